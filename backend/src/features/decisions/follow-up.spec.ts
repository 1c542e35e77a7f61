import fc from 'fast-check';
import { isSettledAlready, settledOnAfter, stepIssues, type StepGiven } from './follow-up.ts';
import { isOverdue } from './overdue.ts';

const TODAY = '2026-11-22';
const HELD = '2026-09-17';

describe('Following up', () => {
  const codes = (step: StepGiven, current: 'open' | 'done' | 'dropped' = 'open', heldOn = HELD) =>
    [...stepIssues(step, { current, heldOn, today: TODAY })].map(({ path, code }) => `${path} ${code ?? ''}`);

  it('needs a note for what is done, dropped or noted, and none for what is opened again', () => {
    for (const state of ['done', 'dropped', 'open'] as const) expect(codes({ state, note: null })).toEqual(['note note-missing']);
    expect(codes({ state: 'open', note: null }, 'done')).toEqual([]);
    expect(codes({ state: 'done', note: 'Ist eingerichtet.' })).toEqual([]);
  });

  it('settles between the meeting and today, both included', () => {
    const on = (day: string) => codes({ state: 'done', note: 'x', on: day });
    expect([on('2026-09-16'), on(HELD), on(TODAY), on('2026-11-23')]).toEqual([
      ['on settled-before-meeting'],
      [],
      [],
      ['on settled-in-future'],
    ]);
    expect(codes({ state: 'done', note: 'x' }, 'open', '2026-12-01')).toEqual(['on settled-before-meeting']);
    expect(codes({ state: 'open', note: 'x', on: TODAY })).toEqual(['on day-of-open']);
  });

  it('has a day exactly while it is settled', () => {
    expect(settledOnAfter({ state: 'done', note: 'x', on: '2026-10-01' }, TODAY)).toBe('2026-10-01');
    expect(settledOnAfter({ state: 'dropped', note: 'x' }, TODAY)).toBe(TODAY);
    expect(settledOnAfter({ state: 'open', note: null }, TODAY)).toBeNull();
  });

  it('goes from one settled state into the other only by opening it again', () => {
    expect(isSettledAlready('done', 'dropped')).toBeTrue();
    expect(isSettledAlready('done', 'open')).toBeFalse();
    expect(isSettledAlready('open', 'done')).toBeFalse();
  });

  it('is overdue from the day after its day on, and only while it is open', () => {
    expect(['2026-11-21', TODAY, null].map((dueOn) => isOverdue({ state: 'open', dueOn }, TODAY))).toEqual([true, false, false]);
    const settled = fc.constantFrom('done' as const, 'dropped' as const);
    const day = fc
      .date({ noInvalidDate: true, min: new Date('2000-01-01'), max: new Date('2099-12-31') })
      .map((d) => d.toISOString().slice(0, 10));
    fc.assert(fc.property(settled, day, day, (state, dueOn, today) => !isOverdue({ state, dueOn }, today)));
  });
});
