import fc from 'fast-check';
import { permissionsOf, type Role } from '../../access/permissions.ts';
import type { MeasureEditor } from '../measures/measure-rights.ts';
import { barredFrom, cellFault, edited, isFilled, type CellIndicator, type CellPlace, type TypedValue } from './cell.ts';

const SHARE: CellIndicator = { kind: 'share', per: 100, decimals: 1 };
const COUNT: CellIndicator = { kind: 'count', per: null, decimals: 0 };
const MEAN: CellIndicator = { kind: 'mean', per: null, decimals: 1 };
const EMPTY: TypedValue = { value: null, numerator: null, denominator: null, flag: 'final', comment: null };

describe('A cell for a value', () => {
  it('computes a share from its two numbers', () => {
    expect(edited(SHARE, EMPTY, { numerator: 30, denominator: 120 })).toEqual({ ...EMPTY, numerator: 30, denominator: 120, value: 25 });
    // They win over a value that comes with them.
    expect(edited(SHARE, EMPTY, { value: 99, numerator: 30, denominator: 120 }).value).toBe(25);
  });

  it('has no value while one of the two is missing', () => {
    const half = edited(SHARE, { ...EMPTY, value: 40 }, { numerator: 30 });
    expect(half).toEqual({ ...EMPTY, numerator: 30 });
    expect(edited(SHARE, half, { denominator: 60 }).value).toBe(50);
    expect(edited(SHARE, { ...EMPTY, numerator: 30, denominator: 60, value: 50 }, { denominator: null })).toEqual(half);
  });

  it('takes a value by itself in place of both numbers', () => {
    const typed = { ...EMPTY, numerator: 30, denominator: 120, value: 25 };
    expect(edited(SHARE, typed, { value: 26 })).toEqual({ ...EMPTY, value: 26 });
    expect(edited(MEAN, { ...EMPTY, value: 3, denominator: 12 }, { value: 4 })).toEqual({ ...EMPTY, value: 4, denominator: 12 });
  });

  it('is emptied by null and keeps what is not named', () => {
    const typed: TypedValue = { ...EMPTY, value: 7, flag: 'estimated', comment: 'Hochgerechnet.' };
    expect(edited(COUNT, typed, { value: null })).toEqual({ ...typed, value: null });
    expect(edited(COUNT, typed, {})).toEqual(typed);
  });

  it('never keeps a value of a share that its numbers contradict', () => {
    const number = fc.option(fc.integer({ min: 0, max: 99 }));
    const edit = fc.record({ value: number, numerator: number, denominator: number }, { requiredKeys: [] });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
        const { value, numerator, denominator } = edits.reduce<TypedValue>((typed, each) => edited(SHARE, typed, each), EMPTY);
        if (numerator === null && denominator === null) return true;
        const both = numerator !== null && denominator !== null && denominator > 0;
        return both ? value === (numerator * 100) / denominator : value === null;
      }),
    );
  });

  it('refuses what cannot be, and says which number is wrong', () => {
    const rate: CellIndicator = { kind: 'rate', per: 1000, decimals: 1 };
    expect(cellFault(COUNT, { ...EMPTY, value: -1 })).toEqual({ problem: 'negative', column: 'value' });
    expect(cellFault(COUNT, { ...EMPTY, value: 1.5 })).toEqual({ problem: 'not-whole', column: 'value' });
    expect(cellFault(SHARE, { ...EMPTY, numerator: 7, denominator: 5 })).toEqual({
      problem: 'numerator-above-denominator',
      column: 'numerator',
    });
    expect(cellFault(SHARE, { ...EMPTY, value: 100.1 })).toEqual({ problem: 'numerator-above-denominator', column: 'value' });
    expect(cellFault(SHARE, { ...EMPTY, numerator: -1 })).toEqual({ problem: 'negative', column: 'numerator' });
    expect(cellFault(SHARE, { ...EMPTY, denominator: -1 })).toEqual({ problem: 'negative', column: 'denominator' });
    expect(cellFault(MEAN, { ...EMPTY, value: -3.5 })).toBeUndefined();
    expect(cellFault(rate, { ...EMPTY, numerator: 12, denominator: 4 })).toBeUndefined();
    // More left than came.
    expect(cellFault(rate, { ...EMPTY, numerator: -12, denominator: 4000 })).toBeUndefined();
  });

  it('counts both numbers of a share in whole persons', () => {
    expect(cellFault(SHARE, { ...EMPTY, numerator: 30.5, denominator: 120 })).toEqual({ problem: 'not-whole', column: 'numerator' });
    expect(cellFault(SHARE, { ...EMPTY, numerator: 30, denominator: 120.5 })).toEqual({ problem: 'not-whole', column: 'denominator' });
    // A value alone and the denominator of a rate, full-time posts for example, need not be whole.
    expect(cellFault(SHARE, { ...EMPTY, value: 25.5 })).toBeUndefined();
    expect(cellFault({ kind: 'rate', per: null, decimals: 2 }, { ...EMPTY, numerator: 12, denominator: 4.5 })).toBeUndefined();
  });

  it('has no share and no rate of nobody, unless the flag says that there is no value', () => {
    const nobody: TypedValue = { ...EMPTY, numerator: 0, denominator: 0 };
    expect(cellFault(SHARE, nobody)).toEqual({ problem: 'zero-denominator', column: 'denominator' });
    expect(cellFault({ kind: 'rate', per: 1000, decimals: 1 }, nobody)?.problem).toBe('zero-denominator');
    expect(cellFault(SHARE, { ...nobody, flag: 'not_available' })).toBeUndefined();
    // The weight of a mean over nobody.
    expect(cellFault(MEAN, { ...EMPTY, value: null, denominator: 0 })).toBeUndefined();
  });

  it('is filled by a figure, or by a sign with the reason', () => {
    expect([EMPTY, { ...EMPTY, value: 0 }, { ...EMPTY, numerator: 3 }, { ...EMPTY, numerator: 0, denominator: 5 }].map(isFilled)).toEqual([
      false,
      true,
      false,
      true,
    ]);
    expect(isFilled({ ...EMPTY, flag: 'not_available' })).toBeFalse();
    expect(isFilled({ ...EMPTY, flag: 'not_available', comment: 'Die Statistik erscheint erst im Mai.' })).toBeTrue();
  });
});

describe('Who may type into a cell', () => {
  const person = (role: Role): MeasureEditor => ({
    accountId: '1',
    permissions: permissionsOf([role]),
    organisations: ['amt'],
    districts: new Set(),
  });
  const cell = (state: CellPlace['state'], organisation = 'amt'): CellPlace => ({ state, organisation, district: 'stadtbezirk:01' });
  const [officer, coordinator] = [person('officer'), person('coordinator')];

  it('is whose value it is, while the quarter is collected', () => {
    expect(barredFrom(officer, cell('draft'), 'collecting')).toBeUndefined();
    expect(barredFrom(officer, cell('returned'), 'open')).toBeUndefined();
    expect(barredFrom(officer, cell('draft', 'schule'), 'collecting')).toBe('forbidden');
  });

  it('is nobody once it was handed in', () => {
    expect(barredFrom(coordinator, cell('submitted'), 'collecting')).toBe('closed');
    expect(barredFrom(coordinator, cell('approved'), 'collecting')).toBe('closed');
  });

  it('is, in the review, whose value was returned, and the coordination', () => {
    expect(barredFrom(officer, cell('draft'), 'in_review')).toBe('closed');
    expect(barredFrom(officer, cell('returned'), 'in_review')).toBeUndefined();
    expect(barredFrom(coordinator, cell('draft'), 'in_review')).toBeUndefined();
  });

  it('is nobody once the quarter is adopted', () => {
    expect(barredFrom(coordinator, cell('returned'), 'adopted')).toBe('closed');
    expect(barredFrom(coordinator, cell('draft'), 'published')).toBe('closed');
  });
});
