import type { Name } from '../districts/district.ts';
import type { FollowUp, Measure, MeasureHint, MeasureWarning } from './measure.ts';
import { hintsOf } from './measure-hints.ts';
import { mayEdit, type MeasureEditor } from './measure-rights.ts';
import type { StatusStepMade } from './measure-status.ts';
import { warningsOf } from './measure-warnings.ts';
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
  /** Last day on which a source of funds pays. */
  readonly fundingEndsOn: string | null;
  /** Oldest first. */
  readonly steps: readonly StatusStepMade[];
  readonly followUps: readonly Pick<FollowUp, 'months' | 'dueOn' | 'answeredOn'>[];
  readonly indicatorCount: number;
  readonly costLineCount: number;
}

type OnlyInDetail =
  'description' | 'rationale' | 'partners' | 'indicators' | 'dependsOn' | 'links' | 'contact' | 'notes' | 'costLines' | 'released';

/** A measure as a row of a list: what is kept, and what follows from it. */
export interface MeasureRow extends MeasureFacts {
  readonly nextMilestone: KeptMilestone | null;
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
}

/** Adds what follows from the facts. */
export const rowOf = (facts: MeasureFacts, { editor, quarter, today }: MeasureView): MeasureRow => ({
  ...facts,
  nextMilestone: facts.milestones.find(({ doneOn }) => doneOn === null) ?? null,
  warnings: facts.supersededOn === null ? warningsOf(facts, quarter, today) : [],
  hints: facts.supersededOn === null ? hintsOf({ ...facts, indicators: facts.indicatorCount, costLines: facts.costLineCount }, today) : [],
  mayEdit: mayEdit(editor, facts),
});
