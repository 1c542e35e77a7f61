import { bisectCenter, extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';

/** A place on the strip. `text` is the value as people read it. */
export interface SpreadItem {
  readonly ref: string;
  readonly name: string;
  readonly value: number;
  readonly text?: string;
}

interface SpreadMark<T extends SpreadItem = SpreadItem> {
  readonly item: T;
  readonly x: number;
}

interface SpreadLayout {
  /** From the lowest to the highest value; equal values in the order of names. */
  readonly marks: readonly SpreadMark[];
  readonly median: number | null;
  readonly from: number;
  readonly to: number;
}

/** Places values on a strip from its lowest to its highest value. Without any difference all lie in the middle. */
export function spreadLayout(items: readonly SpreadItem[], median: number | null, width: number, margin = 6): SpreadLayout {
  const [lowest, highest] = extent(items, (item) => item.value);
  if (lowest === undefined || highest === undefined) return { marks: [], median: null, from: margin, to: width - margin };
  const scale = scaleLinear([lowest, highest], [margin, width - margin]).clamp(true);
  const x = (value: number): number => (lowest === highest ? width / 2 : Math.round(scale(value) * 10) / 10);
  const ordered = [...items].sort((a, b) => a.value - b.value || a.name.localeCompare(b.name, 'de'));
  return {
    marks: ordered.map((item) => ({ item, x: x(item.value) })),
    median: median === null ? null : x(median),
    from: margin,
    to: width - margin,
  };
}

/** The mark nearest to a position on the strip, at most `reach` away. */
export function markAt(layout: SpreadLayout, x: number, reach = 10): SpreadMark | null {
  const nearest =
    layout.marks[
      bisectCenter(
        layout.marks.map((mark) => mark.x),
        x,
      )
    ];
  return nearest !== undefined && Math.abs(nearest.x - x) <= reach ? nearest : null;
}
