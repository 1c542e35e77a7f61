import { rowsOf, type ReadDb } from '../../db/knex.ts';
import type { NamesByKey } from '../../files/references.ts';
import type { Organisation } from './organisation.ts';
import { ORGANISATION_COLUMNS } from './organisation-columns.ts';
import type { FileNames } from './organisation-file-names.ts';

/** What files of organisations are written from and compared with. */
export interface OrganisationFileReadModel {
  /** Organisations with all their content, in the order of the codes. */
  organisations(codes: readonly string[]): Promise<Organisation[]>;
  names(): Promise<FileNames>;
}

const ORGANISATIONS = `
  SELECT ${ORGANISATION_COLUMNS}
    FROM organisations AS o
    JOIN unnest(?::text[]) WITH ORDINALITY AS asked (code, position) ON asked.code = o.code
   ORDER BY asked.position`;

const NAMES = `
  SELECT 'fields' AS kind, f.code AS key, f.name_de AS de, f.name_en AS en FROM fields_of_action AS f
  UNION ALL SELECT 'targetGroups', t.code, t.name_de, t.name_en FROM target_groups AS t
  UNION ALL (SELECT DISTINCT ON (d.level, d.key) 'districts', d.level || ':' || d.key, d.name_de, d.name_en
               FROM districts AS d ORDER BY d.level, d.key, d.valid_to DESC NULLS FIRST)
  UNION ALL SELECT 'organisations', o.code, o.name, o.name FROM organisations AS o`;

type Named = 'fields' | 'targetGroups' | 'districts' | 'organisations';

export class KnexOrganisationFileReadModel implements OrganisationFileReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  organisations(codes: readonly string[]): Promise<Organisation[]> {
    return rowsOf<Organisation>(this.#db, ORGANISATIONS, [[...codes]]);
  }

  async names(): Promise<FileNames> {
    const byKind = Map.groupBy(await rowsOf<{ kind: Named; key: string; de: string; en: string }>(this.#db, NAMES), ({ kind }) => kind);
    const of = (kind: Named, language: 'de' | 'en'): NamesByKey => new Map(byKind.get(kind)?.map((each) => [each.key, each[language]]));
    return {
      fields: of('fields', 'de'),
      fieldsEn: of('fields', 'en'),
      targetGroups: of('targetGroups', 'de'),
      targetGroupsEn: of('targetGroups', 'en'),
      districts: of('districts', 'de'),
      districtsEn: of('districts', 'en'),
      organisations: of('organisations', 'de'),
    };
  }
}
