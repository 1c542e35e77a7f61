import type { WriteDb } from '#backend/db/knex.ts';

/** An indicator whose values the demo asks of the officers of each Bezirk. */
export interface CollectionPlan {
  readonly indicator: string;
  readonly level: 'stadtbezirk';
  /** Who was quick: the key of the Bezirk and what was handed in. */
  readonly handedIn: Readonly<Record<string, { readonly value?: number; readonly numerator?: number; readonly denominator?: number }>>;
}

export const COLLECTIONS: readonly CollectionPlan[] = [
  {
    indicator: 'Z01',
    level: 'stadtbezirk',
    handedIn: { '02': { value: 31 }, '03': { value: 24 }, '08': { value: 29 }, '11': { value: 22 }, '12': { value: 19 } },
  },
  { indicator: 'R04', level: 'stadtbezirk', handedIn: {} },
];

/** Asks for the values from now on. Where the municipality has decided about an indicator itself, that stays. */
export async function askForValues(db: WriteDb): Promise<void> {
  await db('indicator_collections')
    .insert(COLLECTIONS.map(({ indicator, level }) => ({ indicator_code: indicator, level, demo: true })))
    .onConflict('indicator_code')
    .ignore();
}

/** Hands in what the quick ones have. */
export async function handInValues(db: WriteDb, quarter: string, on: string): Promise<void> {
  for (const { indicator, level, handedIn } of COLLECTIONS)
    for (const [key, typed] of Object.entries(handedIn)) {
      const at = `${on}T10:00:00Z`;
      const changed = await db('deliveries AS d')
        .updateFrom(db.raw('districts AS w'))
        .where({ 'd.quarter': quarter, 'd.indicator_code': indicator, 'd.state': 'draft', 'w.level': level, 'w.key': key })
        .whereRaw('w.id = d.district_id')
        .update({ ...typed, state: 'submitted', first_submitted_at: at, submitted_at: at, submitted_by: OFFICER })
        .returning<{ id: string }[]>('d.id');
      await db('delivery_steps').insert(
        changed.map(({ id }) => ({ delivery_id: id, state: 'submitted', stepped_by: OFFICER, stepped_at: at })),
      );
    }
}

const OFFICER = 'Fachkraft (Demo)';
