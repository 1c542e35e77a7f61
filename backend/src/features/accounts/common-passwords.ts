let loaded: Promise<ReadonlySet<string>> | undefined;

/** The most common passwords in lower case (about 49 000, from public leaks). Read when the first password is chosen: most starts need none. */
export const commonPasswords = (): Promise<ReadonlySet<string>> => (loaded ??= load());

async function load(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(dictionary['passwords-common']);
}
