import { rowsOf, type ReadDb } from '../../db/knex.ts';
import type { Measure } from './measure.ts';
import { MEASURE_COLUMNS, MEASURE_PARTS, toMeasure, type MeasureColumns, type MeasureParts } from './measure-columns.ts';
import type { NamesByKey } from '../../files/references.ts';
import type { FileNames } from './measure-file-names.ts';

/** What files of measures are written from and compared with. */
export interface MeasureFileReadModel {
  /** Measures with all their content, in the order of the codes. */
  measures(codes: readonly string[]): Promise<Measure[]>;
  names(): Promise<FileNames>;
  /** Codes of all measures by title and leading organisation. */
  titles(): Promise<{ code: string; title: string; leadOrganisation: string }[]>;
}

const MEASURES = `
  SELECT ${MEASURE_COLUMNS}, ${MEASURE_PARTS}
    FROM measures AS m
    JOIN unnest(?::text[]) WITH ORDINALITY AS asked (code, position) ON asked.code = m.code
   ORDER BY asked.position`;

const NAMES = `
  SELECT 'fields' AS kind, f.code AS key, f.name_de AS name FROM fields_of_action AS f
  UNION ALL SELECT 'targetGroups', t.code, t.name_de FROM target_groups AS t
  UNION ALL SELECT 'organisations', o.code, o.name FROM organisations AS o
  UNION ALL SELECT 'people', a.id::text, a.name FROM accounts AS a
             WHERE a.id IN (SELECT unnest(ARRAY[m.responsible_account_id, m.deputy_account_id]) FROM measures AS m)
                OR EXISTS (SELECT 1 FROM account_roles AS r WHERE r.account_id = a.id AND r.role IN ('officer', 'coordinator'))
  UNION ALL (SELECT DISTINCT ON (d.level, d.key) 'districts', d.level || ':' || d.key, d.name_de
               FROM districts AS d ORDER BY d.level, d.key, d.valid_to DESC NULLS FIRST)
  UNION ALL SELECT 'indicators', i.code, i.name_de FROM indicators AS i
  UNION ALL SELECT 'measures', m.code, m.title FROM measures AS m`;

export class KnexMeasureFileReadModel implements MeasureFileReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async measures(codes: readonly string[]): Promise<Measure[]> {
    return (await rowsOf<MeasureColumns & MeasureParts>(this.#db, MEASURES, [[...codes]])).map(toMeasure);
  }

  async names(): Promise<FileNames> {
    const rows = await rowsOf<{ kind: keyof FileNames; key: string; name: string }>(this.#db, NAMES);
    const byKind = Map.groupBy(rows, ({ kind }) => kind);
    const of = (kind: keyof FileNames): NamesByKey => new Map(byKind.get(kind)?.map(({ key, name }) => [key, name]));
    return {
      fields: of('fields'),
      targetGroups: of('targetGroups'),
      organisations: of('organisations'),
      people: of('people'),
      districts: of('districts'),
      indicators: of('indicators'),
      measures: of('measures'),
    };
  }

  titles(): Promise<{ code: string; title: string; leadOrganisation: string }[]> {
    return rowsOf(this.#db, 'SELECT m.code, m.title, m.lead_organisation AS "leadOrganisation" FROM measures AS m');
  }
}
