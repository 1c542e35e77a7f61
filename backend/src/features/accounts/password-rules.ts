/** What a password is compared with. */
interface PasswordDemands {
  readonly minimumLength: number;
  readonly email: string;
  readonly name: string;
  /** Whether a text in lower case is among the most common passwords. */
  readonly isCommon: (text: string) => boolean;
}

/** What speaks against a password. */
export type PasswordObjection = 'too-short' | 'own-name' | 'common';

/**
 * Why a password is not taken, or `undefined` when it is. There are no rules about which signs it has to contain: they make passwords that
 * are hard to remember and easy to guess (NIST SP 800-63B, 3.1.1.2).
 */
export function passwordObjection(
  password: string,
  { minimumLength, email, name, isCommon }: PasswordDemands,
): PasswordObjection | undefined {
  const text = password.normalize('NFKC');
  if (Array.from(text).length < minimumLength) return 'too-short';
  const cores = coresOf(text.toLowerCase());
  if (cores.some((core) => ownWords(email, name).includes(core))) return 'own-name';
  if (cores.some(isCommon)) return 'common';
  return undefined;
}

/** Digits and signs that people put behind a word when they are asked for a longer password. */
const DECORATION = /[\d\p{P}\p{S}\s]/u;
const SHORT_DECORATION = 4;

/** The text, and what is left of it without decoration and repetition: `Passwort2026!` is no better than `passwort`. */
function coresOf(text: string): string[] {
  const bare = undecorated(text);
  const shortened = Array.from({ length: SHORT_DECORATION }, (_, index) => text.slice(0, text.length - index - 1)).filter(
    (core) => core.length >= bare.length,
  );
  return [...new Set([text, bare, ...shortened].flatMap((core) => [core, unitOf(core)]))].filter((core) => core !== '');
}

function undecorated(text: string): string {
  let end = text.length;
  while (end > 0 && DECORATION.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** The shortest text that, written again and again, gives this one: `abc` for `abcabcabc`. */
function unitOf(text: string): string {
  const period = (text + text).indexOf(text, 1);
  return period === -1 ? text : text.slice(0, period);
}

/** Ways in which people write their own name and address. */
function ownWords(email: string, name: string): string[] {
  const parts = name.toLowerCase().normalize('NFKC').split(/\s+/);
  const words = [
    email,
    email.split('@')[0] ?? '',
    ...[parts, parts.toReversed()].flatMap((order) => ['', ' ', '.', '-', '_'].map((by) => order.join(by))),
  ];
  return words.filter((word) => word !== '');
}
