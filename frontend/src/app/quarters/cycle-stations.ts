import type { QuarterDetail, QuarterState } from '#contract/quarter-cycle.ts';

/** Where a quarter is on its way, in the order of the way. */
export const CYCLE: readonly QuarterState[] = ['open', 'collecting', 'in_review', 'adopted', 'published'];

/** One state of a quarter as a station: whether it was passed, holds now or lies ahead, since when, and until when it is planned. */
export interface CycleStation {
  readonly state: QuarterState;
  readonly place: 'passed' | 'now' | 'ahead';
  /** When it was reached last (ISO time) and by whom; not for what was undone since, nor for a beginning that nobody made. */
  readonly since: { readonly at: string; readonly by: string } | null;
  /** Day until which what happens here is to be done, `YYYY-MM-DD`: handing in, the review, the publication. */
  readonly until: string | null;
  /** Whether that day is over while it is not done. */
  readonly overdue: boolean;
}

/** The stations of a quarter on a day. */
export function stationsOf(
  quarter: Pick<QuarterDetail, 'state' | 'steps' | 'deliverUntil' | 'reviewUntil' | 'publishUntil'>,
  today: string,
): CycleStation[] {
  const untils: Readonly<Partial<Record<QuarterState, string | null>>> = {
    collecting: quarter.deliverUntil,
    in_review: quarter.reviewUntil,
    published: quarter.publishUntil,
  };
  const now = CYCLE.indexOf(quarter.state);
  return CYCLE.map((state, at) => {
    const step = at <= now ? quarter.steps.findLast(({ to }) => to === state) : undefined;
    const until = untils[state] ?? null;
    // The day of the publication is the day on which it is public; the others are the last days of what goes on there.
    const isDone = state === 'published' ? now >= at : now > at;
    return {
      state,
      place: at < now ? 'passed' : at === now ? 'now' : 'ahead',
      since: step === undefined ? null : { at: step.at, by: step.by },
      until,
      overdue: !isDone && until !== null && until < today,
    };
  });
}
