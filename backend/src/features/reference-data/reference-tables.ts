import type { ReferenceKind } from './reference-item.ts';

/** Where the items of a list are kept. The names are ours, never a person's, and may stand in SQL. */
interface ReferenceTable {
  readonly table: string;
  /** Column of the code. */
  readonly code: string;
  readonly hasPlural: boolean;
  /** Whether its items say for how long a training holds. */
  readonly hasTraining: boolean;
}

export const TABLES: Readonly<Record<ReferenceKind, ReferenceTable>> = {
  'fields-of-action': { table: 'fields_of_action', code: 'code', hasPlural: false, hasTraining: false },
  'target-groups': { table: 'target_groups', code: 'code', hasPlural: false, hasTraining: false },
  levels: { table: 'levels', code: 'level', hasPlural: true, hasTraining: false },
  departments: { table: 'departments', code: 'code', hasPlural: false, hasTraining: false },
  'contact-topics': { table: 'contact_topics', code: 'code', hasPlural: false, hasTraining: true },
};

/** A row as it is selected with `columnsOf`. */
export interface ReferenceRow {
  code: string;
  position: number;
  name_de: string;
  name_en: string;
  plural_de: string | null;
  plural_en: string | null;
  training_months: number | null;
  active: boolean;
  version: number;
}

/** Columns of a `ReferenceRow`, of the table under the alias `r`. */
export const columnsOf = ({ code, hasPlural, hasTraining }: ReferenceTable): string =>
  [
    `r.${code} AS code, r.position, r.name_de, r.name_en, r.active, r.version`,
    hasPlural ? 'r.plural_de, r.plural_en' : 'NULL AS plural_de, NULL AS plural_en',
    hasTraining ? 'r.training_months' : 'NULL AS training_months',
  ].join(', ');
