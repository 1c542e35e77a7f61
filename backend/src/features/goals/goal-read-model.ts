import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { NotFound } from '../../errors/app-error.ts';
import { byCode } from '../measures/measure-row.ts';
import { presentResponse } from '../recommendations/present-response.ts';
import { inTreeOrder } from './goal-tree.ts';
import type { GoalDetail, GoalRow, NamedGoal } from './goal.ts';

/** Questions about goals. */
export interface GoalReadModel {
  /** The tree from the top. */
  list(): Promise<GoalRow[]>;
  /** Throws `NotFound`. */
  get(code: string): Promise<GoalDetail>;
}

const GOALS = `
  SELECT g.code, g.parent_code AS "parentCode", g.position, g.title, g.description, g.demo, g.version,
         (SELECT count(*)::integer FROM goal_recommendations AS a WHERE a.goal_code = g.code) AS recommendations,
         (SELECT count(*)::integer FROM goal_measures AS a WHERE a.goal_code = g.code) AS measures,
         (SELECT count(*)::integer FROM goal_indicators AS a WHERE a.goal_code = g.code) AS indicators
    FROM goals AS g`;

const ATTACHED = `
  SELECT (SELECT coalesce(json_agg(json_build_object('code', e.code, 'title', e.title, 'response', ${presentResponse('e.code')}, 'why', a.why)), '[]')
            FROM goal_recommendations AS a JOIN recommendations AS e ON e.code = a.recommendation_code WHERE a.goal_code = g.code)
           AS recommendations,
         (SELECT coalesce(json_agg(json_build_object('code', m.code, 'title', m.title, 'status', m.status, 'why', a.why)), '[]')
            FROM goal_measures AS a JOIN measures AS m ON m.code = a.measure_code WHERE a.goal_code = g.code) AS measures,
         (SELECT coalesce(json_agg(json_build_object('code', i.code, 'name', json_build_object('de', i.name_de, 'en', i.name_en),
                                                     'why', a.why)), '[]')
            FROM goal_indicators AS a JOIN indicators AS i ON i.code = a.indicator_code WHERE a.goal_code = g.code) AS indicators
    FROM goals AS g WHERE g.code = ?`;

export class KnexGoalReadModel implements GoalReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async list(): Promise<GoalRow[]> {
    return inTreeOrder(await rowsOf<Omit<GoalRow, 'kind'>>(this.#db, GOALS));
  }

  async get(code: string): Promise<GoalDetail> {
    const [tree, [attached]] = await Promise.all([
      this.list(),
      rowsOf<Pick<GoalDetail, 'recommendations' | 'measures' | 'indicators'>>(this.#db, ATTACHED, [code]),
    ]);
    const goal = tree.find((each) => each.code === code);
    if (goal === undefined || attached === undefined) throw new NotFound(`There is no goal "${code}".`);
    return {
      ...goal,
      above: aboveIn(tree, goal.parentCode).map(named),
      below: tree.filter(({ parentCode }) => parentCode === code).map(named),
      recommendations: attached.recommendations.toSorted(byCode),
      measures: attached.measures.toSorted(byCode),
      indicators: attached.indicators.toSorted(byCode),
    };
  }
}

function aboveIn(tree: readonly GoalRow[], parentCode: string | null): GoalRow[] {
  const parent = tree.find(({ code }) => code === parentCode);
  return parent === undefined ? [] : [...aboveIn(tree, parent.parentCode), parent];
}

const named = ({ code, title, kind }: GoalRow): NamedGoal => ({ code, title, kind });
