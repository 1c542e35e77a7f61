import type { Decision } from '#contract/decision.ts';
import type { MeasureResponse } from '#contract/measure.ts';
import type { OrganisationResponse } from '#contract/organisation.ts';
import type { RecommendationDetail } from '#contract/recommendation.ts';
import type { Comparable } from './comparison.ts';
import type { FrozenBody } from './frozen-bodies.ts';
import type { FrozenFigure } from './parts/figures.ts';

// What of a kept object matters when two quarters are laid side by side. Texts that are only worded anew do not.

const same = (text: string): Comparable['name'] => ({ de: text, en: text });
const joined = (list: readonly string[]): string | null => (list.length === 0 ? null : [...list].sort().join(', '));

/** `nameOf` knows what an indicator is called. */
export const comparableFigure =
  (nameOf: (indicator: string) => Comparable['name']) =>
  ({ indicator, period, value, trend, assessment }: FrozenFigure): Comparable => ({
    key: indicator,
    name: nameOf(indicator),
    fields: { value, period, assessment: assessment.status, trend: trend.trend, target: assessment.target?.value ?? null },
  });

export const comparableMeasure = (measure: MeasureResponse): Comparable => ({
  key: measure.code,
  name: same(measure.title),
  fields: {
    status: measure.statusInQuarter,
    outlook: measure.report?.outlook ?? null,
    percent: measure.report?.percent ?? null,
    leadOrganisation: measure.leadOrganisationName,
    startsOn: measure.startsOn,
    endsOn: measure.endsOn,
    places: measure.places,
    milestonesDone: measure.milestones.filter(({ doneOn }) => doneOn !== null).length,
    warnings: joined(measure.warnings),
  },
});

export const comparableRecommendation = (recommendation: RecommendationDetail): Comparable => ({
  key: recommendation.code,
  name: same(recommendation.title),
  fields: {
    response: recommendation.response,
    state: recommendation.state,
    progress: recommendation.progress.value === null ? null : Math.round(recommendation.progress.value),
    measures: joined(recommendation.measures.map(({ code }) => code)),
  },
});

export const comparableOrganisation = (organisation: OrganisationResponse): Comparable => ({
  key: organisation.code,
  name: same(organisation.name),
  fields: {
    name: organisation.name,
    sector: organisation.sector,
    closedOn: organisation.closedOn,
    mergedInto: organisation.mergedInto?.name ?? null,
  },
});

export const comparableBody = (body: FrozenBody): Comparable => ({
  key: body.code,
  name: same(body.name),
  fields: {
    seats: body.figures.seats,
    vacant: body.figures.vacant,
    members: body.figures.members,
    migrantOrganisations: body.composition.migrantOrganisations,
    validTo: body.validTo,
  },
});

export const comparableDecision = (decision: Decision): Comparable => ({
  key: decision.code,
  name: same(decision.wording),
  fields: {
    state: decision.state,
    overdue: decision.overdue,
    dueOn: decision.dueOn,
    responsible: decision.responsible?.name ?? null,
    openTasks: decision.tasks.filter(({ state }) => state === 'open').length,
    measures: joined(decision.measures.map(({ code }) => code)),
  },
});
