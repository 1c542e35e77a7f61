import type { NamesByKey } from '../../files/references.ts';
import type { SourceContent } from '../sources/source.ts';
import type { OfficialResponse } from './recommendation.ts';

/** A source as a file names it. */
export interface SourceNamed extends Pick<SourceContent, 'title' | 'kind' | 'frameworkLevel' | 'publisher' | 'published' | 'link'> {
  /** Whether its code is not told, because it is new and got one that may still become another. */
  readonly provisional?: boolean;
}

/** What was officially said, for those who read the file. */
export interface ResponseNamed {
  readonly response: OfficialResponse;
  readonly respondedOn: string | null;
}

/** All that a file may name, in both languages where it has both. */
export interface FileNames {
  readonly fields: NamesByKey;
  readonly fieldsEn: NamesByKey;
  readonly targetGroups: NamesByKey;
  readonly targetGroupsEn: NamesByKey;
  /** By reference `level:key`. */
  readonly districts: NamesByKey;
  readonly districtsEn: NamesByKey;
  /** Titles. */
  readonly recommendations: NamesByKey;
  readonly sources: ReadonlyMap<string, SourceNamed>;
  /** By code of the recommendation; only where a file is written. */
  readonly responses: ReadonlyMap<string, ResponseNamed>;
}
