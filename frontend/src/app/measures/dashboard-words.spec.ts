import { aMeasureDashboard } from '../../../testing/measures';
import { changesOf, movementOf } from './dashboard-words';

describe('the words of the dashboard', () => {
  it('say whether there are more, fewer or as many', () => {
    expect(movementOf({ now: 31, before: 29 })).toEqual({ word: 'more', amount: 2 });
    expect(movementOf({ now: 29, before: 31 })).toEqual({ word: 'fewer', amount: 2 });
    expect(movementOf({ now: 5, before: 5 })).toEqual({ word: 'same', amount: 0 });
  });

  it('name the newest change first and those without a day last', () => {
    expect(changesOf(aMeasureDashboard().changes).map(({ code }) => code)).toEqual(['M-061', 'M-004', 'M-007']);
  });

  it('take the words of the outlook for an outlook, those of the status for a status', () => {
    expect(changesOf(aMeasureDashboard().changes).map(({ from, to }) => [from, to])).toEqual([
      [undefined, 'measure.status.proposed'],
      ['measure.status.decided', 'measure.status.running'],
      ['measure.outlook.on_schedule', 'measure.outlook.late'],
    ]);
  });
});
