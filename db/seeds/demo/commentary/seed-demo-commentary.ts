import { daysLater } from '#backend/days.ts';
import { rowsOf, type WriteDb } from '#backend/db/knex.ts';
import { planOf } from '../quarters/quarter-plan.ts';
import { COORDINATION } from '../quarters/quarter-words.ts';
import { DEMO_ANNOTATIONS, type DemoAnnotation } from './demo-annotations.ts';
import { DEMO_COMMENTARIES } from './demo-commentaries.ts';

const WHOLE = 'land:11';
/** When somebody went through the courses of the demo. */
const NOTED_AT = '2023-11-06T09:00:00Z';

/**
 * What people said about indicators of the demo and noted on their courses, before the quarters are adopted, whose snapshots hold it. Only
 * where the measures are those of the demo, and only once; about a quarter that was adopted before, nothing is said afterwards.
 */
export async function seedDemoCommentary(db: WriteDb): Promise<void> {
  if (!(await isThere(db, 'measures'))) return;
  if (!(await isThere(db, 'commentaries'))) await comment(db);
  if (!(await isThere(db, 'indicator_annotations'))) await note(db);
}

/** Whether the table holds something of the demo. */
async function isThere(db: WriteDb, table: string): Promise<boolean> {
  return (await rowsOf(db, 'SELECT 1 FROM ?? AS t WHERE t.demo LIMIT 1', [table])).length > 0;
}

async function comment(db: WriteDb): Promise<void> {
  const adopted = new Set(await db('snapshots').pluck<string[]>('quarter'));
  const whole = await idOf(db, WHOLE);
  const rows = DEMO_COMMENTARIES.filter(({ quarter }) => !adopted.has(quarter)).map(({ indicator, quarter, de }) => ({
    indicator_code: indicator,
    quarter,
    district_id: whole,
    version: 1,
    text_de: de,
    written_by: COORDINATION,
    written_at: `${daysLater(planOf(quarter).deliverUntil, -12)}T09:30:00Z`,
    demo: true,
  }));
  if (rows.length > 0) await db('commentaries').insert(rows);
}

async function note(db: WriteDb): Promise<void> {
  for (const annotation of DEMO_ANNOTATIONS) {
    const { indicators, kind, date, district, de, en } = annotation;
    const districtId = district === undefined ? null : await idOf(db, district);
    await db('indicator_annotations').insert(
      indicators.map((indicator_code) => ({
        indicator_code,
        kind,
        happened_on: date,
        district_id: districtId,
        text_de: de,
        text_en: en,
        written_by: COORDINATION,
        written_at: writtenAt(annotation),
        demo: true,
      })),
    );
  }
}

/** What happened later was noted on the day after. */
const writtenAt = ({ date }: DemoAnnotation): string => (date < NOTED_AT ? NOTED_AT : `${daysLater(date, 1)}T09:00:00Z`);

async function idOf(db: WriteDb, ref: string): Promise<string> {
  const [level = '', key = ''] = ref.split(':');
  const row = await db('districts').where({ level, key }).whereNull('valid_to').first<{ id: string } | undefined>('id');
  if (row === undefined) throw new Error(`The demo says something about the district ${ref}, which is not there.`);
  return row.id;
}
