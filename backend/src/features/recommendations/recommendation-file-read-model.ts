import { rowsOf, type ReadDb } from '../../db/knex.ts';
import type { NamesByKey } from '../../files/references.ts';
import { presentResponse } from './present-response.ts';
import type { Recommendation } from './recommendation.ts';
import { RECOMMENDATION_COLUMNS, RECOMMENDATION_PARTS, toRecommendation } from './recommendation-columns.ts';
import type { FileNames, ResponseNamed, SourceNamed } from './recommendation-file-names.ts';

/** What tells one recommendation from the others of its source. */
export interface RecommendationKnown {
  readonly code: string;
  readonly source: string;
  readonly number: string | null;
  readonly title: string;
}

/** What files of recommendations are written from and compared with. */
export interface RecommendationFileReadModel {
  /** Recommendations with all their content, in the order of the codes. */
  recommendations(codes: readonly string[]): Promise<Recommendation[]>;
  /** Present responses by code. */
  responses(codes: readonly string[]): Promise<ReadonlyMap<string, ResponseNamed>>;
  /** All that a file may name, without responses. */
  names(): Promise<FileNames>;
  known(): Promise<RecommendationKnown[]>;
}

const RECOMMENDATIONS = `
  SELECT ${RECOMMENDATION_COLUMNS}, ${RECOMMENDATION_PARTS}
    FROM recommendations AS r
    JOIN unnest(?::text[]) WITH ORDINALITY AS asked (code, position) ON asked.code = r.code
   ORDER BY asked.position`;

const RESPONSES = `
  SELECT asked.code, ${presentResponse('asked.code')} AS response,
         (SELECT a.decided_on FROM recommendation_responses AS a
           WHERE a.recommendation_code = asked.code
             AND NOT EXISTS (SELECT 1 FROM recommendation_responses AS c WHERE c.corrects = a.id)
           ORDER BY a.decided_on DESC, a.id DESC LIMIT 1) AS "respondedOn"
    FROM unnest(?::text[]) AS asked (code)`;

const NAMES = `
  SELECT 'fields' AS kind, f.code AS key, f.name_de AS de, f.name_en AS en FROM fields_of_action AS f
  UNION ALL SELECT 'targetGroups', t.code, t.name_de, t.name_en FROM target_groups AS t
  UNION ALL (SELECT DISTINCT ON (d.level, d.key) 'districts', d.level || ':' || d.key, d.name_de, d.name_en
               FROM districts AS d ORDER BY d.level, d.key, d.valid_to DESC NULLS FIRST)
  UNION ALL SELECT 'recommendations', r.code, r.title, r.title FROM recommendations AS r`;

const SOURCES = `
  SELECT s.code, s.kind, s.framework_level AS "frameworkLevel", s.title, s.publisher, s.published, s.link FROM sources AS s`;

type Named = 'fields' | 'targetGroups' | 'districts' | 'recommendations';

export class KnexRecommendationFileReadModel implements RecommendationFileReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async recommendations(codes: readonly string[]): Promise<Recommendation[]> {
    return (await rowsOf<Recommendation>(this.#db, RECOMMENDATIONS, [[...codes]])).map(toRecommendation);
  }

  async responses(codes: readonly string[]): Promise<ReadonlyMap<string, ResponseNamed>> {
    const rows = await rowsOf<ResponseNamed & { code: string }>(this.#db, RESPONSES, [[...codes]]);
    return new Map(rows.map(({ code, ...response }) => [code, response]));
  }

  async names(): Promise<FileNames> {
    const rows = await rowsOf<{ kind: Named; key: string; de: string; en: string }>(this.#db, NAMES);
    const sources = await rowsOf<SourceNamed & { code: string }>(this.#db, SOURCES);
    const byKind = Map.groupBy(rows, ({ kind }) => kind);
    const of = (kind: Named, language: 'de' | 'en'): NamesByKey => new Map(byKind.get(kind)?.map((row) => [row.key, row[language]]));
    return {
      fields: of('fields', 'de'),
      fieldsEn: of('fields', 'en'),
      targetGroups: of('targetGroups', 'de'),
      targetGroupsEn: of('targetGroups', 'en'),
      districts: of('districts', 'de'),
      districtsEn: of('districts', 'en'),
      recommendations: of('recommendations', 'de'),
      sources: new Map(sources.map(({ code, ...source }) => [code, source])),
      responses: new Map(),
    };
  }

  known(): Promise<RecommendationKnown[]> {
    return rowsOf(this.#db, 'SELECT r.code, r.source_code AS source, r.number, r.title FROM recommendations AS r');
  }
}
