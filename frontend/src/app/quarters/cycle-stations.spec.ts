import { aQuarter } from '../../../testing/quarters';
import { stationsOf } from './cycle-stations';

describe('the stations of a quarter', () => {
  const collecting = aQuarter({ deliverUntil: '2026-10-31', reviewUntil: '2026-12-10', publishUntil: null });

  it('say what was passed, what holds and what lies ahead', () => {
    expect(stationsOf(collecting, '2026-10-19').map(({ state, place }) => `${state} ${place}`)).toEqual([
      'open passed',
      'collecting now',
      'in_review ahead',
      'adopted ahead',
      'published ahead',
    ]);
  });

  it('bear the day of their step, and until when they are planned', () => {
    const [open, now, ahead] = stationsOf(collecting, '2026-10-19');
    expect(open?.since).toBeNull();
    expect(now?.since).toEqual({ at: '2026-10-01T08:00:00.000Z', by: 'Kim Koordination' });
    expect([now?.until, ahead?.until]).toEqual(['2026-10-31', '2026-12-10']);
  });

  it('are overdue from the day after the last one on, until they are passed', () => {
    const overdue = (today: string, state: typeof collecting.state = 'collecting') =>
      stationsOf({ ...collecting, state }, today)
        .filter((each) => each.overdue)
        .map((each) => each.state);
    expect(overdue('2026-10-31')).toEqual([]);
    expect(overdue('2026-11-01')).toEqual(['collecting']);
    expect(overdue('2026-12-11')).toEqual(['collecting', 'in_review']);
    expect(overdue('2026-12-11', 'in_review')).toEqual(['in_review']);
    expect(overdue('2026-12-11', 'adopted')).toEqual([]);
  });

  it('have a day of publication that is met once it is public', () => {
    const late = { ...collecting, publishUntil: '2026-12-20' };
    expect(stationsOf({ ...late, state: 'adopted' }, '2026-12-21').at(-1)?.overdue).toBeTrue();
    expect(stationsOf({ ...late, state: 'published' }, '2026-12-21').at(-1)?.overdue).toBeFalse();
  });

  it('count the last time when a quarter came to the same place twice', () => {
    const twice = aQuarter({
      steps: [
        { from: 'open', to: 'collecting', reason: null, by: 'Kim Koordination', at: '2026-10-01T08:00:00.000Z' },
        { from: 'collecting', to: 'in_review', reason: null, by: 'Kim Koordination', at: '2026-11-02T08:00:00.000Z' },
        { from: 'in_review', to: 'collecting', reason: 'Eine Zahl fehlt.', by: 'Kim Koordination', at: '2026-11-03T08:00:00.000Z' },
      ],
    });
    const [, now, ahead] = stationsOf(twice, '2026-11-04');
    expect(now?.since?.at).toBe('2026-11-03T08:00:00.000Z');
    expect(ahead?.since).toBeNull();
  });
});
