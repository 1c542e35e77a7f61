import type { WriteDb } from '#backend/db/knex.ts';
import { DEMO_ORGANISATIONS } from './demo-organisations.ts';

/** Organisations of the demo municipality, as far as they are not there. */
export async function seedDemoOrganisations(db: WriteDb): Promise<void> {
  const added = await db('organisations')
    .insert(
      DEMO_ORGANISATIONS.map(({ code, name, shortName = null, sector, closedOn = null }) => ({
        code,
        name,
        short_name: shortName,
        sector,
        closed_on: closedOn,
      })),
    )
    .onConflict()
    .ignore()
    .returning<{ code: string }[]>('code');
  const codes = new Set(added.map(({ code }) => code));
  const districts = DEMO_ORGANISATIONS.filter(({ code }) => codes.has(code)).flatMap(({ code, districts: served }) =>
    served.map((reference) => {
      const [district_level, district_key] = reference.split(':');
      return { organisation_code: code, district_level, district_key };
    }),
  );
  if (districts.length > 0) await db('organisation_districts').insert(districts);
}
