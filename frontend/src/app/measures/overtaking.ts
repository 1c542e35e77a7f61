import type { HistoryEvent } from '#contract/audit.ts';
import type { MeasureResponse } from '#contract/measure.ts';
import { draftOf, merged, type MeasureDraft } from './measure-draft';

/** Somebody else has stored something while a form was open. */
export interface Overtaking {
  readonly latest: MeasureResponse;
  /** Who it was and when (ISO time), where that is known. */
  readonly by: { readonly name: string; readonly at: string } | undefined;
  /** Their state with what was typed here. */
  readonly draft: MeasureDraft;
  /** Parts that both have changed: what was typed here stands, theirs would be overwritten. */
  readonly both: readonly (keyof MeasureDraft)[];
  /** Parts that only they have changed. */
  readonly taken: readonly (keyof MeasureDraft)[];
  /** What they have stored in the parts that both have changed, where that is a text. */
  readonly theirs: MeasureDraft;
}

/** Puts together what was stored before, what was typed, and what somebody else has stored meanwhile. */
export function overtaking(before: MeasureDraft, mine: MeasureDraft, latest: MeasureResponse, event: HistoryEvent | undefined): Overtaking {
  const theirs = draftOf(latest);
  const by = event === undefined ? undefined : { name: event.actor, at: event.at };
  return { latest, by, theirs, ...merged(before, mine, theirs) };
}
