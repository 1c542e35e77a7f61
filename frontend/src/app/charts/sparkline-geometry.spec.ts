import { sparklineGeometry } from './sparkline-geometry';

const BOX = { width: 106, height: 26 };
const series = (...values: (number | null)[]) => values.map((value, i) => ({ period: String(2021 + i), value }));

describe('a sparkline', () => {
  it('runs from the left to the right edge, the highest figure on top', () => {
    // Box 106 × 26 with margin 3: x from 3 to 103, y from 23 (lowest) to 3 (highest). 2021 to 2023 have 365 days each.
    expect(sparklineGeometry(series(10, 20, 30), BOX)).toEqual({
      lines: ['M3,23L53,13L103,3'],
      dots: [],
      last: { x: 103, y: 3 },
      breaks: [],
    });
  });

  it('leaves a gap where a figure is missing', () => {
    const { lines, dots } = sparklineGeometry(series(1, 2, null, 3, 4), BOX);
    expect(lines.length).toBe(2);
    expect(dots).toEqual([]);
  });

  it('shows a figure between two gaps as a dot', () => {
    expect(sparklineGeometry(series(1, 2, null, 3, null, 4), BOX).dots.length).toBe(2);
  });

  it('draws a series without change in the middle', () => {
    expect(sparklineGeometry(series(7, 7), BOX).lines).toEqual(['M3,13L103,13']);
  });

  it('marks a break between the figures that it divides', () => {
    // From the middle of 2021 to that of 2023 there are 730 days on 100: 1 January 2022 is 182.5 days later, at 3 + 25.
    expect(sparklineGeometry(series(10, 20, 30), BOX, ['2022-01-01', '2010-01-01', '2024-01-01']).breaks).toEqual([28]);
  });

  it('is empty without figures', () => {
    expect(sparklineGeometry(series(null, null), BOX)).toEqual({ lines: [], dots: [], last: null, breaks: [] });
    expect(sparklineGeometry([], BOX).last).toBeNull();
  });
});
