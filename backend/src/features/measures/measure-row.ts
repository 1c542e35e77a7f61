import type { Name } from '../districts/district.ts';
import type { FollowUp, FundingEnd, Measure, MeasureHint, MeasureStatus, MeasureWarning } from './measure.ts';
import { endingFunds } from './ending-funds.ts';
import { hintsOf, yearFrom, type HintFacts } from './measure-hints.ts';
import { mayEdit, type MeasureEditor } from './measure-rights.ts';
import { statusOn, type StatusStepMade } from './measure-status.ts';
import { dayOfJudgement, judgementOf, warningsOf } from './measure-warnings.ts';
import type { StatusReport } from './status-report.ts';

/** A milestone that is kept. */
export interface KeptMilestone {
  readonly id: string;
  readonly title: string;
  readonly dueOn: string;
  readonly doneOn: string | null;
}

/** What is read of a measure for a list. */
export interface MeasureFacts extends Omit<Measure, OnlyInDetail | 'milestones'> {
  readonly leadOrganisationName: string;
  readonly responsibleName: string | null;
  readonly districtNames: Readonly<Record<string, Name>>;
  /** By due date. */
  readonly milestones: readonly KeptMilestone[];
  /** The newest report at or before the quarter that counts. */
  readonly report: StatusReport | null;
  /** The ends that cost lines have written. */
  readonly funds: readonly FundingEnd[];
  /** Oldest first. */
  readonly steps: readonly StatusStepMade[];
  readonly followUps: readonly Pick<FollowUp, 'months' | 'dueOn' | 'answeredOn'>[];
  readonly indicatorCount: number;
  readonly recommendationCount: number;
  /** Also those that its recommendations serve. */
  readonly goalCount: number;
  /** How often somebody was heard about it. */
  readonly timesHeard: number;
  readonly costLineCount: number;
}

type OnlyInDetail =
  'description' | 'rationale' | 'partners' | 'indicators' | 'dependsOn' | 'links' | 'contact' | 'notes' | 'costLines' | 'released';

/** A measure as a row of a list: what is kept, and what follows from it. */
export interface MeasureRow extends MeasureFacts {
  /** On the day of the view, or now where it has none. */
  readonly statusInQuarter: MeasureStatus;
  readonly nextMilestone: KeptMilestone | null;
  /** Last day on which a source pays. */
  readonly fundingEndsOn: string | null;
  /** Those of which is warned, the soonest first. */
  readonly endingFunds: readonly FundingEnd[];
  readonly warnings: readonly MeasureWarning[];
  readonly hints: readonly MeasureHint[];
  readonly mayEdit: boolean;
}

/** For whom, as of when. */
export interface MeasureView {
  readonly editor: MeasureEditor;
  /** Decides which report counts and what is late, `2026-Q3`. */
  readonly quarter: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** The day whose status is told and asked for; now when absent. */
  readonly statusDay?: string | undefined;
}

/** How somebody looks at measures who asks for a quarter: as they were on its last day. Who asks for none sees them as they are now. */
export const viewIn = (quarter: string | undefined, defaultQuarter: string, today: string): Omit<MeasureView, 'editor'> => ({
  quarter: quarter ?? defaultQuarter,
  today,
  statusDay: quarter === undefined ? undefined : dayOfJudgement(quarter, today),
});

/** Whether successors had gone on in its place on a day, or have by now. */
const wasSuperseded = ({ supersededOn }: Pick<MeasureFacts, 'supersededOn'>, day: string | undefined): boolean =>
  supersededOn !== null && (day === undefined || supersededOn <= day);

/** Adds to the facts of measures what follows from them. */
export function rowMaker({ editor, quarter, today, statusDay }: MeasureView): (facts: MeasureFacts) => MeasureRow {
  const judgement = judgementOf(quarter, today);
  const year = yearFrom(today);
  return (facts) => {
    const warnings = wasSuperseded(facts, statusDay) ? [] : warningsOf(facts, judgement);
    return {
      ...facts,
      statusInQuarter: (statusDay === undefined ? undefined : statusOn(facts.steps, statusDay)) ?? facts.status,
      nextMilestone: facts.milestones.find(({ doneOn }) => doneOn === null) ?? null,
      fundingEndsOn: lastEnd(facts.funds),
      endingFunds: warnings.includes('funding-ends') ? endingFunds(facts.funds, facts.endsOn, judgement) : [],
      warnings,
      hints: facts.supersededOn === null ? hintsOf(hintFactsOf(facts), year) : [],
      mayEdit: mayEdit(editor, facts),
    };
  };
}

const hintFactsOf = (facts: MeasureFacts): HintFacts => ({
  ...facts,
  indicators: facts.indicatorCount,
  recommendations: facts.recommendationCount,
  goals: facts.goalCount,
  costLines: facts.costLineCount,
});

const lastEnd = (funds: readonly FundingEnd[]): string | null =>
  funds.reduce<string | null>((last, { fundedUntil }) => (last !== null && last > fundedUntil ? last : fundedUntil), null);

const NUMBERS_AS_NUMBERS = new Intl.Collator('de', { numeric: true });

/** M-9 stands before M-10. */
export const byCode = (a: Pick<Measure, 'code'>, b: Pick<Measure, 'code'>): number => NUMBERS_AS_NUMBERS.compare(a.code, b.code);
