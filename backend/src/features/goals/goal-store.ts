import { isDeepStrictEqual } from 'node:util';
import { rowsOf, type WriteDb } from '../../db/knex.ts';
import { LINKS, lockLinks } from '../../db/link-locks.ts';
import { nextCode } from '../../db/next-code.ts';
import { isUniqueViolation } from '../../db/violations.ts';
import { Conflict } from '../../errors/app-error.ts';
import { byCode } from '../measures/measure-row.ts';
import { ATTACHMENTS, type Attachment, type AttachmentList, type Goal, type GoalContent } from './goal.ts';
import type { GoalPlace } from './goal-tree.ts';

/** Plain writes of goals. */
export interface GoalStore {
  /** The whole tree; until the transaction ends nobody else changes a goal. */
  lockTree(): Promise<GoalPlace[]>;
  /** Asked after the tree was locked. */
  get(code: string): Promise<Goal | undefined>;
  /** The next free one of `Z-001`, `Z-002` …; until the transaction ends nobody else gets one. */
  nextCode(): Promise<string>;
  /** Counts the versions of the recommendations that are linked. Throws `Conflict` when the code is taken. */
  insert(code: string, position: number, content: GoalContent, demo: boolean): Promise<void>;
  /** Writes what differs, and counts the version, also of recommendations that are linked or no longer are. */
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
  return `(SELECT coalesce(json_agg(json_build_object('code', t.${column}, 'why', t.why)), '[]')
             FROM ${table} AS t WHERE t.goal_code = g.code) AS ${list}`;
};

const GOAL = `SELECT g.code, g.parent_code AS "parentCode", g.position, g.title, g.description, g.demo, g.version,
                     ${ATTACHMENTS.map(attached).join(',\n')}
                FROM goals AS g WHERE g.code = ?`;

export class KnexGoalStore implements GoalStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  async lockTree(): Promise<GoalPlace[]> {
    await lockLinks(this.#db, LINKS);
    return rowsOf<GoalPlace>(this.#db, 'SELECT g.code, g.parent_code AS "parentCode", g.position FROM goals AS g');
  }

  async get(code: string): Promise<Goal | undefined> {
    const [row] = await rowsOf<Goal>(this.#db, GOAL, [code]);
    if (row === undefined) return undefined;
    const { recommendations, measures, indicators } = row;
    return {
      ...row,
      recommendations: recommendations.toSorted(byCode),
      measures: measures.toSorted(byCode),
      indicators: indicators.toSorted(byCode),
    };
  }

  nextCode(): Promise<string> {
    return nextCode(this.#db, 'goals', 'Z');
  }

  async insert(code: string, position: number, content: GoalContent, demo: boolean): Promise<void> {
    try {
      await this.#db('goals').insert({ code, position, demo, ...columnsOf(content) });
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      const message = `A goal with the code "${code}" exists already.`;
      throw new Conflict(message, { cause: error, issues: [{ path: 'code', message }] });
    }
    for (const list of ATTACHMENTS) await this.#attach(code, list, content[list]);
    await this.#countVersions(content.recommendations);
  }

  async update(code: string, position: number, before: GoalContent, after: GoalContent): Promise<void> {
    await this.#db('goals')
      .where({ code })
      .update({ position, ...columnsOf(after) })
      .increment('version');
    for (const list of ATTACHMENTS) {
      if (isDeepStrictEqual(before[list], after[list])) continue;
      await this.#db(TABLES[list].table).where({ goal_code: code }).delete();
      await this.#attach(code, list, after[list]);
    }
    const were = new Map(before.recommendations.map((link) => [link.code, link.why]));
    const are = new Map(after.recommendations.map((link) => [link.code, link.why]));
    await this.#countVersions([
      ...before.recommendations.filter((link) => !are.has(link.code)),
      ...after.recommendations.filter((link) => were.get(link.code) !== link.why),
    ]);
  }

  async setPositions(positions: ReadonlyMap<string, number>): Promise<void> {
    for (const [code, position] of positions) await this.#db('goals').where({ code }).whereNot({ position }).update({ position });
  }

  async remove(code: string): Promise<void> {
    await this.#db('goals').where({ code }).delete();
  }

  /** Their pages and forms show the goals, too: whoever has one open must not write over what was linked here. */
  async #countVersions(recommendations: readonly Attachment[]): Promise<void> {
    const codes = recommendations.map(({ code }) => code).toSorted();
    if (codes.length > 0) await this.#db('recommendations').whereIn('code', codes).increment('version');
  }

  async #attach(goal_code: string, list: AttachmentList, attachments: readonly Attachment[]): Promise<void> {
    const { table, column } = TABLES[list];
    if (attachments.length > 0) await this.#db(table).insert(attachments.map(({ code, why }) => ({ goal_code, [column]: code, why })));
  }
}

const columnsOf = ({ parentCode, title, description }: GoalContent) => ({ parent_code: parentCode, title, description });
