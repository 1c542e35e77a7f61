import type { ReferenceKind } from './reference-item.ts';

/** Where the items of a list are kept. The names are ours, never a person's, and may stand in SQL. */
export interface ReferenceTable {
  readonly table: string;
  /** Column of the code. */
  readonly code: string;
  readonly hasPlural: boolean;
}

export const TABLES: Readonly<Record<ReferenceKind, ReferenceTable>> = {
  'fields-of-action': { table: 'fields_of_action', code: 'code', hasPlural: false },
  'target-groups': { table: 'target_groups', code: 'code', hasPlural: false },
  levels: { table: 'levels', code: 'level', hasPlural: true },
};

/** A row as it is selected with `columnsOf`. */
export interface ReferenceRow {
  code: string;
  position: number;
  name_de: string;
  name_en: string;
  plural_de: string | null;
  plural_en: string | null;
  active: boolean;
  version: number;
}

/** Columns of a `ReferenceRow`, of the table under the alias `r`. */
export const columnsOf = ({ code, hasPlural }: ReferenceTable): string =>
  `r.${code} AS code, r.position, r.name_de, r.name_en, r.active, r.version, ` +
  (hasPlural ? 'r.plural_de, r.plural_en' : 'NULL AS plural_de, NULL AS plural_en');
