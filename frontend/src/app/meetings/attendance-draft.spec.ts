import { anAttendance } from '../../../testing/meetings';
import { changeOf, changesIn, countsOf, markOf, NOTHING_TICKED, withAllPresent, withMark } from './attendance-draft';

const bela = anAttendance({ membership: '1' });
const cem = anAttendance({ membership: '2', state: 'excused' });
const dana = anAttendance({ membership: '3' });
const all = [bela, cem, dana];

describe('what is ticked of the attendance', () => {
  it('leaves those as they are who said before that they would not come, when all others were there', () => {
    const draft = withAllPresent(NOTHING_TICKED, all);
    expect(all.map((member) => markOf(member, draft).state)).toEqual(['present', 'excused', 'present']);
  });

  it('is sent only where it differs from what is stored', () => {
    const draft = withMark(withAllPresent(NOTHING_TICKED, all), dana, { state: 'not_recorded', deputyCame: false });
    expect(changeOf(draft, 7)).toEqual({ version: 7, members: [{ membership: '1', state: 'present', deputyCame: false }] });
    expect(changesIn(draft)).toBe(1);
  });

  it('has a deputy only instead of somebody who did not come', () => {
    const draft = withMark(NOTHING_TICKED, cem, { state: 'excused', deputyCame: true });
    expect(markOf(cem, draft)).toEqual({ state: 'excused', deputyCame: true });
    expect(markOf(cem, withMark(draft, cem, { state: 'present', deputyCame: true }))).toEqual({ state: 'present', deputyCame: false });
  });

  it('counts whoever was stood in for as that, not as missing', () => {
    const draft = withMark(withMark(NOTHING_TICKED, bela, { state: 'present', deputyCame: false }), cem, {
      state: 'excused',
      deputyCame: true,
    });
    expect(countsOf(all, draft)).toEqual({ members: 3, present: 1, deputies: 1, excused: 0, absent: 0, open: 1 });
  });

  it('sends guests only when they were changed', () => {
    expect(changeOf({ ...NOTHING_TICKED, guests: [{ person: { id: '5', name: 'Eva Muster' }, organisation: null }] }, 1).guests).toEqual([
      { person: '5', organisation: null },
    ]);
    expect(changeOf(NOTHING_TICKED, 1).guests).toBeUndefined();
  });
});
