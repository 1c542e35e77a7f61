import * as fc from 'fast-check';
import { moved, placesIn, rangeOf } from './grid-moves';

const SIZE = { rows: 3, columns: 2 };
const press = (key: string, change: { shiftKey?: boolean; ctrlKey?: boolean } = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  ...change,
});
const from = (row: number, column: number, ...of: Parameters<typeof press>) => {
  const to = moved({ row, column }, press(...of), SIZE);
  return to === undefined ? undefined : [to.row, to.column];
};

describe('the keys of the grid', () => {
  it('lead a cell on and stop at the edge', () => {
    expect(from(1, 0, 'ArrowDown')).toEqual([2, 0]);
    expect(from(2, 0, 'ArrowDown')).toEqual([2, 0]);
    expect(from(1, 1, 'ArrowRight')).toEqual([1, 1]);
    expect(from(1, 1, 'ArrowLeft')).toEqual([1, 0]);
    expect(from(1, 0, 'Enter')).toEqual([2, 0]);
    expect(from(1, 0, 'Enter', { shiftKey: true })).toEqual([0, 0]);
  });

  it('lead by Tab through all cells, and out at both ends', () => {
    expect(from(0, 1, 'Tab')).toEqual([1, 0]);
    expect(from(1, 0, 'Tab', { shiftKey: true })).toEqual([0, 1]);
    expect(from(2, 1, 'Tab')).toBeUndefined();
    expect(from(0, 0, 'Tab', { shiftKey: true })).toBeUndefined();
  });

  it('lead to the ends of row and table', () => {
    expect(from(1, 1, 'Home')).toEqual([1, 0]);
    expect(from(1, 0, 'End')).toEqual([1, 1]);
    expect(from(1, 1, 'Home', { ctrlKey: true })).toEqual([0, 0]);
    expect(from(1, 0, 'End', { ctrlKey: true })).toEqual([2, 1]);
    expect(from(0, 1, 'ArrowDown', { ctrlKey: true })).toEqual([2, 1]);
  });

  it('never lead outside', () => {
    const keys = fc.constantFrom(
      'Tab',
      'Enter',
      'ArrowUp',
      'ArrowDown',
      'ArrowLeft',
      'ArrowRight',
      'Home',
      'End',
      'PageUp',
      'PageDown',
      'a',
    );
    fc.assert(
      fc.property(fc.nat(2), fc.nat(1), keys, fc.boolean(), fc.boolean(), (row, column, key, shiftKey, ctrlKey) => {
        const to = moved({ row, column }, press(key, { shiftKey, ctrlKey }), SIZE);
        return to === undefined || (to.row >= 0 && to.row < 3 && to.column >= 0 && to.column < 2);
      }),
    );
  });

  it('select a rectangle from any corner', () => {
    expect(placesIn(rangeOf({ row: 1, column: 1 }, { row: 0, column: 0 }))).toEqual([
      { row: 0, column: 0 },
      { row: 0, column: 1 },
      { row: 1, column: 0 },
      { row: 1, column: 1 },
    ]);
  });
});
