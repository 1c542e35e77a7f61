import fc from 'fast-check';
import { countingAnswer, type KeptAnswer } from './answer-rules.ts';

const answer = (id: string, decidedOn: string, correctedBy: string | null = null): KeptAnswer => ({
  id,
  decidedOn,
  correctedBy,
  response: 'accepted',
  reason: null,
  body: 'Rat',
});

describe('Of the responses to a recommendation', () => {
  it('the one decided last counts, and of one day the one that was written down last', () => {
    const [early, late, later] = [answer('9', '2026-01-10'), answer('2', '2026-05-05'), answer('10', '2026-05-05')];
    expect(countingAnswer([early, later, late])).toBe(later);
    expect(countingAnswer([late, early])).toBe(late);
  });

  it('none counts that was corrected, and on a day none that was decided later', () => {
    const [wrong, right] = [answer('1', '2026-05-05', '2'), answer('2', '2026-03-01')];
    expect(countingAnswer([wrong, right])).toBe(right);
    expect(countingAnswer([wrong, right], '2026-02-28')).toBeUndefined();
    expect(countingAnswer([wrong, right], '2026-03-01')).toBe(right);
    expect(countingAnswer([])).toBeUndefined();
  });

  it('the same counts in whatever order they are read', () => {
    const day = fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01');
    const answers = fc
      .array(fc.record({ day, corrected: fc.boolean() }), { maxLength: 6 })
      .map((all) => all.map((each, index) => answer(String(index + 8), each.day, each.corrected ? '99' : null)));
    fc.assert(
      fc.property(answers, (all) => {
        expect(countingAnswer(all.toReversed())).toBe(countingAnswer(all));
      }),
    );
  });
});
