import fc from 'fast-check';
import { namesAll, reordered, turnedAround, type ReferenceItem } from './reference-item.ts';

const item = (code: string, position: number): ReferenceItem => ({ code, name: { de: code, en: '' }, position, active: true, version: 1 });
const ITEMS = ['a', 'b', 'c', 'd'].map((code, index) => item(code, index + 1));
const anyOrder = fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 4 });

describe('a list of reference data', () => {
  it('keeps all its items in whatever order they are put, and counts them from one', () => {
    fc.assert(
      fc.property(anyOrder, (order) => {
        const list = reordered(ITEMS, order);
        expect(list.map(({ code }) => code)).toEqual(order);
        expect(list.map(({ position }) => position)).toEqual([1, 2, 3, 4]);
      }),
    );
  });

  it('takes only an order that names every item once', () => {
    expect(namesAll(ITEMS, ['d', 'a', 'c', 'b'])).toBeTrue();
    expect(namesAll(ITEMS, ['d', 'a', 'c'])).toBeFalse();
    expect(namesAll(ITEMS, ['d', 'a', 'c', 'c'])).toBeFalse();
    expect(namesAll(ITEMS, ['d', 'a', 'c', 'x'])).toBeFalse();
    expect(namesAll(ITEMS, ['d', 'a', 'c', 'b', 'b'])).toBeFalse();
  });
});

describe('an order of levels', () => {
  const containments = [
    { outer: 'land', inner: 'stadtbezirk' },
    { outer: 'stadtbezirk', inner: 'planungsraum' },
  ];

  it('has what contains above what is contained', () => {
    expect(turnedAround(['land', 'kreis', 'stadtbezirk', 'planungsraum'], containments)).toBeUndefined();
    expect(turnedAround(['stadtbezirk', 'land', 'planungsraum'], containments)).toEqual({ outer: 'land', inner: 'stadtbezirk' });
  });

  it('leaves levels free that contain nothing', () => {
    expect(turnedAround(['kreis', 'land', 'stadtbezirk', 'planungsraum', 'gemeinde'], containments)).toBeUndefined();
  });
});
