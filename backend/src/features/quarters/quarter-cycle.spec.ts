import fc from 'fast-check';
import { hindranceOf, needsReason, possibleSteps, reopens, stepsFrom, takes, type CycleFacts } from './quarter-cycle.ts';
import type { QuarterState } from './quarter.ts';

const STATES: readonly QuarterState[] = ['open', 'collecting', 'in_review', 'adopted', 'published'];
const anyState = fc.constantFrom(...STATES);
const anyOther = fc.record({ quarter: fc.constantFrom('2026-Q1', '2026-Q3', '2026-Q4'), state: fc.constantFrom(...STATES.slice(1, 3)) });
const anyFacts: fc.Arbitrary<CycleFacts> = fc.record({
  quarter: fc.record({ quarter: fc.constant('2026-Q2'), state: anyState, deliverUntil: fc.constantFrom(null, '2026-07-15') }),
  deliveries: fc.record({ due: fc.nat(2), submitted: fc.nat(2), returned: fc.nat(2) }),
  others: fc.array(anyOther, { maxLength: 2 }),
  isBeingAdopted: fc.boolean(),
  today: fc.constantFrom('2026-03-31', '2026-04-01', '2026-06-30', '2026-07-01'),
});

/** The second quarter of 2026 when it is just over. */
const facts = (some: Partial<CycleFacts> & { state?: QuarterState; deliverUntil?: string | null } = {}): CycleFacts => {
  const { state = 'open', deliverUntil = '2026-07-15', ...rest } = some;
  return {
    quarter: { quarter: '2026-Q2', state, deliverUntil },
    deliveries: { due: 0, submitted: 0, returned: 0 },
    others: [],
    isBeingAdopted: false,
    today: '2026-07-01',
    ...rest,
  };
};

describe('the cycle of a quarter', () => {
  it('goes one step forward, or back', () => {
    expect(Object.fromEntries(STATES.map((state) => [state, stepsFrom(state)]))).toEqual({
      open: ['collecting'],
      collecting: ['in_review', 'open'],
      in_review: ['adopted', 'collecting'],
      adopted: ['published', 'in_review'],
      published: ['in_review'],
    });
  });

  it('leaves no state without a way out, and never jumps forward', () => {
    fc.assert(
      fc.property(anyFacts, (some) => {
        const steps = possibleSteps(some);
        expect(steps.length).toBeGreaterThan(0);
        const forward = steps.filter((step) => !step.reopens).map(({ to }) => STATES.indexOf(to) - STATES.indexOf(some.quarter.state));
        expect(forward.every((width) => width === 1)).toBeTrue();
      }),
    );
  });

  it('needs a reason for each way back', () => {
    fc.assert(fc.property(anyFacts, anyState, (some, to) => !reopens(some.quarter.state, to) || needsReason(some, to)));
  });

  it('never has two quarters in collection or in review', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom<QuarterState>('collecting', 'in_review'), (some, to) => {
        const isTaken = some.others.some(({ state }) => state === to);
        return !isTaken || hindranceOf(some, to) !== null;
      }),
    );
  });

  it('begins to collect when the quarter has begun and has a day for handing in', () => {
    expect(hindranceOf(facts({ today: '2026-03-31' }), 'collecting')).toEqual({ reason: 'not-begun', other: null });
    expect(hindranceOf(facts({ today: '2026-04-01' }), 'collecting')).toBeNull();
    expect(hindranceOf(facts({ deliverUntil: null }), 'collecting')).toEqual({ reason: 'no-deadline', other: null });
  });

  it('is reviewed and adopted when the quarter is over', () => {
    for (const [state, to] of [
      ['collecting', 'in_review'],
      ['in_review', 'adopted'],
    ] as const) {
      expect(hindranceOf(facts({ state, today: '2026-06-30' }), to)?.reason).toBe('not-over');
      expect(hindranceOf(facts({ state }), to)).toBeNull();
    }
  });

  it('lets the next one collect while this one is in review', () => {
    const next = { ...facts(), quarter: { quarter: '2026-Q3', state: 'open' as const, deliverUntil: '2026-10-15' } };
    expect(hindranceOf({ ...next, others: [{ quarter: '2026-Q2', state: 'in_review' }] }, 'collecting')).toBeNull();
    expect(hindranceOf({ ...next, others: [{ quarter: '2026-Q2', state: 'collecting' }] }, 'collecting')).toEqual({
      reason: 'earlier-quarter',
      other: '2026-Q2',
    });
  });

  it('says which other quarter stands in the way', () => {
    expect(hindranceOf(facts({ others: [{ quarter: '2026-Q3', state: 'collecting' }] }), 'collecting')).toEqual({
      reason: 'another-quarter',
      other: '2026-Q3',
    });
    expect(hindranceOf(facts({ state: 'adopted', others: [{ quarter: '2026-Q1', state: 'in_review' }] }), 'in_review')?.other).toBe(
      '2026-Q1',
    );
  });

  it('waits while the quarter is being adopted', () => {
    fc.assert(
      fc.property(anyFacts, (some) =>
        possibleSteps({ ...some, isBeingAdopted: true }).every(({ hindrance }) => hindrance?.reason === 'being-adopted'),
      ),
    );
  });

  it('adopts what is not approved with a reason only', () => {
    for (const what of ['due', 'submitted', 'returned'] as const)
      expect(
        needsReason(facts({ state: 'in_review', deliveries: { due: 0, submitted: 0, returned: 0, [what]: 1 } }), 'adopted'),
      ).toBeTrue();
    expect(needsReason(facts({ state: 'in_review' }), 'adopted')).toBeFalse();
  });

  it('takes from everybody until the review, then what was returned or comes from the coordination, then nothing', () => {
    const taken = STATES.map((state) =>
      [
        [false, false],
        [true, false],
        [false, true],
      ].map(([returned = false, coordinates = false]) => takes(state, { returned, coordinates })),
    );
    expect(taken).toEqual([
      [true, true, true],
      [true, true, true],
      [false, true, true],
      [false, false, false],
      [false, false, false],
    ]);
  });
});
