import type { FileFormat, ImportResponse } from '#contract/table-file.ts';
import type { ImportWords, ProblemShown } from './import-words';

/** What can be taken from files: how it is called, where it stands, and who takes it. */
export interface ImportKind<Response extends ImportResponse<ProblemShown> = ImportResponse<ProblemShown>> {
  readonly words: ImportWords;
  /** Key of the word for one of them. */
  readonly one: string;
  /** Key of what a row without a title is called, where that is no title but a name. */
  readonly untitled?: string;
  /** Address of the page of all; that of one is below it. */
  readonly at: string;
  /** Key of the link to that page. */
  readonly back: string;
  /** What one has to know about such a file: words below `<at>template`. */
  readonly rules: readonly string[];
  /** Where all of them are as a file. */
  readonly fileAddress: (format: FileFormat) => string;
  /** Says what a file would do, or takes it over: all of it, or nothing. */
  readonly take: (content: Blob, format: FileFormat, options: { readonly preview: boolean }) => Promise<Response>;
}
