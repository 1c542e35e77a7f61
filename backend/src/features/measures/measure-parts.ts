import { isDeepStrictEqual } from 'node:util';
import type { WriteDb } from '../../db/knex.ts';
import type { MeasureContent, MeasureCostLine, Milestone } from './measure.ts';

/** The lists of a measure that are nothing but references: where they are kept, and as what. */
const REFERENCES = {
  partners: { table: 'measure_partners', row: (code: string) => ({ organisation_code: code }) },
  districts: {
    table: 'measure_districts',
    row: (ref: string) => {
      const [district_level, district_key] = ref.split(':');
      return { district_level, district_key };
    },
  },
  targetGroups: { table: 'measure_target_groups', row: (code: string) => ({ target_group: code }) },
  indicators: { table: 'measure_indicators', row: (code: string) => ({ indicator_code: code }) },
  dependsOn: { table: 'measure_dependencies', row: (code: string) => ({ depends_on: code }) },
} as const;
const LISTS = Object.keys(REFERENCES) as (keyof typeof REFERENCES)[];

/** Writes the lists of a new measure. */
export async function writeMeasureParts(db: WriteDb, code: string, content: MeasureContent): Promise<void> {
  for (const list of LISTS) await refer(db, code, list, content);
  await writeMilestones(db, code, content.milestones);
  await writeCostLines(db, code, content.costLines);
}

/** Writes the lists that are not what they were. */
export async function replaceMeasureParts(db: WriteDb, code: string, before: MeasureContent, after: MeasureContent): Promise<void> {
  for (const list of LISTS) {
    if (isDeepStrictEqual(before[list], after[list])) continue;
    await db(REFERENCES[list].table).where({ measure_code: code }).delete();
    await refer(db, code, list, after);
  }
  if (!isDeepStrictEqual(before.milestones, after.milestones)) {
    await deleteOthers(db, 'measure_milestones', code, after.milestones);
    await writeMilestones(db, code, after.milestones);
  }
  if (!isDeepStrictEqual(before.costLines, after.costLines)) {
    await deleteOthers(db, 'measure_cost_lines', code, after.costLines);
    await writeCostLines(db, code, after.costLines);
  }
}

async function refer(db: WriteDb, code: string, list: keyof typeof REFERENCES, content: MeasureContent): Promise<void> {
  const { table, row } = REFERENCES[list];
  if (content[list].length > 0) await db(table).insert(content[list].map((item) => ({ measure_code: code, ...row(item) })));
}

const deleteOthers = async (db: WriteDb, table: string, code: string, kept: readonly { readonly id: string | null }[]): Promise<void> => {
  const ids = kept.flatMap(({ id }) => id ?? []);
  await db(table).where({ measure_code: code }).whereNotIn('id', ids).delete();
};

const writeMilestones = (db: WriteDb, code: string, milestones: readonly Milestone[]): Promise<void> =>
  writeKept(
    db,
    'measure_milestones',
    code,
    milestones.map(({ id, title, dueOn, doneOn }) => ({ id, row: { title, due_on: dueOn, done_on: doneOn } })),
  );

const writeCostLines = (db: WriteDb, code: string, lines: readonly MeasureCostLine[]): Promise<void> =>
  writeKept(
    db,
    'measure_cost_lines',
    code,
    lines.map(({ id, fundedUntil, ...line }) => ({ id, row: { ...line, funded_until: fundedUntil } })),
  );

/** Those with an id are changed, the others added. */
async function writeKept(
  db: WriteDb,
  table: string,
  code: string,
  items: readonly { readonly id: string | null; readonly row: Readonly<Record<string, unknown>> }[],
): Promise<void> {
  for (const { id, row } of items) if (id !== null) await db(table).where({ id, measure_code: code }).update(row);
  const added = items.filter(({ id }) => id === null).map(({ row }) => ({ measure_code: code, ...row }));
  if (added.length > 0) await db(table).insert(added);
}
