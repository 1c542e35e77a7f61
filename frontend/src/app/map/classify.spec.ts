import * as fc from 'fast-check';
import { classify, classOf, suggestedLimits, type ClassRequest } from './classify';

const number = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }));
const values = fc.array(number, { minLength: 1, maxLength: 60 });
const request: fc.Arbitrary<ClassRequest> = fc.record({
  method: fc.constantFrom('quantile' as const, 'equal' as const, 'jenks' as const, 'own' as const),
  count: fc.integer({ min: 1, max: 7 }),
  own: fc.array(number, { maxLength: 5 }),
  centre: fc.option(number, { nil: null }),
});
const limits = (values: readonly number[], request: ClassRequest) =>
  classify(values, request).classes.map(({ from, to, count }) => [from, to, count]);

describe('classes of values', () => {
  it('hold every value exactly once', () => {
    fc.assert(
      fc.property(values, request, (values, request) => {
        const { classes } = classify(values, request);
        const last = classes.length - 1;
        for (const value of values) {
          const holding = classes.filter(({ from, to }, i) => value >= from && (i === last ? value <= to : value < to));
          expect(holding.length).toBe(1);
          expect(classOf(value, { classes, below: null })).toBe(classes.findIndex((one) => one === holding[0]));
        }
        expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
      }),
    );
  });

  it('rise without a gap between them', () => {
    fc.assert(
      fc.property(values, request, (values, request) => {
        const { classes } = classify(values, request);
        classes.forEach(({ from, to }, i) => {
          expect(from <= to).toBeTrue();
          const next = classes[i + 1];
          if (next !== undefined) {
            expect(next.from).toBe(to);
            expect(from < to).toBeTrue();
          }
        });
      }),
    );
  });

  it('are as many as wished for or fewer, and none is empty by quantile or Jenks', () => {
    fc.assert(
      fc.property(
        values,
        fc.constantFrom('quantile' as const, 'jenks' as const),
        fc.integer({ min: 1, max: 7 }),
        (values, method, count) => {
          const { classes } = classify(values, { method, count });
          expect(classes.length).toBeLessThanOrEqual(Math.min(count, new Set(values).size));
          expect(classes.every((one) => one.count > 0)).toBeTrue();
        },
      ),
    );
  });

  it('never reach over the centre', () => {
    fc.assert(
      fc.property(values, request, number, (values, request, centre) => {
        const { classes, below } = classify(values, { ...request, centre });
        if (below === null) return;
        expect(classes.slice(0, below).every(({ to }) => to <= centre)).toBeTrue();
        expect(classes.slice(below).every(({ from }) => from >= centre)).toBeTrue();
      }),
    );
  });

  it('hold equally many values by quantile', () => {
    expect(limits([1, 2, 3, 4, 5, 6, 7, 8], { method: 'quantile', count: 4 })).toEqual([
      [1, 3, 2],
      [3, 5, 2],
      [5, 7, 2],
      [7, 8, 2],
    ]);
  });

  it('are equally wide by equal steps, and may be empty', () => {
    expect(
      limits([0, 1, 2, 10], { method: 'equal', count: 3 }).map(([from = 0, to = 0, count]) => [
        Math.round(from * 3),
        Math.round(to * 3),
        count,
      ]),
    ).toEqual([
      [0, 10, 3],
      [10, 20, 0],
      [20, 30, 1],
    ]);
  });

  it('follow natural groups by Jenks', () => {
    // The textbook case: three groups that the eye sees at once.
    expect(limits([1, 2, 3, 50, 51, 52, 100, 101], { method: 'jenks', count: 3 })).toEqual([
      [1, 50, 3],
      [50, 100, 3],
      [100, 101, 2],
    ]);
  });

  it('use limits of one’s own in any order, open at both ends', () => {
    expect(limits([5, 15, 25, 25], { method: 'own', count: 5, own: [20, 10, 20] })).toEqual([
      [-Infinity, 10, 1],
      [10, 20, 1],
      [20, Infinity, 2],
    ]);
  });

  it('become fewer when there are fewer different values, one when there is one', () => {
    expect(limits([4, 4, 9], { method: 'quantile', count: 5 })).toEqual([
      [4, 9, 2],
      [9, 9, 1],
    ]);
    expect(limits([7, 7, 7], { method: 'jenks', count: 5 })).toEqual([[7, 7, 3]]);
    expect(limits([7], { method: 'equal', count: 5 })).toEqual([[7, 7, 1]]);
  });

  it('are none without values', () => {
    expect(classify([], { method: 'jenks', count: 5 }).classes).toEqual([]);
    expect(classify([Number.NaN], { method: 'equal', count: 5 }).classes).toEqual([]);
  });

  it('divide both sides of a target on their own', () => {
    // From 0 to 40 around 10: a quarter of the range lies below, so one of four classes does.
    const { classes, below } = classify([0, 5, 10, 20, 30, 40], { method: 'equal', count: 4, centre: 10 });
    expect(below).toBe(1);
    expect(classes.map(({ from, to }) => [from, to])).toEqual([
      [0, 10],
      [10, 20],
      [20, 30],
      [30, 40],
    ]);
  });

  it('take no notice of a centre that lies outside the values', () => {
    expect(classify([1, 2, 3], { method: 'equal', count: 2, centre: 0 }).below).toBeNull();
  });

  it('can begin with round limits', () => {
    expect(suggestedLimits([12.3, 58.4], 5)).toEqual([20, 30, 40, 50]);
    expect(suggestedLimits([], 5)).toEqual([]);
  });
});
