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

/** A label that has its place, with the rule that it belongs to. */
interface Placed {
  readonly row: number;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Whether both can stand: not one over the other, and neither is crossed by the rule of the other one, where that leads to a higher row. */
function fit(one: Placed, other: Placed): boolean {
  if (one.row === other.row) return one.to + GAP <= other.from || other.to + GAP <= one.from;
  const [upper, lower] = one.row > other.row ? [one, other] : [other, one];
  return upper.at < lower.from || upper.at > lower.to;
}

/**
 * Labels of rules in rows above the plot, in the order of the rules: none covers another, and none is crossed by a rule that leads to a higher
 * row. They are placed from right to left, because labels run to the right.
 */
export function placeRuleLabels(rules: readonly LabelledRule[], width: number, size: number): RuleLabel[] {
  const taken: Placed[] = [];
  const place = ({ at, text, short }: LabelledRule): RuleLabel => {
    const room = Math.min(WIDEST, width - at);
    const long = textWidth(short, size) <= room ? shorten(text, room, size) : short;
    for (const candidate of long === short ? [short] : [long, short])
      for (let row = 0; row < MOST_ROWS; row++)
        for (const align of ['left', 'right'] as const) {
          const length = textWidth(candidate, size);
          const from = align === 'left' ? at : at - length;
          const wanted = { row, at, from, to: from + length };
          if (from < 0 || wanted.to > width || !taken.every((one) => fit(one, wanted))) continue;
          taken.push(wanted);
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
