import { endingFunds } from './ending-funds.ts';
import type { FundingEnd } from './measure.ts';

/** The end of the third quarter of 2026; twelve months later is 30 September 2027. */
const SOON = { day: '2026-09-30', inAYear: '2027-09-30' };
const state = (fundedUntil: string, programme: string | null = null): FundingEnd => ({ source: 'state', programme, fundedUntil });
const eu = (fundedUntil: string): FundingEnd => ({ source: 'eu', programme: null, fundedUntil });
const ends = (written: readonly FundingEnd[], endsOn: string | null = null) =>
  endingFunds(written, endsOn, SOON).map(({ fundedUntil }) => fundedUntil);

describe('the funds of a measure that end soon', () => {
  it('end from the day as of which it is judged to the same day a year later', () => {
    expect(['2026-09-29', '2026-09-30', '2027-09-30', '2027-10-01'].map((day) => ends([state(day)]).length)).toEqual([0, 1, 1, 0]);
  });

  it('end before the measure does, or it has no end', () => {
    const until = [state('2027-03-31')];
    expect([ends(until, null), ends(until, '2027-04-01')]).toEqual([['2027-03-31'], ['2027-03-31']]);
    // It ends with its money, or before.
    expect([ends(until, '2027-03-31'), ends(until, '2027-03-30')]).toEqual([[], []]);
  });

  it('are judged source by source: one ends though another pays on', () => {
    expect(ends([state('2027-03-31'), eu('2029-12-31')])).toEqual(['2027-03-31']);
    expect(ends([state('2029-12-31', 'Brücken'), state('2027-03-31', 'Wege')])).toEqual(['2027-03-31']);
  });

  it('pay until the last end that their lines have written', () => {
    expect(ends([state('2026-12-31'), state('2027-06-30')])).toEqual(['2027-06-30']);
    expect(ends([state('2029-12-31'), state('2026-12-31')])).toEqual([]);
  });

  it('come with the soonest first', () => {
    expect(ends([state('2027-06-30'), eu('2026-12-31')])).toEqual(['2026-12-31', '2027-06-30']);
  });

  it('are none where no end is written', () => {
    expect(ends([])).toEqual([]);
  });
});
