import type { CsvRow } from '../../readers/csv-reader.ts';
import { rejectCell } from '../../row-cells.ts';
import type { Rejection, Remark } from '../../source.ts';
import { type BerlinArea, type BerlinLevel, NO_BERLIN_KEY, berlinArea, numberOfAreas } from './berlin-area.ts';

/** Reads the areas of a file row by row: each once, all of one level. */
export class AreaCheck {
  readonly #lines = new Map<string, number>();
  #level: BerlinLevel | undefined;

  /** @param level the level that the file should have; without it the first row decides. */
  constructor(level: BerlinLevel | undefined) {
    this.#level = level;
  }

  /** The level of the file; `undefined` while it is not known. */
  get level(): BerlinLevel | undefined {
    return this.#level;
  }

  /** The area of the row, or why there is none. */
  next(row: CsvRow, column: string): BerlinArea | Rejection {
    const id = row.cells[column]?.trim() ?? '';
    const area = berlinArea(id);
    if (area === undefined) return rejectCell(row, column, NO_BERLIN_KEY);
    this.#level ??= area.level;
    if (area.level !== this.#level)
      return rejectCell(row, column, `This is a key of level ${area.level} in a file of level ${this.#level}.`);
    const line = this.#lines.get(id);
    if (line !== undefined) return rejectCell(row, column, `The key stands already in line ${line}.`);
    this.#lines.set(id, row.line);
    return area;
  }

  /** What to tell when the file does not have all areas of its level on the day. */
  *remarks(day: string): Generator<Remark> {
    if (this.#level === undefined) return;
    const expected = numberOfAreas(this.#level, day);
    const found = this.#lines.size;
    if (found !== expected)
      yield { kind: 'remark', text: `The file has ${found} areas; the level ${this.#level} has ${expected} on ${day}.` };
  }
}
