import { anOverviewRow } from '../../../testing/builders';
import { byField, nextSorting, sortingOf, sortRows, type SortKey } from './overview-order';

const field = (code: string, position: number) => ({ code, position, name: { de: code, en: code } });
const row = (indicator: string, change: Parameters<typeof anOverviewRow>[0] = {}) => anOverviewRow({ indicator, ...change });
const codes = (rows: readonly { readonly indicator: string }[]) => rows.map(({ indicator }) => indicator);

describe('the order of the overview', () => {
  it('follows the fields of action, and shows none without rows', () => {
    const rows = [
      row('A01', { fieldOfAction: 'work' }),
      row('D01', { fieldOfAction: 'demography' }),
      row('X01', { fieldOfAction: 'gone' }),
    ];
    const groups = byField(rows, [field('demography', 1), field('housing', 2), field('work', 3)]);
    expect(groups.map((group) => [group.field?.code, codes(group.rows)])).toEqual([
      ['demography', ['D01']],
      ['work', ['A01']],
      [undefined, ['X01']],
    ]);
  });

  it('puts the most urgent state first and what is not assessed last, either way', () => {
    const assessed = (indicator: string, status: 'on_track' | 'off_track' | 'not_assessed') =>
      row(indicator, { assessment: { status, reason: '', expected: null, target: null } });
    const rows = [assessed('A', 'not_assessed'), assessed('B', 'on_track'), assessed('C', 'off_track')];
    const sorted = (descending: boolean) => codes(sortRows(rows, { key: 'assessment', descending }, ({ indicator }) => indicator));
    expect(sorted(false)).toEqual(['C', 'B', 'A']);
    expect(sorted(true)).toEqual(['B', 'C', 'A']);
  });

  it('puts the worst trend first', () => {
    const trending = (indicator: string, trend: 'improving' | 'worsening' | 'unclear', movement: 'rising' | 'unknown') =>
      row(indicator, { trend: { trend, movement, change: 1, comparedWith: '2024-H1', seriesBreak: null } });
    const rows = [
      trending('A', 'unclear', 'unknown'),
      trending('B', 'improving', 'rising'),
      trending('C', 'unclear', 'rising'),
      trending('D', 'worsening', 'rising'),
    ];
    expect(codes(sortRows(rows, { key: 'trend', descending: false }, ({ indicator }) => indicator))).toEqual(['D', 'C', 'B', 'A']);
  });

  it('orders names as people do', () => {
    const rows = [row('Ö'), row('Z'), row('o')];
    expect(codes(sortRows(rows, { key: 'name', descending: false }, ({ indicator }) => indicator))).toEqual(['o', 'Ö', 'Z']);
  });

  it('stands in the address, and a third press goes back to the fields', () => {
    expect(sortingOf('-age')).toEqual({ key: 'age', descending: true });
    expect(sortingOf('shoe size')).toBeUndefined();
    const press = (now: string | undefined, key: SortKey) => nextSorting(sortingOf(now), key);
    expect([press(undefined, 'age'), press('age', 'age'), press('-age', 'age'), press('age', 'name')]).toEqual([
      'age',
      '-age',
      undefined,
      'name',
    ]);
  });
});
