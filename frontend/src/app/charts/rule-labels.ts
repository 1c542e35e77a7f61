import { shorten, textWidth } from './text-width';

/** A vertical rule in a picture that wants a label above the plot. Lengths are pixels, `at` from the picture's left edge. */
export interface LabelledRule {
  readonly at: number;
  readonly text: string;
  /** What stands there where the text has no room. */
  readonly short: string;
}

/** Where a label stands: rows count upwards from the plot; it begins at its rule, or ends there near the right edge. */
export interface RuleLabel {
  readonly row: number;
  readonly align: 'left' | 'right';
  /** Empty where no row has room: the rule stands alone. */
  readonly text: string;
}

/** Beyond this width a label is shortened; the whole text stands below the picture. */
const WIDEST = 230;
const GAP = 8;
const MOST_ROWS = 4;

/**
 * Labels of rules in rows above the plot, in the order of the rules: none covers another, and none is crossed by a rule that leads to a higher
 * row. From right to left, as labels run to the right: a rule never meets the labels of those before it.
 */
export function placeRuleLabels(rules: readonly LabelledRule[], width: number, size: number): RuleLabel[] {
  const taken: { readonly row: number; readonly from: number; readonly to: number }[] = [];
  const isFree = (row: number, at: number, from: number, to: number): boolean =>
    taken.every((one) => (one.row === row ? to + GAP <= one.from || from >= one.to + GAP : one.row > row || at < one.from || at > one.to));
  const place = ({ at, text, short }: LabelledRule): RuleLabel => {
    const room = Math.min(WIDEST, width - at);
    const long = textWidth(short, size) <= room ? shorten(text, room, size) : short;
    for (const candidate of long === short ? [short] : [long, short])
      for (let row = 0; row < MOST_ROWS; row++)
        for (const align of ['left', 'right'] as const) {
          const length = textWidth(candidate, size);
          const from = align === 'left' ? at : at - length;
          if (from < 0 || from + length > width || !isFree(row, at, from, from + length)) continue;
          taken.push({ row, from, to: from + length });
          return { row, align, text: candidate };
        }
    return { row: 0, align: 'left', text: '' };
  };
  const order = rules.map((_, i) => i).sort((a, b) => (rules[b]?.at ?? 0) - (rules[a]?.at ?? 0));
  const placed = new Map<number, RuleLabel>();
  for (const i of order) {
    const rule = rules[i];
    if (rule !== undefined) placed.set(i, place(rule));
  }
  return rules.flatMap((_, i) => placed.get(i) ?? []);
}
