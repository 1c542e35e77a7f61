import type { WriteDb } from '#backend/db/knex.ts';
import type { UnitOfWork } from '#backend/db/unit-of-work.ts';
import { DEMO_FILES, type DemoFile } from './demo-files.ts';
import { DEMO_TARGETS, type DemoTarget } from './demo-targets.ts';
import { INVENTED_INDICATORS } from './quarterly/value-files.ts';

const NAME = { de: 'Berlin (Demo)', en: 'Berlin (demo)' };
const WHOLE = 'land:11';
const ADOPTED_BY = 'Steuerungsgruppe Integration (Demo)';

/** What the demo municipality is made with. */
export interface DemoMeans {
  /** Runs the files through the import, in their order, as the command line would. */
  readonly importFiles: (files: readonly DemoFile[]) => Promise<void>;
  readonly inTransaction: UnitOfWork<WriteDb>;
}

/** Builds the demo municipality on top of the reference data. May be repeated. */
export async function seedDemo({ importFiles, inTransaction }: DemoMeans): Promise<void> {
  await inTransaction(markInvented);
  await importFiles(DEMO_FILES);
  await inTransaction(setUpDemo);
}

/** Marks the indicators whose figures are invented, before the first of these figures is there. */
async function markInvented(db: WriteDb): Promise<void> {
  await db('indicators').whereIn('code', INVENTED_INDICATORS).update({ demo: true });
}

/** What makes the demo municipality besides its files: its name, its whole, its words, its targets. Its districts must be there. */
export async function setUpDemo(db: WriteDb): Promise<void> {
  const settings = { name: NAME, whole: WHOLE, demo: true };
  await db('settings')
    .insert(Object.entries(settings).map(([key, value]) => ({ key, value: JSON.stringify(value) })))
    .onConflict('key')
    .merge();
  await markInvented(db);
  // In Berlin a Stadtbezirk is called Bezirk.
  await db('levels').where({ level: 'stadtbezirk' }).update({ name_de: 'Bezirk', plural_de: 'Bezirke' });
  const districtIds = await idsOf(db, DEMO_TARGETS);
  await db('targets')
    .insert(DEMO_TARGETS.map((target) => toRow(target, districtIds)))
    .onConflict(['indicator_code', 'district_id', 'date'])
    .ignore();
}

/** Ids of the districts that have targets, by `level:key`. */
async function idsOf(db: WriteDb, targets: readonly DemoTarget[]): Promise<ReadonlyMap<string, string>> {
  const named = [...new Set(targets.flatMap(({ district }) => district ?? []))];
  const rows = await db('districts')
    .whereNull('valid_to')
    .whereIn(['level', 'key'], named.map(partsOf))
    .select<{ id: string; level: string; key: string }[]>('id', 'level', 'key');
  return new Map(rows.map(({ id, level, key }) => [`${level}:${key}`, id]));
}

const partsOf = (reference: string): [level: string, key: string] => {
  const [level = '', key = ''] = reference.split(':');
  return [level, key];
};

function toRow({ indicator, district, baseline, target, tolerance, corridor }: DemoTarget, districtIds: ReadonlyMap<string, string>) {
  const id = district === null ? null : districtIds.get(district);
  if (id === undefined) throw new Error(`The demo has a target for the district ${district}, which is not there.`);
  return {
    indicator_code: indicator,
    district_id: id,
    baseline_date: baseline[0],
    baseline_value: baseline[1],
    date: target[0],
    value: target[1],
    tolerance: tolerance ?? null,
    lower: corridor?.[0] ?? null,
    upper: corridor?.[1] ?? null,
    adopted_by: ADOPTED_BY,
    demo: true,
  };
}
