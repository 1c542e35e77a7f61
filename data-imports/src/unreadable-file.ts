import { excerpt } from './excerpt.ts';

/** Where something in a file is wrong. `line` counts from 1; `column` is the name of a column or the place in the line. */
export interface FilePlace {
  readonly line: number | null;
  readonly column: string | null;
  /** What stands there, shortened. */
  readonly raw: string | null;
}

/**
 * The file as a whole cannot be used: nothing of it counts, also not what was read before. The message is a sentence for the person
 * who sent the file.
 */
export class UnreadableFile extends Error implements FilePlace {
  readonly line: number | null;
  readonly column: string | null;
  readonly raw: string | null;

  constructor(reason: string, place: Partial<FilePlace> = {}, options: ErrorOptions = {}) {
    super(reason, options);
    this.name = 'UnreadableFile';
    this.line = place.line ?? null;
    this.column = place.column ?? null;
    this.raw = typeof place.raw === 'string' ? excerpt(place.raw) : null;
  }

  get reason(): string {
    return this.message;
  }
}
