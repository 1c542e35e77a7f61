import { scaleLinear } from 'd3-scale';
import { shorten, textWidth } from './text-width';

/** A row of bars. Without a value `text` says why. */
export interface BarRow {
  readonly ref: string;
  readonly name: string;
  readonly value: number | null;
  /** The value as it stands at the bar, with everything that has to be known about it; the unit may be left to the subtitle. */
  readonly text: string;
  /** The value as a screen reader says it; `text` when absent. */
  readonly spoken?: string;
}

/** A vertical line that the bars are compared with. */
export interface BarReference {
  readonly kind: 'whole' | 'target';
  readonly value: number;
  readonly label: string;
}

interface PlacedBar<R extends BarRow = BarRow> {
  readonly row: R;
  /** Top of the row. */
  readonly y: number;
  readonly name: { readonly text: string; readonly x: number; readonly y: number };
  readonly bar: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly label: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' };
}

interface PlacedReference {
  readonly reference: BarReference;
  readonly x: number;
  readonly label: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' };
}

interface BarLayout<R extends BarRow = BarRow> {
  readonly width: number;
  readonly height: number;
  readonly rowHeight: number;
  readonly zero: number;
  /** Where the first row begins. */
  readonly top: number;
  readonly bars: readonly PlacedBar<R>[];
  readonly references: readonly PlacedReference[];
}

const SIZE = 14;
/** Size that gives the room of a bold text of `SIZE`. */
const BOLD = 15.5;
const BAR = 14;
const GAP = 8;
/** Below this width names stand above their bars. */
const NARROW = 480;

/** Places horizontal bars. They start at zero, always; negative ones grow to the left. The labels stand at their ends. */
export function barLayout<R extends BarRow>(rows: readonly R[], width: number, references: readonly BarReference[] = []): BarLayout<R> {
  const narrow = width < NARROW;
  const rowHeight = narrow ? 42 : 27;
  const nameWidth = narrow ? 0 : Math.min(Math.max(0, ...rows.map(({ name }) => textWidth(name, SIZE))), Math.round(width * 0.36)) + GAP;
  const figures = [0, ...rows.flatMap(({ value }) => value ?? []), ...references.map(({ value }) => value)];
  const [lowest, highest] = [Math.min(...figures), Math.max(...figures)];
  const roomFor = (side: readonly R[]): number => Math.max(0, ...side.map(({ text }) => textWidth(text, BOLD) + GAP));
  const left = nameWidth + roomFor(rows.filter(({ value }) => value !== null && value < 0));
  const right = width - roomFor(rows.filter(({ value }) => value === null || value >= 0));
  const x = scaleLinear([lowest, lowest === highest ? lowest + 1 : highest], [left, Math.max(left + 1, right)]);
  const zero = round(x(0));
  const top = references.length * 18 + (references.length > 0 ? 6 : 0);

  return {
    width,
    height: top + rows.length * rowHeight,
    rowHeight,
    zero,
    top,
    bars: rows.map((row, i) => {
      const y = top + i * rowHeight;
      const barY = narrow ? y + 22 : y + (rowHeight - BAR) / 2;
      const end = row.value === null ? zero : round(x(row.value));
      const negative = row.value !== null && row.value < 0;
      return {
        row,
        y,
        name: {
          text: narrow ? row.name : shorten(row.name, nameWidth - GAP, SIZE),
          x: 0,
          y: narrow ? y + 16 : y + rowHeight / 2 + SIZE * 0.35,
        },
        bar: { x: Math.min(zero, end), y: barY, width: round(Math.abs(end - zero)), height: BAR },
        label: { x: end + (negative ? -6 : 6), y: barY + BAR / 2 + SIZE * 0.35, anchor: negative ? 'end' : 'start' },
      };
    }),
    references: references.map((reference, i) => {
      const at = round(x(reference.value));
      const fitsRight = at + 4 + textWidth(reference.label, SIZE - 1) <= width;
      return { reference, x: at, label: { x: fitsRight ? at + 4 : at - 4, y: 13 + i * 18, anchor: fitsRight ? 'start' : 'end' } };
    }),
  };
}

const round = (n: number): number => Math.round(n * 10) / 10;
