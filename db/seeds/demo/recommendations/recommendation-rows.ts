import { daysLater } from '#backend/days.ts';
import { ALL_RECOMMENDATIONS, CORRESPONDENCES, HEARD_ABOUT_MEASURES, OVERRIDES } from './all-recommendations.ts';
import { GOALS, type PlannedGoal } from './goals.ts';
import type { PlannedHearing, PlannedLink, PlannedResponse, RecommendationPlan } from './recommendation-plan.ts';
import { SOURCES } from './sources.ts';

type Row = Readonly<Record<string, unknown>>;
type Tables = readonly (readonly [table: string, rows: Row[]])[];

const COORDINATION = 'Koordination (Demo)';
const STEERING = 'Steuerungsgruppe (Demo)';
const ALL: readonly (RecommendationPlan & { readonly source: string })[] = ALL_RECOMMENDATIONS.flatMap(({ source, plans }) =>
  plans.map((plan) => ({ ...plan, source })),
);

/** Rows of sources, recommendations and goals and of what belongs to them, by table, in an order in which they can be added. Responses are apart. */
export const recommendationTables = (): Tables => [
  ['sources', SOURCES.map(sourceRow)],
  ['recommendations', ALL.map(recommendationRow)],
  ['recommendation_points', each(({ points }) => points.map((text, position) => ({ position, text })))],
  ['recommendation_target_groups', each(({ targetGroups = [] }) => targetGroups.map((target_group) => ({ target_group })))],
  ['recommendation_districts', each(({ districts = [] }) => districts.map(districtRow))],
  [
    'recommendation_measures',
    each(({ measures = [] }) => measures.map(([measure_code, weight, why = null]) => ({ measure_code, weight, why }))),
  ],
  ['recommendation_indicators', each(({ indicators = [] }) => indicators.map(([indicator_code, why = null]) => ({ indicator_code, why })))],
  [
    'recommendation_correspondences',
    CORRESPONDENCES.map(([one, other, why]) => {
      const [first_code, second_code] = [one, other].toSorted();
      return { first_code, second_code, why };
    }),
  ],
  ['recommendation_statements', each(statementRows)],
  ['goals', GOALS.map(goalRow)],
  ['goal_recommendations', attached('recommendation_code', ({ recommendations }) => recommendations)],
  ['goal_measures', attached('measure_code', ({ measures }) => measures)],
  ['goal_indicators', attached('indicator_code', ({ indicators }) => indicators)],
  ['progress_overrides', OVERRIDES.map(overrideRow)],
  [
    'participation_trail',
    [
      ...ALL.flatMap(({ code, heard = [] }) => heard.map((hearing) => ({ recommendation_code: code, ...hearingColumns(hearing) }))),
      ...HEARD_ABOUT_MEASURES.map(([code, ...hearing]) => ({ measure_code: code, ...hearingColumns(hearing) })),
    ],
  ],
];

/** Responses that correct no other one. */
export const firstResponseRows = (): Row[] =>
  each(({ responses = [] }) => responses.filter(({ corrects }) => corrects === undefined).map((response) => responseRow(response, 0)));

/** A response that was added. */
export interface NumberedResponse {
  readonly id: string;
  readonly recommendation_code: string;
  readonly decided_on: string;
}

/** Those that do, recorded two weeks later. */
export const correctingResponseRows = (added: readonly NumberedResponse[]): Row[] =>
  each(({ code, responses = [] }) =>
    responses.flatMap((response) => {
      const corrected = response.corrects === undefined ? undefined : responses[response.corrects];
      const id = added.find((each) => each.recommendation_code === code && each.decided_on === corrected?.on)?.id;
      return id === undefined ? [] : [{ ...responseRow(response, 14), corrects: id }];
    }),
  );

const each = (rows: (plan: RecommendationPlan) => readonly Row[]): Row[] =>
  ALL.flatMap((plan) => rows(plan).map((row) => ({ recommendation_code: plan.code, ...row })));

const attached = (column: string, links: (goal: PlannedGoal) => readonly PlannedLink[] | undefined): Row[] =>
  GOALS.flatMap((goal) => (links(goal) ?? []).map(([code, why = null]) => ({ goal_code: goal.code, [column]: code, why })));

const sourceRow = ({ code, kind, level, title, publisher, published, link, about }: (typeof SOURCES)[number]): Row => ({
  code,
  kind,
  framework_level: level ?? null,
  title,
  publisher,
  published,
  link: link ?? null,
  note: `${about} Erfunden für die Demo-Kommune.`,
  demo: true,
});

const recommendationRow = ({ code, source, number, title, wording, field, addressee }: (typeof ALL)[number]): Row => ({
  code,
  source_code: source,
  number,
  title,
  wording,
  field_of_action: field,
  addressee_level: addressee,
  demo: true,
});

function districtRow(reference: string): Row {
  const [district_level, district_key] = reference.split(':');
  return { district_level, district_key };
}

const responseRow = ({ response, on, body, reason }: PlannedResponse, later: number): Row => ({
  response,
  reason: reason ?? null,
  body,
  decided_on: on,
  recorded_by: COORDINATION,
  recorded_at: `${daysLater(on, later)}T15:00:00Z`,
});

const statementRows = ({ statements = [] }: RecommendationPlan): Row[] =>
  statements.map(([kind, text, speaker_role, meeting, held_on]) => ({
    kind,
    text,
    speaker_role,
    meeting,
    held_on,
    recorded_by: COORDINATION,
    recorded_at: `${held_on}T16:00:00Z`,
  }));

const goalRow = ({ code, parent, title, description }: PlannedGoal): Row => ({
  code,
  parent_code: parent,
  position: GOALS.filter((goal) => goal.parent === parent).findIndex((goal) => goal.code === code),
  title,
  description,
  demo: true,
});

const overrideRow = ({ code, quarter, value, reason, on }: (typeof OVERRIDES)[number]): Row => ({
  recommendation_code: code,
  quarter,
  value,
  reason,
  set_by: STEERING,
  set_at: `${on}T14:00:00Z`,
});

const hearingColumns = ([kind, who, heard_on, people, what_changed]: PlannedHearing): Row => ({
  kind,
  who,
  heard_on,
  people,
  what_changed,
  recorded_by: COORDINATION,
  recorded_at: `${heard_on}T17:00:00Z`,
});
