import { monthsLater } from '../../days.ts';
import type { MeasureContent, MeasureHint, MeasureStatus, Milestone } from './measure.ts';
import { isInProgress } from './measure-status.ts';

/** What the hints follow from. */
export interface HintFacts extends Pick<MeasureContent, 'summary' | 'responsibleAccount' | 'districts' | 'targetGroups'> {
  readonly status: MeasureStatus;
  readonly milestones: readonly Pick<Milestone, 'dueOn' | 'doneOn'>[];
  readonly indicators: number;
  /** How many recommendations it answers. */
  readonly recommendations: number;
  /** How many goals it serves, by itself or through a recommendation. */
  readonly goals: number;
  /** How often somebody was heard about it. */
  readonly timesHeard: number;
  readonly costLines: number;
}

/** The time in which the next milestone is expected, as days. */
interface ComingYear {
  readonly today: string;
  readonly inAYear: string;
}

export const yearFrom = (today: string): ComingYear => ({ today, inAYear: monthsLater(today, 12) });

/** What a measure lacks, in the order in which it is mended. One that was cancelled lacks nothing; one that has ended needs no milestone. */
export function hintsOf(facts: HintFacts, { today, inAYear }: ComingYear): MeasureHint[] {
  if (facts.status === 'cancelled') return [];
  const lacks: Readonly<Record<MeasureHint, boolean>> = {
    summary: facts.summary === null,
    responsible: facts.responsibleAccount === null,
    district: facts.districts.length === 0,
    'target-group': facts.targetGroups.length === 0,
    indicator: facts.indicators === 0,
    recommendation: facts.recommendations === 0,
    goal: facts.goals === 0,
    participation: facts.timesHeard === 0,
    milestone:
      isInProgress(facts.status) && !facts.milestones.some(({ dueOn, doneOn }) => doneOn === null && dueOn >= today && dueOn <= inAYear),
    cost: facts.costLines === 0,
  };
  return (Object.keys(lacks) as MeasureHint[]).filter((hint) => lacks[hint]);
}
