import type { PackedFigure } from '../snapshots/parts/figures.ts';
import { wholeFigures } from './pack-figures.ts';

describe('the figures of a pack', () => {
  const all: PackedFigure = ['2026-Q1', 1000, null, null, 'final'];
  const fiveOfTwelve: PackedFigure = ['2026-Q2', 420, null, null, 'final', true];

  it('leave out sums of which a part is missing', () => {
    expect(wholeFigures({ figures: [fiveOfTwelve, all], incomplete: false })).toEqual([{ period: '2026-Q1', value: 1000, flag: 'final' }]);
  });

  it('leave out the newest one where an older snapshot says that it is incomplete', () => {
    const older: PackedFigure = ['2026-Q2', 420, null, null, 'final'];
    expect(wholeFigures({ figures: [older, all], incomplete: true }).map(({ period }) => period)).toEqual(['2026-Q1']);
  });

  it('tell no value that a publisher keeps back', () => {
    expect(wholeFigures({ figures: [['2026-Q1', 3, null, null, 'confidential']], incomplete: false })[0]?.value).toBeNull();
  });

  it('are none where nothing was kept', () => {
    expect(wholeFigures(undefined)).toEqual([]);
  });
});
