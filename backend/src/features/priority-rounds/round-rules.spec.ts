import fc from 'fast-check';
import { emptyRound, withRoundChanges, type RoundContent } from './priority-round.ts';
import { changeRefusal, contentIssues, openingIssues, stateAt } from './round-rules.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const before = '2026-11-22T11:59:59.999Z';
const after = '2026-11-22T12:00:00.001Z';

const complete: RoundContent = {
  ...emptyRound({ title: 'Womit beginnen?', votingBy: 'links' }),
  options: ['E-1', 'E-2'],
  importance: true,
};
const missing = (changed: Partial<RoundContent>) => openingIssues({ ...complete, ...changed }, NOW).map(({ path }) => path);

describe('The state of a round', () => {
  it('is closed from the moment on at which its time is over', () => {
    expect(stateAt({ state: 'open', closesAt: after }, NOW)).toBe('open');
    expect(stateAt({ state: 'open', closesAt: NOW.toISOString() }, NOW)).toBe('closed');
    expect(stateAt({ state: 'open', closesAt: before }, NOW)).toBe('closed');
  });

  it('is what it is where no time is set, and of a draft in any case', () => {
    expect(stateAt({ state: 'open', closesAt: null }, NOW)).toBe('open');
    expect(stateAt({ state: 'draft', closesAt: before }, NOW)).toBe('draft');
  });

  it('never goes back', () => {
    const moments = fc.date({ noInvalidDate: true, min: new Date('2026-01-01'), max: new Date('2027-01-01') });
    fc.assert(
      fc.property(moments, moments, moments, (closes, one, other) => {
        const round = { state: 'open', closesAt: closes.toISOString() } as const;
        const [early, late] = [one, other].toSorted((a, b) => a.getTime() - b.getTime()) as [Date, Date];
        expect(stateAt(round, early) === 'closed' && stateAt(round, late) === 'open').toBeFalse();
      }),
    );
  });
});

describe('A round', () => {
  it('is changed in any way as a draft, in its time alone when it is open, and not at all when it is closed', () => {
    expect(changeRefusal('draft', { title: 'Anders', options: [] })).toBeUndefined();
    expect(changeRefusal('open', { closesAt: null, title: undefined })).toBeUndefined();
    expect(changeRefusal('open', { closesAt: after, title: 'Anders' })).toContain('only the time');
    expect(changeRefusal('closed', { closesAt: after })).toContain('stays as it is');
  });

  it('is opened without recommendations when nothing is asked about them', () => {
    expect(missing({ options: [], importance: false, openQuestion: 'Was ist Integration?' })).toEqual([]);
  });

  it('is opened with something to vote on and something to ask', () => {
    expect(missing({})).toEqual([]);
    expect(missing({ options: [] })).toEqual(['options']);
    expect(missing({ importance: false })).toEqual(['importance']);
    expect(missing({ importance: false, openQuestion: 'Was ist Integration?' })).toEqual([]);
    expect(missing({ options: [], openQuestion: 'Was ist Integration?' })).toEqual(['options']);
    expect(missing({ options: [], importance: false, closesAt: before })).toEqual(['options', 'importance', 'closesAt']);
  });

  it('asks which one comes first where there are two', () => {
    expect(missing({ pickOne: 'Was zuerst?', options: ['E-1'] })).toEqual(['pickOne']);
    expect(missing({ pickOne: 'Was zuerst?' })).toEqual([]);
  });

  it('asks about recommendations that there are, each once, and closes in the future', () => {
    const issues = contentIssues({ options: ['E-1', 'E-9', 'E-1'], closesAt: before }, new Set(['E-1']), NOW);
    expect(issues.map(({ path }) => path)).toEqual(['options.1', 'options.2', 'closesAt']);
  });

  it('keeps a moment in one way, however it was written', () => {
    expect(withRoundChanges(complete, { closesAt: '2026-11-22T12:00:00Z' }).closesAt).toBe('2026-11-22T12:00:00.000Z');
    expect(withRoundChanges({ ...complete, closesAt: after }, { closesAt: null }).closesAt).toBeNull();
  });
});
