import { maxLength, schema, validate } from '@angular/forms/signals';
import { numberOf } from '../format/typed-number';

/** A link as a row of a form: what to, why, and how much it counts as it is typed; the weight stays empty where none is asked for. */
export interface LinkDraft {
  readonly code: string;
  readonly why: string;
  readonly weight: string;
}

const HEAVIEST = 100;

/** The same limits as the contract. */
export const linkRules = schema<LinkDraft>((path) => {
  maxLength(path.why, 300);
  validate(path.weight, ({ value }) => {
    if (value().trim() === '') return undefined;
    const weight = numberOf(value());
    return weight > 0 && weight <= HEAVIEST ? undefined : { kind: 'weight' };
  });
});

/** A link that is stored, as it stands in the form; numbers as people write them here, with a comma. */
export const linkDraft = (link: { readonly code: string; readonly why: string | null; readonly weight?: number }): LinkDraft => ({
  code: link.code,
  why: link.why ?? '',
  weight: link.weight === undefined ? '' : String(link.weight).replace('.', ','),
});

/** The link as the API takes it. */
export const linkOf = ({ code, why }: LinkDraft) => ({ code, why: why.trim() || null });

/** The same with its weight, which is 1 where nobody has said one. */
export const weightedLinkOf = (draft: LinkDraft) => ({
  ...linkOf(draft),
  weight: draft.weight.trim() === '' ? 1 : numberOf(draft.weight),
});
