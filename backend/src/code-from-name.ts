/** Leaves room for a number behind it. */
const LONGEST_CODE = 50;
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'oe',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

/**
 * The code that a name suggests: `Integrationsbüro Mitte` becomes `integrationsbuero-mitte`. Names in other scripts leave nothing behind;
 * `otherwise` stands in for them.
 */
export function codeFromName(name: string, otherwise: string): string {
  const code = name
    .toLowerCase()
    .replace(/[äöüßæœøłđı]/g, (letter) => WRITTEN_OUT[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_CODE)
    .replace(/^-+|-+$/g, '');
  return code === '' ? otherwise : code;
}

/** The first of `code`, `code-2`, `code-3` … that is not taken. */
export function freeCode(code: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? code : `${code}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}
