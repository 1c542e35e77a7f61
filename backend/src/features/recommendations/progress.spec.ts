import fc from 'fast-check';
import { deriveProgress, weightIssues, withOverride, type AnsweringMeasure } from './progress.ts';

const STATUSES = ['proposed', 'decided', 'running', 'completed', 'sustained', 'paused', 'cancelled', null] as const;

const aMeasure = (given: Partial<AnsweringMeasure> & { code: string }): AnsweringMeasure => ({
  title: `Maßnahme ${given.code}`,
  weight: 1,
  status: 'running',
  reportedPercent: null,
  successors: [],
  ...given,
});

/** Weights with two decimals, as they are kept. */
const aWeight = fc.integer({ min: 1, max: 10_000 }).map((hundredths) => hundredths / 100);
const someMeasures = fc.uniqueArray(
  fc.record({
    code: fc.integer({ min: 1, max: 99 }).map((number) => `M-${number}`),
    title: fc.constant('Sprachcafé'),
    weight: aWeight,
    status: fc.constantFrom(...STATUSES),
    reportedPercent: fc.option(fc.integer({ min: 0, max: 100 })),
    successors: fc.array(
      fc.integer({ min: 1, max: 99 }).map((number) => `M-${number}`),
      { maxLength: 2 },
    ),
  }),
  { selector: ({ code }) => code, maxLength: 12 },
);

describe('The progress of a recommendation', () => {
  it('is the mean of what its measures have reached, by their weights', () => {
    const { derived, derivation } = deriveProgress([
      aMeasure({ code: 'M-1', weight: 2, reportedPercent: 40 }),
      aMeasure({ code: 'M-2', weight: 1, reportedPercent: 70 }),
      aMeasure({ code: 'M-3', weight: 1, status: 'decided' }),
    ]);
    // (2 × 40 + 1 × 70 + 1 × 0) / 4 = 150 / 4
    expect(derived).toBe(37.5);
    expect(derivation).toEqual(jasmine.objectContaining({ counted: 3, running: 2, weightSum: 4 }));
  });

  it('takes what is proposed or decided as not begun, whatever a report says', () => {
    const measures = [
      aMeasure({ code: 'M-1', status: 'proposed', reportedPercent: 30 }),
      aMeasure({ code: 'M-2', status: 'decided', reportedPercent: 30 }),
    ];
    expect(deriveProgress(measures).derived).toBe(0);
  });

  it('takes what is completed or has a lasting effect as reached', () => {
    const measures = [aMeasure({ code: 'M-1', status: 'completed', reportedPercent: 90 }), aMeasure({ code: 'M-2', status: 'sustained' })];
    expect(deriveProgress(measures).derived).toBe(100);
  });

  it('keeps what a resting measure had reached', () => {
    expect(deriveProgress([aMeasure({ code: 'M-1', status: 'paused', reportedPercent: 55 })]).derived).toBe(55);
  });

  it('is nothing yet for a running measure without a report', () => {
    expect(deriveProgress([aMeasure({ code: 'M-1' })]).derived).toBe(0);
  });

  it('leaves out cancelled measures, and says so', () => {
    const { derived, derivation } = deriveProgress([
      aMeasure({ code: 'M-1', reportedPercent: 60 }),
      aMeasure({ code: 'M-2', status: 'cancelled', reportedPercent: 20, weight: 3 }),
    ]);
    expect(derived).toBe(60);
    expect(derivation.items[1]).toEqual({
      code: 'M-2',
      title: 'Maßnahme M-2',
      status: 'cancelled',
      percent: null,
      weight: 3,
      counts: false,
      leftOut: 'cancelled',
    });
  });

  it('leaves out what nobody had proposed yet', () => {
    const { derived, derivation } = deriveProgress([
      aMeasure({ code: 'M-1', reportedPercent: 60 }),
      aMeasure({ code: 'M-2', status: null }),
    ]);
    expect(derived).toBe(60);
    expect(derivation.items[1]?.leftOut).toBe('not_proposed_yet');
  });

  it('is unknown, not zero, without a measure that counts', () => {
    expect(deriveProgress([]).derived).toBeNull();
    expect(deriveProgress([aMeasure({ code: 'M-1', status: 'cancelled' })]).derived).toBeNull();
  });

  it('lets a replaced measure count on while nothing that follows it is linked', () => {
    expect(deriveProgress([aMeasure({ code: 'M-1', reportedPercent: 45, successors: ['M-9'] })]).derived).toBe(45);
  });

  it('counts the linked measure that follows in the place of the replaced one', () => {
    const { derived, derivation } = deriveProgress([
      aMeasure({ code: 'M-1', reportedPercent: 80, successors: ['M-2'] }),
      aMeasure({ code: 'M-2', reportedPercent: 10 }),
    ]);
    expect(derived).toBe(10);
    expect(derivation.items[0]?.leftOut).toBe('succeeded');
  });

  it('lists its measures by code, M-9 before M-10', () => {
    const { items } = deriveProgress([aMeasure({ code: 'M-10' }), aMeasure({ code: 'M-9' })]).derivation;
    expect(items.map(({ code }) => code)).toEqual(['M-9', 'M-10']);
  });

  it('lies between the least and the most of what counts', () => {
    fc.assert(
      fc.property(someMeasures, (measures) => {
        const { derived, derivation } = deriveProgress(measures);
        const percents = derivation.items.flatMap(({ percent }) => (percent === null ? [] : [percent]));
        if (percents.length === 0) return derived === null;
        return derived !== null && derived >= Math.min(...percents) && derived <= Math.max(...percents);
      }),
    );
  });

  it('stays when all weights grow alike', () => {
    fc.assert(
      fc.property(someMeasures, fc.integer({ min: 2, max: 50 }), (measures, times) => {
        const { derived } = deriveProgress(measures);
        const heavier = deriveProgress(measures.map((each) => ({ ...each, weight: each.weight * times }))).derived;
        if (derived === null) expect(heavier).toBeNull();
        else expect(heavier).toBeCloseTo(derived, 9);
      }),
    );
  });

  it('does not depend on the order of the measures', () => {
    fc.assert(
      fc.property(someMeasures, (measures) => {
        expect(deriveProgress(measures.toReversed())).toEqual(deriveProgress(measures));
      }),
    );
  });

  it('grows, or stays, when a running measure reports more', () => {
    fc.assert(
      fc.property(
        someMeasures,
        fc.integer({ min: 0, max: 99 }),
        fc.integer({ min: 1, max: 100 }),
        aWeight,
        (others, least, more, weight) => {
          const reporting = (percent: number) =>
            deriveProgress([...others, aMeasure({ code: 'M-100', weight, reportedPercent: Math.min(percent, 100) })]).derived ?? NaN;
          expect(reporting(least + more)).toBeGreaterThanOrEqual(reporting(least));
        },
      ),
    );
  });
});

describe('Progress that was set', () => {
  const derived = deriveProgress([aMeasure({ code: 'M-1', reportedPercent: 20 })]);

  it('is shown in the place of the derived one, which is told beside it', () => {
    const progress = withOverride(derived, { value: 50, reason: 'Wirkt schon' });
    expect(progress).toEqual(jasmine.objectContaining({ value: 50, derived: 20 }));
  });

  it('may be 0', () => {
    expect(withOverride(derived, { value: 0 }).value).toBe(0);
  });

  it('may be set where nothing can be derived', () => {
    expect(withOverride(deriveProgress([]), { value: 10 }).value).toBe(10);
  });

  it('gives way to the derived one when there is none', () => {
    expect(withOverride(derived, null).value).toBe(20);
  });
});

describe('The weights of measures', () => {
  it('are refused when they add up to nothing', () => {
    expect(weightIssues([{ weight: 0 }, { weight: 0 }])).toEqual([
      { path: 'measures', message: 'These weights add up to nothing, so that no progress would follow from the measures.' },
    ]);
  });

  it('are refused one by one when a measure has none', () => {
    expect(weightIssues([{ weight: 1 }, { weight: 0 }]).map(({ path }) => path)).toEqual(['measures.1.weight']);
  });

  it('are refused when they would be kept as nothing', () => {
    expect(weightIssues([{ weight: 0.004 }]).map(({ path }) => path)).toEqual(['measures.0.weight']);
  });

  it('may be missing altogether where there is no measure', () => {
    expect(weightIssues([])).toEqual([]);
  });
});
