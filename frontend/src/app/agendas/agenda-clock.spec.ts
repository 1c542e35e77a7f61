import { agendaSum, clockTimes } from './agenda-clock';

const items = (...durations: readonly (number | null)[]) => durations.map((durationMinutes) => ({ durationMinutes }));

describe('the running times of an agenda', () => {
  it('follow from the begin and the durations', () => {
    expect(clockTimes('09:30', items(15, 45))).toEqual([
      { from: '09:30', to: '09:45' },
      { from: '09:45', to: '10:30' },
    ]);
  });

  it('end behind an item that does not say how long it takes', () => {
    expect(clockTimes('14:00', items(30, null, 20))).toEqual([{ from: '14:00', to: '14:30' }, { from: '14:30', to: undefined }, undefined]);
  });

  it('are not told without a begin, nor behind midnight', () => {
    expect(clockTimes(null, items(10))).toEqual([undefined]);
    expect(clockTimes('23:00', items(90, 10))).toEqual([{ from: '23:00', to: undefined }, undefined]);
  });
});

describe('the sum of an agenda', () => {
  it('stands against the time of the meeting', () => {
    // 15 + 45 = 60 of 120 minutes.
    expect(agendaSum('14:00', '16:00', items(15, null, 45))).toEqual({ planned: 60, open: 1, available: 120 });
  });

  it('stands alone while the meeting has no end', () => {
    expect(agendaSum('14:00', null, items(15))).toEqual({ planned: 15, open: 0, available: undefined });
  });
});
