import { movedBy as moved } from '../format/moved-by';
import type { Refusal } from '../shell/refusal';

/** The list with one item a place up (-1) or down (1); the same list where it stands at that end already. */
export function movedBy<T extends { readonly code: string }>(items: readonly T[], code: string, step: -1 | 1): readonly T[] {
  return moved(
    items,
    items.findIndex((item) => item.code === code),
    step,
  );
}

/** Key of the sentence that says why the server refused a change. */
export function refusedKey(refusal: Refusal | undefined): string {
  const prefix = 'settings.reference.refused.';
  const objectsTo = (field: string): boolean => refusal?.issues.some(({ path }) => path === field) === true;
  if (refusal?.kind === 'offline') return `${prefix}offline`;
  if (refusal?.kind === 'rule-violation') {
    if (objectsTo('items')) return `${prefix}order`;
    return objectsTo('active') ? `${prefix}whole` : `${prefix}inUse`;
  }
  if (refusal?.kind === 'conflict') return objectsTo('name.de') ? `${prefix}nameTaken` : `${prefix}conflict`;
  return `${prefix}other`;
}
