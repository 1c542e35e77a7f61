import { ALL_PLANS } from './all-plans.ts';
import type { DemoPerson } from './demo-people.ts';
import type { MeasurePlan } from './measure-plan.ts';
import { plannedCostLines } from './plan-costs.ts';
import { plannedFollowUps } from './plan-follow-ups.ts';

/** The account of a person of the demo, as far as it is there. */
export type People = (person: DemoPerson) => { readonly id: string; readonly name: string } | undefined;
type Row = Readonly<Record<string, unknown>>;

/** Who has reported on, and moved, a measure: who is responsible, otherwise the coordination. */
export const actorOf = ({ responsible }: MeasurePlan, people: People) => people(responsible ?? 'koordination');
export const actorName = (plan: MeasurePlan, people: People): string => actorOf(plan, people)?.name ?? 'Koordination (Demo)';

/** Rows of measures and of what belongs to them, by table, in an order in which they can be added. Reports are apart. */
export function measureRows(fields: typeof ALL_PLANS, people: People): readonly (readonly [table: string, rows: Row[]])[] {
  const plans = fields.flatMap(({ plans: ofField }) => ofField);
  const each = (rows: (plan: MeasurePlan) => readonly Row[]): Row[] =>
    plans.flatMap((plan) => rows(plan).map((row) => ({ measure_code: plan.code, ...row })));
  return [
    ['measures', fields.flatMap(({ field, plans: ofField }) => ofField.map((plan) => measureRow(field, plan, people)))],
    ['measure_partners', each(({ partners = [] }) => partners.map((organisation_code) => ({ organisation_code })))],
    ['measure_districts', each(({ districts }) => districts.map(districtRow))],
    ['measure_target_groups', each(({ targetGroups }) => targetGroups.map((target_group) => ({ target_group })))],
    ['measure_indicators', each(({ indicators }) => indicators.map((indicator_code) => ({ indicator_code })))],
    ['measure_dependencies', each(({ dependsOn = [] }) => dependsOn.map((depends_on) => ({ depends_on })))],
    [
      'measure_milestones',
      each(({ milestones = [] }) => milestones.map(([title, due_on, done_on = null]) => ({ title, due_on, done_on }))),
    ],
    ['measure_cost_lines', each(costRows)],
    ['measure_status_changes', each((plan) => statusRows(plan, people))],
    ['measure_follow_ups', each((plan) => followUpRows(plan, people))],
  ];
}

function measureRow(field: string, plan: MeasurePlan, people: People): Row {
  const [status, since] = plan.way.at(-1) as MeasurePlan['way'][number];
  const [address = null, latitude = null, longitude = null] = plan.at ?? [];
  return {
    code: plan.code,
    title: plan.title,
    summary: plan.summary,
    description: plan.description,
    rationale: plan.rationale,
    field_of_action: field,
    duty: plan.duty ?? 'voluntary',
    lead_organisation: plan.lead,
    responsible_account_id: plan.responsible === null ? null : (people(plan.responsible)?.id ?? null),
    deputy_account_id: plan.deputy === undefined ? null : (people(plan.deputy)?.id ?? null),
    status,
    status_since: since,
    starts_on: plan.startsOn,
    ends_on: plan.endsOn,
    places: plan.places ?? null,
    tags: plan.tags ?? [],
    links: JSON.stringify(plan.paper === undefined ? [] : [councilPaper(plan.paper)]),
    address,
    latitude,
    longitude,
    contact: `Funktionspostfach: ${plan.lead}@demo.example`,
    notes: plan.notes ?? null,
    released: ['core', ...(plan.released ?? [])],
    superseded_on: plan.supersededOn ?? null,
    demo: true,
  };
}

const councilPaper = (number: string) => ({
  kind: 'council_paper',
  label: `Vorlage ${number} (Demo)`,
  url: `https://ratsinfo.demo.example/vorlagen/${number}`,
});

function districtRow(reference: string): Row {
  const [district_level, district_key] = reference.split(':');
  return { district_level, district_key };
}

const costRows = (plan: MeasurePlan): Row[] =>
  plannedCostLines(plan).map(({ year, cost, planned, actual }) => ({
    year,
    kind: cost.kind ?? 'funds',
    source: cost.source,
    programme: cost.programme ?? null,
    planned,
    actual,
    funded_until: cost.until ?? null,
  }));

const statusRows = (plan: MeasurePlan, people: People): Row[] =>
  plan.way.map(([to_status, changed_on, reason = null], index) => ({
    from_status: plan.way[index - 1]?.[0] ?? null,
    to_status,
    changed_on,
    reason,
    changed_by: index < 2 ? 'Koordination (Demo)' : actorName(plan, people),
    recorded_at: `${changed_on}T10:00:00Z`,
  }));

const followUpRows = (plan: MeasurePlan, people: People): Row[] =>
  plannedFollowUps(plan).map(({ months, dueOn, works, answer, answeredOn }) => ({
    months,
    due_on: dueOn,
    works,
    answer,
    answered_on: answeredOn,
    answered_by: answeredOn === null ? null : actorName(plan, people),
  }));
