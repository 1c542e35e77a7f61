import type { DeliveredValue } from '#contract/delivery.ts';
import type { EntryGrid, EntryRow } from '#contract/value-entry.ts';
import { anEntryGrid, anEntryRow, aShareGrid } from '../../../testing/value-entry';
import { columnsOf, valueOf } from './entry-column';
import { hintsOf, sumHints } from './entry-hints';
import { problemsOf } from './entry-problems';
import { changeOf, isFilled, stateOf, written, type EntryState, type Reading } from './entry-state';
import { mergedTyped } from './merged-typed';

const typed = (change: Partial<DeliveredValue>): DeliveredValue => ({
  value: null,
  numerator: null,
  denominator: null,
  flag: 'final',
  comment: null,
  ...change,
});
const readingOf = ({ indicator }: EntryGrid): Reading => ({
  language: 'de',
  indicator,
  flags: new Map([
    ['endgültig', 'final'],
    ['geschätzt', 'estimated'],
    ['nicht verfügbar', 'not_available'],
  ]),
});
const count = anEntryGrid();
const share = aShareGrid();
const shareRow = (): EntryRow => share.rows[0] ?? anEntryRow();
const write = (grid: EntryGrid, row: EntryRow, cells: Readonly<Record<string, string>>): EntryState =>
  Object.entries(cells).reduce((state, [column, text]) => written(state, column as 'value', text, readingOf(grid)), stateOf(row));
const problems = (grid: EntryGrid, state: EntryState) => problemsOf(state, grid.indicator, 'de').map(({ kind }) => kind);
const hints = (grid: EntryGrid, state: EntryState) => hintsOf(state, grid.indicator).map(({ kind }) => kind);

describe('a cell of the entry grid', () => {
  it('is asked for as numerator and denominator where the indicator is a share with parts, else as a value', () => {
    expect(columnsOf(count)).toEqual(['value', 'flag', 'comment']);
    expect(columnsOf(share)).toEqual(['numerator', 'denominator', 'computed', 'flag', 'comment']);
    const valuesOnly = share.rows.map((row) => ({
      ...row,
      earlier: row.earlier.map((each) => ({ ...each, numerator: null, denominator: null })),
    }));
    expect(columnsOf({ ...share, rows: valuesOnly })).toEqual(['value', 'flag', 'comment']);
  });

  it('computes the value of a share in percent and of a rate per its base', () => {
    // 3 of 8 are 37.5 percent; 3 per 8 are 375 per 1,000.
    expect(valueOf({ kind: 'share', per: null }, typed({ numerator: 3, denominator: 8 }))).toBe(37.5);
    expect(valueOf({ kind: 'rate', per: 1000 }, typed({ numerator: 3, denominator: 8 }))).toBe(375);
    expect(valueOf({ kind: 'share', per: null }, typed({ numerator: 3, denominator: 0 }))).toBeNull();
  });

  it('sends what differs from what is stored, and nothing else', () => {
    const state = write(count, anEntryRow({ version: 4 }), { value: '1.234', comment: ' geprüft ' });
    expect(changeOf(state, count.indicator)).toEqual({ id: '1', version: 4, value: 1234, comment: 'geprüft' });
    expect(changeOf(write(count, anEntryRow(), { value: '' }), count.indicator)).toBeUndefined();
  });

  it('keeps a text that is no number where it was typed, and does not send it', () => {
    const state = write(count, anEntryRow(), { value: 'zwölf' });
    expect(problems(count, state)).toEqual(['text']);
    expect(changeOf(state, count.indicator)).toBeUndefined();
    expect(isFilled(state)).toBeFalse();
  });

  it('asks what a sign means before it is anything', () => {
    expect(problems(count, write(count, anEntryRow(), { value: '–' }))).toEqual(['sign']);
  });

  it('takes percent signs only where percent are asked for', () => {
    expect(problems(count, write(count, anEntryRow(), { value: '12 %' }))).toEqual(['percent']);
    expect(problems(share, write(share, shareRow(), { value: '12,5 %' }))).toEqual([]);
  });

  it('takes flags by their words', () => {
    expect(write(count, anEntryRow(), { flag: 'Geschätzt' }).typed.flag).toBe('estimated');
    expect(problems(count, write(count, anEntryRow(), { flag: 'ungefähr' }))).toEqual(['no-flag']);
  });

  it('is filled without a figure when flag and comment say that there is none and why; a figure takes that back', () => {
    const without = write(count, anEntryRow(), { flag: 'nicht verfügbar' });
    expect(isFilled(without)).toBeFalse();
    expect(hints(count, without)).toEqual(['withheld-without-comment']);
    expect(isFilled(written(without, 'comment', 'Kein Kurs.', readingOf(count)))).toBeTrue();
    expect(written(without, 'value', '5', readingOf(count)).typed).toEqual(typed({ value: 5 }));
  });

  it('holds a numerator above the denominator back until one is mended', () => {
    const above = write(share, shareRow(), { numerator: '120', denominator: '100' });
    expect(problems(share, above)).toEqual(['numerator-above-denominator']);
    expect(changeOf(above, share.indicator)).toBeUndefined();
    const mended = written(above, 'denominator', '200', readingOf(share));
    expect(changeOf(mended, share.indicator)).toEqual({ id: '1', version: 1, numerator: 120, denominator: 200 });
  });

  it('counts people in whole numbers from zero', () => {
    expect(problems(count, write(count, anEntryRow(), { value: '-3' }))).toEqual(['negative']);
    expect(problems(count, write(count, anEntryRow(), { value: '3,5' }))).toEqual(['not-whole']);
    expect(problems(share, write(share, shareRow(), { value: '100,1' }))).toEqual(['above-hundred']);
    expect(problems(share, write(share, shareRow(), { denominator: '-1' }))).toEqual(['negative']);
  });

  it('counts both numbers of a share in whole persons, and says it at each', () => {
    const state = write(share, shareRow(), { numerator: '30,5', denominator: '120,25' });
    expect(problemsOf(state, share.indicator, 'de').map(({ kind, column }) => [kind, column])).toEqual([
      ['not-whole', 'numerator'],
      ['not-whole', 'denominator'],
    ]);
    expect(changeOf(state, share.indicator)).toBeUndefined();
  });

  it('says everything that is wrong with a share at once', () => {
    const state = write(share, shareRow(), { numerator: '30,5', denominator: '0' });
    expect(problems(share, state)).toEqual(['not-whole', 'zero-denominator']);
    expect(changeOf(state, share.indicator)).toBeUndefined();
  });

  it('has no share of nobody, unless the flag says that there is no value', () => {
    const nobody = write(share, shareRow(), { numerator: '0', denominator: '0' });
    expect(problemsOf(nobody, share.indicator, 'de').map(({ kind, column }) => [kind, column])).toEqual([
      ['zero-denominator', 'denominator'],
    ]);
    expect(changeOf(nobody, share.indicator)).toEqual({ id: '1', version: 1, numerator: 0 });
    expect(problems(share, written(nobody, 'flag', 'nicht verfügbar', readingOf(share)))).toEqual([]);
  });

  it('says at the number what the server has refused', () => {
    const state: EntryState = {
      ...write(share, shareRow(), { numerator: '30' }),
      saving: { kind: 'refused', reason: 'numerator-above-denominator', column: 'numerator' },
    };
    expect(problemsOf(state, share.indicator, 'de')).toEqual([{ kind: 'numerator-above-denominator', column: 'numerator', text: '30' }]);
  });

  it('refuses a comment of more than 1,000 characters', () => {
    expect(problems(count, write(count, anEntryRow(), { comment: 'x'.repeat(1001) }))).toEqual(['too-long']);
  });
});

describe('what should be looked at', () => {
  it('is a value outside the usual range', () => {
    expect(hints(count, write(count, anEntryRow(), { value: '1.401' }))).toEqual(['above-usual']);
    expect(hints(count, write(count, anEntryRow(), { value: '999' }))).toEqual(['below-usual']);
    expect(hints(count, write(count, anEntryRow(), { value: '1.400' }))).toEqual([]);
  });

  it('is a change by half or more where no range is known, unless the numbers are small', () => {
    const row = anEntryRow({ usual: null });
    // 1,200 and its half more: 1,800.
    expect(hints(count, write(count, row, { value: '1.800' }))).toEqual(['jump']);
    expect(hints(count, write(count, row, { value: '1.799' }))).toEqual([]);
    const small = anEntryRow({
      usual: null,
      earlier: [{ period: '2026-Q2', value: 4, numerator: null, denominator: null, flag: 'final' }],
    });
    expect(hints(count, write(count, small, { value: '9' }))).toEqual([]);
    expect(hints(count, write(count, small, { value: '14' }))).toEqual(['jump']);
  });

  it('is a comma before three digits', () => {
    expect(hints(share, write(share, shareRow(), { value: '1,234' }))).toContain('doubtful');
  });

  it('is a figure beside the word that there is none', () => {
    expect(hints(count, write(count, anEntryRow(), { value: '1200', flag: 'nicht verfügbar', comment: 'Unklar.' }))).toEqual([
      'withheld-with-value',
    ]);
  });

  it('is a sum that is not the whole; while some are missing only one that is too large', () => {
    const whole = { district: 'land:11', name: { de: 'Berlin', en: 'Berlin' }, value: 3000, numerator: null, denominator: null };
    const of = (...values: readonly string[]) =>
      sumHints(
        values.map((value) => write(count, anEntryRow(), { value })),
        { ...count, whole },
      );
    expect(of('1000', '1000', '1000')).toEqual([]);
    expect(of('1000', '1000', '900')).toEqual([{ part: 'value', sum: 2900, whole: 3000, complete: true }]);
    expect(of('1000', '1000', '')).toEqual([]);
    expect(of('2000', '1500', '')).toEqual([{ part: 'value', sum: 3500, whole: 3000, complete: false }]);
  });

  it('sums numerators and denominators of shares, never the shares', () => {
    const whole = { district: 'land:11', name: { de: 'Berlin', en: 'Berlin' }, value: 50, numerator: 100, denominator: 210 };
    const rows = ['60', '40'].map((numerator) => write(share, shareRow(), { numerator, denominator: '100' }));
    expect(sumHints(rows, { ...share, whole })).toEqual([{ part: 'denominator', sum: 200, whole: 210, complete: true }]);
  });
});

describe('what two people have typed', () => {
  it('is put together where they changed different parts', () => {
    const base = typed({ value: 5 });
    expect(mergedTyped(base, typed({ value: 6 }), typed({ value: 5, comment: 'so gemeldet' }))).toEqual({
      typed: typed({ value: 6, comment: 'so gemeldet' }),
      conflict: false,
    });
  });

  it('is a question where they changed the same part differently', () => {
    expect(mergedTyped(typed({ value: 5 }), typed({ value: 6 }), typed({ value: 7 }))).toEqual({
      typed: typed({ value: 6 }),
      conflict: true,
    });
    expect(mergedTyped(typed({ value: 5 }), typed({ value: 6 }), typed({ value: 6 })).conflict).toBeFalse();
  });
});
