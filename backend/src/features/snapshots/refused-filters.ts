import { InvalidInput } from '../../errors/app-error.ts';

/**
 * Refuses what a list can be narrowed by today, but not as it was kept: `quarter`, because a snapshot is of one, `responsible`, because people are
 * not kept, `district` and `goal`, because what lies below them is known of today only. Never ignores them.
 */
export function refuseFilters(query: object, names: readonly string[]): void {
  const asked = names.filter((name) => (query as Record<string, unknown>)[name] !== undefined);
  if (asked.length === 0) return;
  const message = (name: string): string =>
    `As of an adopted quarter the list cannot be narrowed by "${name}". Leave it out, or ask without asOf.`;
  throw new InvalidInput(message(asked[0] ?? ''), {
    issues: asked.map((path) => ({ path, message: message(path), code: 'not-as-of' })),
  });
}

/** Whether one of the texts has the words in it, whatever the case. Without words all have. */
export function hasText(words: string | undefined, ...texts: readonly (string | null)[]): boolean {
  if (words === undefined || words === '') return true;
  const wanted = words.toLocaleLowerCase('de');
  return texts
    .filter((text) => text !== null)
    .join(' ')
    .toLocaleLowerCase('de')
    .includes(wanted);
}

/** Whether a word is among those of a list separated by commas, or none were asked for. */
export const isAmong = (list: string | undefined, ...words: readonly string[]): boolean =>
  list === undefined || list.split(',').some((wanted) => words.includes(wanted));

/** Whether it is the one that was asked for, or none was. */
export const isThe = (wanted: string | undefined, ...words: readonly (string | null | undefined)[]): boolean =>
  wanted === undefined || words.includes(wanted);
