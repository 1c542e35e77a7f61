import { phaseOf, takesMinutes } from './meeting-phase';
import { byMonth } from './month-groups';
import { seriesDays, wantedDays } from './series-draft';

const planned = { state: 'planned', heldOn: '2026-11-22', minutesState: 'none' } as const;

describe('the phase of a meeting', () => {
  it('is to prepare it before its day, and to hold it from that day on', () => {
    expect(phaseOf(planned, '2026-11-21')).toBe('prepare');
    expect(phaseOf(planned, '2026-11-22')).toBe('hold');
    expect(phaseOf(planned, '2026-12-01')).toBe('hold');
  });

  it('is to write down what was held, until that is approved', () => {
    expect(phaseOf({ ...planned, state: 'held' }, '2026-11-22')).toBe('write');
    expect(phaseOf({ ...planned, state: 'held', minutesState: 'approved' }, '2026-11-22')).toBe('approved');
  });

  it('takes minutes only from its day on', () => {
    expect((['prepare', 'hold', 'write', 'approved', 'cancelled'] as const).filter(takesMinutes)).toEqual(['hold', 'write']);
  });
});

describe('a list of meetings', () => {
  it('has them below their months, in the order that they have', () => {
    const rows = ['2026-12-10', '2026-12-01', '2026-11-03'].map((heldOn) => ({ heldOn }));
    expect(byMonth(rows)).toEqual([
      { month: '2026-12-01', rows: [{ heldOn: '2026-12-10' }, { heldOn: '2026-12-01' }] },
      { month: '2026-11-01', rows: [{ heldOn: '2026-11-03' }] },
    ]);
  });
});

describe('the days of a series', () => {
  it('leave out those that are taken, and come in order, each once', () => {
    const days = seriesDays({
      items: [
        { heldOn: '2027-01-14', taken: false },
        { heldOn: '2027-04-08', taken: true },
        { heldOn: '2027-07-08', taken: false },
      ],
    });
    expect(wantedDays(days)).toEqual(['2027-01-14', '2027-07-08']);
    const moved = days.map((it) => (it.suggested === '2027-01-14' ? { ...it, day: '2027-07-08' } : it));
    expect(wantedDays(moved)).toEqual(['2027-07-08']);
  });
});
