import type { Knex } from 'knex';
import type { MeasureStatus } from '#contract/measure-status.ts';
import type { Outlook } from '#contract/status-report.ts';

/** What a spec wants to say about a measure; the rest is plausible. */
export interface SomeMeasure {
  /** The next one of `T-1`, `T-2` … when absent. */
  readonly code?: string;
  readonly title?: string;
  readonly summary?: string | null;
  readonly fieldOfAction?: string;
  readonly duty?: 'mandatory' | 'voluntary';
  readonly leadOrganisation?: string;
  readonly partners?: readonly string[];
  readonly responsibleAccount?: string | null;
  readonly deputyAccount?: string | null;
  readonly status?: MeasureStatus;
  /** First day of the status. */
  readonly statusSince?: string;
  /** The whole way, where it matters; `status` and `statusSince` are then its last step. */
  readonly steps?: readonly { readonly to: MeasureStatus; readonly on: string }[];
  readonly startsOn?: string | null;
  readonly endsOn?: string | null;
  readonly places?: number | null;
  readonly tags?: readonly string[];
  readonly address?: string | null;
  readonly latitude?: number | null;
  readonly longitude?: number | null;
  readonly contact?: string | null;
  readonly supersededOn?: string | null;
  /** References `level:key`. */
  readonly districts?: readonly string[];
  readonly targetGroups?: readonly string[];
  readonly indicators?: readonly string[];
  readonly milestones?: readonly { readonly title?: string; readonly dueOn: string; readonly doneOn?: string | null }[];
  readonly costLines?: readonly {
    readonly year: number;
    readonly kind?: 'funds' | 'in_kind' | 'volunteer';
    readonly source?: string;
    readonly programme?: string | null;
    readonly planned?: number | null;
    readonly actual?: number | null;
    readonly fundedUntil?: string | null;
  }[];
}

/** A report for a spec. */
export interface SomeReport {
  readonly quarter: string;
  readonly status?: MeasureStatus;
  readonly percent?: number;
  readonly outlook?: Outlook;
  readonly note?: string | null;
  readonly peopleReached?: number | null;
  readonly reportedBy?: string;
  /** Id of the report that this one corrects. */
  readonly corrects?: string | null;
}

let measures = 0;

/** A field of action `language` and an organisation `traeger` (Träger), which measures have that say nothing else. Harmless when they exist. */
export async function insertMeasureBasics(db: Knex): Promise<void> {
  await db('fields_of_action')
    .insert([
      { code: 'language', position: 101, name_de: 'Sprache', name_en: 'Language' },
      { code: 'work', position: 102, name_de: 'Arbeit', name_en: 'Work' },
    ])
    .onConflict('code')
    .ignore();
  await db('target_groups')
    .insert([
      { code: 'women', position: 101, name_de: 'Frauen', name_en: 'Women' },
      { code: 'youth', position: 102, name_de: 'Jugendliche', name_en: 'Young people' },
    ])
    .onConflict('code')
    .ignore();
  await anOrganisation(db, 'traeger', { name: 'Träger' });
}

/** Inserts an organisation unless it is there. */
export async function anOrganisation(
  db: Knex,
  code: string,
  {
    name = code,
    mergedInto = null,
    closedOn = mergedInto === null ? null : '2026-11-21',
  }: { readonly name?: string; readonly closedOn?: string | null; readonly mergedInto?: string | null } = {},
): Promise<string> {
  await db('organisations')
    .insert({ code, name, sector: 'municipality', closed_on: closedOn, merged_into: mergedInto })
    .onConflict('code')
    .ignore();
  return code;
}

/** Inserts the rows of a measure as the owner of the database, past all rules. Answers its code. Needs `insertMeasureBasics`. */
export async function aMeasure(db: Knex, some: SomeMeasure = {}): Promise<string> {
  const code = some.code ?? `T-${++measures}`;
  const steps = some.steps ?? [{ to: some.status ?? 'running', on: some.statusSince ?? '2026-01-01' }];
  const last = steps.at(-1);
  await db('measures').insert({
    code,
    title: some.title ?? `Maßnahme ${code}`,
    summary: some.summary ?? null,
    field_of_action: some.fieldOfAction ?? 'language',
    duty: some.duty ?? 'voluntary',
    lead_organisation: some.leadOrganisation ?? 'traeger',
    responsible_account_id: some.responsibleAccount ?? null,
    deputy_account_id: some.deputyAccount ?? null,
    status: last?.to ?? 'proposed',
    status_since: last?.on ?? '2026-01-01',
    starts_on: some.startsOn ?? null,
    ends_on: some.endsOn ?? null,
    places: some.places ?? null,
    tags: [...(some.tags ?? [])],
    address: some.address ?? null,
    latitude: some.latitude ?? null,
    longitude: some.longitude ?? null,
    contact: some.contact ?? null,
    superseded_on: some.supersededOn ?? null,
  });
  for (const [index, { to, on }] of steps.entries())
    await db('measure_status_changes').insert({
      measure_code: code,
      from_status: steps[index - 1]?.to ?? null,
      to_status: to,
      changed_on: on,
      changed_by: 'Person',
      recorded_at: `${on}T09:00:00Z`,
    });
  const rows = (items: readonly Record<string, unknown>[]) => items.map((item) => ({ measure_code: code, ...item }));
  const lists: Readonly<Record<string, readonly Record<string, unknown>[]>> = {
    measure_partners: (some.partners ?? []).map((organisation_code) => ({ organisation_code })),
    measure_districts: (some.districts ?? []).map((ref) => {
      const [district_level, district_key] = ref.split(':');
      return { district_level, district_key };
    }),
    measure_target_groups: (some.targetGroups ?? []).map((target_group) => ({ target_group })),
    measure_indicators: (some.indicators ?? []).map((indicator_code) => ({ indicator_code })),
    measure_milestones: (some.milestones ?? []).map(({ title = 'Meilenstein', dueOn, doneOn = null }) => ({
      title,
      due_on: dueOn,
      done_on: doneOn,
    })),
    measure_cost_lines: (some.costLines ?? []).map(({ fundedUntil = null, kind = 'funds', source = 'municipality', ...line }) => ({
      kind,
      source,
      ...line,
      funded_until: fundedUntil,
    })),
  };
  for (const [table, items] of Object.entries(lists)) if (items.length > 0) await db(table).insert(rows(items));
  return code;
}

/** Inserts a report, past all rules. Answers its id. */
export async function aStatusReport(db: Knex, measureCode: string, some: SomeReport): Promise<string> {
  const [row] = await db('status_reports')
    .insert({
      measure_code: measureCode,
      quarter: some.quarter,
      status: some.status ?? 'running',
      percent: some.percent ?? 50,
      outlook: some.outlook ?? 'on_schedule',
      note: some.note ?? null,
      people_reached: some.peopleReached ?? null,
      reported_by: some.reportedBy ?? 'Person',
      reported_at: '2026-10-05T09:00:00Z',
      corrects: some.corrects ?? null,
    })
    .returning<{ id: string }[]>('id');
  return (row as { id: string }).id;
}
