import { aThreadMeasure, aThreadRow } from '../../../testing/threads';
import { purposeless, stationsOf, threadsOf } from './thread-stations';

const statesOf = (...question: Parameters<typeof stationsOf>): string =>
  stationsOf(...question)
    .map(({ state }) => state)
    .join(' ');

describe('the thread of a recommendation', () => {
  it('is tied from end to end with an indicator, a decision, and a measure that names an indicator', () => {
    expect(statesOf(aThreadRow(), [aThreadMeasure()])).toBe('tied tied tied tied tied');
  });

  it('hangs loose where no indicator shows the need', () => {
    expect(statesOf(aThreadRow({ indicators: [] }), [aThreadMeasure()])).toBe('open tied tied tied tied');
  });

  it('hangs loose at the decision while it is unanswered, whatever is done about it', () => {
    expect(statesOf(aThreadRow({ state: 'unanswered', response: 'open' }), [aThreadMeasure()])).toBe('tied tied open tied tied');
  });

  it('hangs loose where the only measure was cancelled', () => {
    expect(statesOf(aThreadRow({ state: 'without_measure' }), [aThreadMeasure({ status: 'cancelled' })])).toBe('tied tied tied open open');
  });

  it('hangs loose where no measure says in what its effect would be seen', () => {
    expect(statesOf(aThreadRow(), [aThreadMeasure({ indicators: [] })])).toBe('tied tied tied tied open');
  });

  it('ends on purpose where it was rejected, and then holds', () => {
    const rejected = aThreadRow({ state: 'not_pursued', response: 'rejected', indicators: [], measures: [] });
    expect(statesOf(rejected, [])).toBe('ended tied tied ended ended');
    expect(threadsOf({ recommendations: [rejected], measures: [] })[0]?.holds).toBeTrue();
  });
});

describe('measures without a purpose', () => {
  it('are those that run without recommendation and goal', () => {
    const measures = [
      aThreadMeasure(),
      aThreadMeasure({ code: 'M-002', recommendations: [], goals: 1 }),
      aThreadMeasure({ code: 'M-003', recommendations: [] }),
      aThreadMeasure({ code: 'M-004', recommendations: [], status: 'proposed' }),
    ];
    expect(purposeless(measures).map(({ code }) => code)).toEqual(['M-003']);
  });
});
