/** As `districtReference` of the contract: what can stand in an address. */
const KEY = /^[A-Za-z0-9_-]{1,20}$/;

/** Why a text is no key of a district. */
export function districtKeyProblem(key: string): string | undefined {
  if (key === '') return 'Its key is missing.';
  return KEY.test(key) ? undefined : 'Its key may have letters, digits, - and _ only, at most 20.';
}

/** Why a text is no name of a district. */
export function districtNameProblem(name: string): string | undefined {
  if (name === '') return 'Its name is missing.';
  if (name.includes('\u{fffd}')) return 'Its name is damaged: a letter was lost when the file was written.';
  return name.length > 200 ? 'Its name is longer than 200 characters.' : undefined;
}
