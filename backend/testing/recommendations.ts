import type { Knex } from 'knex';
import type { AddresseeLevel } from '#contract/recommendation.ts';
import type { OfficialResponse } from '#contract/recommendation-response.ts';

/** What a spec wants to say about a recommendation; the rest is plausible. */
export interface SomeRecommendation {
  /** The next one of `R-1`, `R-2` … when absent. */
  readonly code?: string;
  /** Inserted as a workshop unless it is there. */
  readonly source?: string;
  readonly number?: string | null;
  readonly title?: string;
  readonly wording?: string;
  readonly fieldOfAction?: string;
  readonly addresseeLevel?: AddresseeLevel;
  readonly points?: readonly string[];
  readonly targetGroups?: readonly string[];
  /** References `level:key`. */
  readonly districts?: readonly string[];
  /** Decided one after the other. */
  readonly responses?: readonly {
    readonly response: OfficialResponse;
    readonly decidedOn: string;
    readonly reason?: string | null;
    readonly body?: string | null;
  }[];
  /** Each counts as 1 unless it says otherwise. */
  readonly measures?: readonly { readonly code: string; readonly weight?: number; readonly why?: string | null }[];
  readonly indicators?: readonly string[];
  readonly goals?: readonly string[];
}

let recommendations = 0;

/** Inserts the rows of a recommendation as the owner of the database, past all rules. Answers its code. Needs `insertMeasureBasics`. */
export async function aRecommendation(db: Knex, some: SomeRecommendation = {}): Promise<string> {
  const code = some.code ?? `R-${++recommendations}`;
  const source = await aSource(db, some.source);
  await db('recommendations').insert({
    code,
    source_code: source,
    number: some.number ?? null,
    title: some.title ?? `Empfehlung ${code}`,
    wording: some.wording ?? `Wortlaut von ${code}`,
    field_of_action: some.fieldOfAction ?? 'language',
    addressee_level: some.addresseeLevel ?? 'municipality',
  });
  const lists: Readonly<Record<string, readonly Record<string, unknown>[]>> = {
    recommendation_points: (some.points ?? []).map((text, position) => ({ position, text })),
    recommendation_target_groups: (some.targetGroups ?? []).map((target_group) => ({ target_group })),
    recommendation_districts: (some.districts ?? []).map((ref) => {
      const [district_level, district_key] = ref.split(':');
      return { district_level, district_key };
    }),
    recommendation_responses: (some.responses ?? []).map(({ response, decidedOn, reason, body }) => ({
      response,
      reason: reason ?? (response === 'accepted' ? null : 'Begründung'),
      body: body ?? 'Steuerungsgruppe',
      decided_on: decidedOn,
      recorded_by: 'Person',
      recorded_at: `${decidedOn}T18:00:00Z`,
    })),
    recommendation_measures: (some.measures ?? []).map((link) => ({
      measure_code: link.code,
      weight: link.weight ?? 1,
      why: link.why ?? null,
    })),
    recommendation_indicators: (some.indicators ?? []).map((indicator_code) => ({ indicator_code })),
    goal_recommendations: (some.goals ?? []).map((goal_code) => ({ goal_code })),
  };
  for (const [table, rows] of Object.entries(lists))
    if (rows.length > 0) await db(table).insert(rows.map((row) => ({ recommendation_code: code, ...row })));
  return code;
}

/** Inserts a workshop that recommends something, unless it is there. */
export async function aSource(db: Knex, code = 'Q-1'): Promise<string> {
  await db('sources')
    .insert({ code, kind: 'workshop', title: `Werkstatt ${code}` })
    .onConflict('code')
    .ignore();
  return code;
}

/** Inserts a goal, past all rules. Answers its code. */
export async function aGoal(db: Knex, code: string, parentCode: string | null = null, position = 0): Promise<string> {
  await db('goals').insert({ code, parent_code: parentCode, position, title: `Ziel ${code}` });
  return code;
}
