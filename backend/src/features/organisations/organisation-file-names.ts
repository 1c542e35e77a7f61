import type { NamesByKey } from '../../files/references.ts';

/** All that a file may name, in both languages. */
export interface FileNames {
  readonly fields: NamesByKey;
  readonly fieldsEn: NamesByKey;
  readonly targetGroups: NamesByKey;
  readonly targetGroupsEn: NamesByKey;
  /** By reference `level:key`. */
  readonly districts: NamesByKey;
  readonly districtsEn: NamesByKey;
  readonly organisations: NamesByKey;
}
