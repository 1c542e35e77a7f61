import { maxLength, required, schema, validate } from '@angular/forms/signals';
import type { NewParticipation, Participation, ParticipationKind } from '#contract/participation.ts';
import { numberOf } from '../format/typed-number';
import { today } from '../format/today';

/** Who was heard, as it is typed. */
interface ParticipationDraft {
  readonly kind: string;
  readonly who: string;
  readonly heardOn: string;
  readonly people: string;
  readonly whatChanged: string;
}

/** An empty one, or what is to be changed. */
export const participationDraft = (entry: Participation | undefined): ParticipationDraft => ({
  kind: entry?.kind ?? '',
  who: entry?.who ?? '',
  heardOn: entry?.heardOn ?? '',
  people: entry?.people?.toString() ?? '',
  whatChanged: entry?.whatChanged ?? '',
});

/** The same limits as the contract. */
export const participationRules = schema<ParticipationDraft>((path) => {
  required(path.kind);
  required(path.who);
  maxLength(path.who, 200);
  required(path.heardOn);
  validate(path.heardOn, ({ value }) => (value() > today() ? { kind: 'inFuture' } : undefined));
  validate(path.people, ({ value }) => (value().trim() === '' || isCount(numberOf(value())) ? undefined : { kind: 'wholeNumber' }));
  maxLength(path.whatChanged, 2000);
});

const isCount = (count: number): boolean => Number.isInteger(count) && count >= 1 && count <= 10_000_000;

/** The entry as the API takes it. */
export const participationOf = ({ kind, who, heardOn, people, whatChanged }: ParticipationDraft): NewParticipation => ({
  // The list offers nothing else, and without a choice nothing is sent.
  kind: kind as ParticipationKind,
  who: who.trim(),
  heardOn,
  people: people.trim() === '' ? null : numberOf(people),
  whatChanged: whatChanged.trim() || null,
});
