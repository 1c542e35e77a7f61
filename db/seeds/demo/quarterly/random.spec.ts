import * as fc from 'fast-check';
import { deviations, randomNumbers } from './random.ts';

const take = (next: () => number, count: number) => Array.from({ length: count }, next);

describe('Random numbers of the demo', () => {
  it('are always the same for a seed', () => {
    fc.assert(fc.property(fc.string(), (seed) => expect(take(randomNumbers(seed), 5)).toEqual(take(randomNumbers(seed), 5))));
  });

  it('lie between 0 and 1', () => {
    fc.assert(fc.property(fc.string(), (seed) => take(randomNumbers(seed), 50).every((number) => number >= 0 && number < 1)));
  });

  it('are spread around 0 by 1 as deviations', () => {
    const numbers = take(deviations('spread'), 10_000);
    const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    const variance = numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0) / numbers.length;
    expect(mean).toBeCloseTo(0, 1);
    expect(variance).toBeCloseTo(1, 1);
  });
});
