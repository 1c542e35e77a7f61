import type { NamesByKey } from '../../files/references.ts';

/** All that a file may name. */
export interface FileNames {
  readonly fields: NamesByKey;
  readonly targetGroups: NamesByKey;
  readonly organisations: NamesByKey;
  /** By id of the account. */
  readonly people: NamesByKey;
  /** By reference `level:key`. */
  readonly districts: NamesByKey;
  readonly indicators: NamesByKey;
  readonly measures: NamesByKey;
}
