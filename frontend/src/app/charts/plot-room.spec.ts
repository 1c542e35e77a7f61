import * as fc from 'fast-check';
import { labelRoom, plotWidth } from './plot-room';

describe('the room of a plot beside its labels', () => {
  it('is what the widest label leaves', () => {
    expect(
      plotWidth(
        600,
        [
          { at: 1, width: 90 },
          { at: 1, width: 50 },
        ],
        10,
      ),
    ).toBe(500);
  });

  it('is wider when the lines end before the axis does', () => {
    // 590 are left beside the gap. A line that ends at nine tenths of the plot needs 0.9 · plot + 90 in them: (600 − 10 − 90) / 0.9 = 555.6.
    expect(plotWidth(600, [{ at: 0.8, width: 90 }], 10)).toBe(590);
    expect(plotWidth(600, [{ at: 0.9, width: 90 }], 10)).toBe(555);
  });

  it('is never given up for labels', () => {
    expect(plotWidth(300, [{ at: 1, width: 280 }], 10)).toBe(165);
  });

  it('lets every label fit that it has not shortened', () => {
    const end = fc.record({ at: fc.double({ min: 0.1, max: 1, noNaN: true }), width: fc.integer({ min: 10, max: 150 }) });
    fc.assert(
      fc.property(fc.integer({ min: 600, max: 1200 }), fc.array(end), (width, ends) => {
        const plot = plotWidth(width, ends, 10);
        for (const { at, width: wanted } of ends) expect(labelRoom(width, plot, at, 10)).toBeGreaterThanOrEqual(wanted);
      }),
    );
  });
});
