import * as fc from 'fast-check';
import { valueAxis } from './value-axis';

/** Figures with up to three decimals. */
const figure = fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 1000);

describe('a value axis for lines', () => {
  it('starts at zero when the values are near enough', () => {
    expect(valueAxis([12.3, 58.4])).toEqual({ min: 0, max: 60, ticks: [0, 10, 20, 30, 40, 50, 60], includesZero: true });
  });

  it('starts at a round number when zero is far away, and knows it', () => {
    expect(valueAxis([34.6, 41.1])).toEqual({ min: 34, max: 42, ticks: [34, 36, 38, 40, 42], includesZero: false });
  });

  it('goes around zero for values of both signs', () => {
    const { min, max, includesZero } = valueAxis([-2.4, 1.7]);
    expect([min <= -2.4, max >= 1.7, includesZero]).toEqual([true, true, true]);
  });

  it('has room around a single value', () => {
    const { min, max } = valueAxis([40]);
    expect(min).toBeLessThan(40);
    expect(max).toBeGreaterThan(40);
    expect(valueAxis([0])).toEqual(jasmine.objectContaining({ min: 0, includesZero: true }));
    expect(valueAxis([]).max).toBe(1);
  });

  it('contains every value', () => {
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1 }), (values) => {
        const { min, max } = valueAxis(values);
        expect(values.every((value) => min <= value && value <= max)).toBeTrue();
        expect(min).toBeLessThan(max);
      }),
    );
  });
});
