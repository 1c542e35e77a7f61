import { isDeepStrictEqual } from 'node:util';
import { rowsOf, type WriteDb } from '../../db/knex.ts';
import { isUniqueViolation } from '../../db/violations.ts';
import { Conflict } from '../../errors/app-error.ts';
import { ATTACHMENTS, type Attachment, type AttachmentList, type Goal, type GoalContent } from './goal.ts';
import type { GoalPlace } from './goal-tree.ts';

/** Plain writes of goals. */
export interface GoalStore {
  /** The whole tree; until the transaction ends nobody else changes a goal. */
  lockTree(): Promise<GoalPlace[]>;
  /** Asked after the tree was locked. */
  get(code: string): Promise<Goal | undefined>;
  /** The next free one of `Z-001`, `Z-002` …, after the tree was locked. */
  nextCode(): Promise<string>;
  /** Throws `Conflict` when the code is taken. */
  insert(code: string, position: number, content: GoalContent, demo: boolean): Promise<void>;
  /** Writes what differs, and counts the version. */
  update(code: string, position: number, before: GoalContent, after: GoalContent): Promise<void>;
  /** Moves goals without counting their versions: that another one came between them is no change of theirs. */
  setPositions(positions: ReadonlyMap<string, number>): Promise<void>;
  remove(code: string): Promise<void>;
}

/** Where attachments are kept, and by which column. */
const TABLES: Readonly<Record<AttachmentList, { readonly table: string; readonly column: string }>> = {
  recommendations: { table: 'goal_recommendations', column: 'recommendation_code' },
  measures: { table: 'goal_measures', column: 'measure_code' },
  indicators: { table: 'goal_indicators', column: 'indicator_code' },
};

const attached = (list: AttachmentList): string => {
  const { table, column } = TABLES[list];
  return `(SELECT coalesce(json_agg(json_build_object('code', t.${column}, 'why', t.why) ORDER BY t.${column} COLLATE gesamtbild_codes), '[]')
             FROM ${table} AS t WHERE t.goal_code = g.code) AS ${list}`;
};

const GOAL = `SELECT g.code, g.parent_code AS "parentCode", g.position, g.title, g.description, g.demo, g.version,
                     ${ATTACHMENTS.map(attached).join(',\n')}
                FROM goals AS g WHERE g.code = ?`;
