import * as fc from 'fast-check';
import { barLayout, type BarRow } from './bar-layout';

const row = (name: string, value: number | null): BarRow => ({
  ref: name,
  name,
  value,
  text: value === null ? 'keine Angabe' : String(value),
});

describe('horizontal bars', () => {
  it('start at zero and are as long as their values', () => {
    const { bars, zero } = barLayout([row('a', 40), row('b', 20)], 640);
    expect(bars.map(({ bar }) => bar.x)).toEqual([zero, zero]);
    expect(bars[0]?.bar.width).toBeCloseTo((bars[1]?.bar.width ?? 0) * 2, 0);
  });

  it('grow to the left for negative values, with the label at that end', () => {
    const { bars, zero } = barLayout([row('a', -2), row('b', 1)], 640);
    expect((bars[0]?.bar.x ?? 0) + (bars[0]?.bar.width ?? 0)).toBeCloseTo(zero, 5);
    expect(bars[0]?.label.anchor).toBe('end');
    expect(bars[1]?.bar.x).toBe(zero);
  });

  it('have no length without a value', () => {
    expect(barLayout([row('a', null), row('b', 10)], 640).bars[0]?.bar.width).toBe(0);
  });

  it('stand under their names where there is little room', () => {
    const [wide] = barLayout([row('Treptow-Köpenick', 10)], 640).bars;
    const [narrow] = barLayout([row('Treptow-Köpenick', 10)], 340).bars;
    expect(wide?.bar.x).toBeGreaterThan(100);
    expect(narrow?.bar.x).toBe(0);
    expect(narrow?.bar.y).toBeGreaterThan(narrow?.name.y ?? 0);
  });

  it('reach a reference that lies beyond every bar, its label inside the picture', () => {
    const { references, width } = barLayout([row('a', 40)], 640, [{ kind: 'target', value: 60, label: 'Ziel 60 %' }]);
    expect(references[0]?.x).toBeLessThanOrEqual(width);
    expect(references[0]?.label.anchor).toBe('end');
  });

  it('stay inside the picture', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 300, max: 1200 }),
        (values, width) => {
          const { bars, height } = barLayout(
            values.map((value, i) => row(`Bezirk ${i}`, value)),
            width,
          );
          for (const { bar } of bars) {
            expect(bar.x).toBeGreaterThanOrEqual(0);
            expect(bar.x + bar.width).toBeLessThanOrEqual(width + 1);
            expect(bar.y + bar.height).toBeLessThanOrEqual(height);
          }
        },
      ),
    );
  });
});
