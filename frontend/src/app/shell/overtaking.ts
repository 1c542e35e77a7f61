import type { HistoryEvent } from '#contract/audit.ts';

/** What is said when somebody else has stored something while a form was open. */
export interface Overtaken {
  /** Who it was and when (ISO time), where that is known. */
  readonly by: { readonly name: string; readonly at: string } | undefined;
  /** Parts that both have changed: what was typed here stands, theirs would be overwritten. */
  readonly both: readonly string[];
  /** Parts that only they have changed. */
  readonly taken: readonly string[];
  /** What they have stored, as it would stand in the form. */
  readonly theirs: object;
}

/** The same with what the form goes on with. */
export interface Overtaking<Stored, Draft extends object> extends Overtaken {
  readonly latest: Stored;
  /** Their state with what was typed here. */
  readonly draft: Draft;
}

/** Puts together what was stored before, what was typed, and what somebody else has stored meanwhile. */
export function overtaking<Stored, Draft extends object>(
  drafts: { readonly before: Draft; readonly mine: Draft; readonly theirs: Draft },
  latest: Stored,
  event: HistoryEvent | undefined,
): Overtaking<Stored, Draft> {
  const by = event === undefined ? undefined : { name: event.actor, at: event.at };
  return { latest, by, theirs: drafts.theirs, ...merged(drafts.before, drafts.mine, drafts.theirs) };
}

/** The parts of a form in which two drafts differ. */
export const differences = <Draft extends object>(a: Draft, b: Draft): readonly (keyof Draft & string)[] =>
  (Object.keys(a) as (keyof Draft & string)[]).filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]));

/**
 * Takes over what somebody else has stored meanwhile, except where something was typed here: that stays, and is named if both have changed
 * it.
 */
export function merged<Draft extends object>(base: Draft, mine: Draft, theirs: Draft) {
  const own = differences(base, mine);
  const kept = Object.fromEntries(own.map((key) => [key, mine[key]])) as Partial<Draft>;
  return {
    draft: { ...theirs, ...kept },
    /** Parts that both have changed, each to something else. */
    both: own.filter((key) => differences(base, theirs).includes(key) && differences(mine, theirs).includes(key)),
    /** Parts that were taken over. */
    taken: differences(base, theirs).filter((key) => !own.includes(key)),
  };
}
