import type { UpdateInterval } from '#contract/indicator.ts';
import type { InputIssue } from '../../errors/app-error.ts';
import { namingIssues, type KnownOrganisation } from '../organisations/known-organisation.ts';

/** Of whom values of an indicator are asked, and how often. */
export interface Collection {
  readonly asked: boolean;
  /** At which level; null where nobody is asked. */
  readonly level: string | null;
  /** Who delivers; null: the officers of each district. */
  readonly organisation: string | null;
  readonly updateInterval: UpdateInterval;
}

/** A collection as it is kept. */
export interface KeptCollection extends Collection {
  readonly name: string;
  /** False for indicators that are computed from others. */
  readonly askable: boolean;
  /** Of the indicator, whose update interval belongs to it. */
  readonly version: number;
}

/** What a change of a collection refers to, as far as there is such a thing. */
export interface CollectionReferences {
  readonly isKnownLevel: boolean;
  readonly organisation: KnownOrganisation | undefined;
}

/** A collection where nobody is asked names nobody. */
export const tidied = (collection: Collection): Collection =>
  collection.asked ? collection : { ...collection, level: null, organisation: null };

/** What is wrong with a change of a collection. */
export function* collectionIssues(before: KeptCollection, after: Collection, known: CollectionReferences): Generator<InputIssue> {
  if (!after.asked) return;
  if (!before.askable)
    yield { path: 'asked', code: 'derived', message: 'This indicator is computed from others. Ask for the values behind it.' };
  if (after.level === null) yield { path: 'level', code: 'required', message: 'Choose the level at which values are asked for.' };
  else if (!known.isKnownLevel) yield { path: 'level', code: 'level-unknown', message: `There is no level "${after.level}" in use.` };
  if (after.organisation !== null && after.organisation !== before.organisation)
    yield* namingIssues('organisation', after.organisation, known.organisation);
}
