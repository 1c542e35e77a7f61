import * as fc from 'fast-check';
import { assess, assessLevel, pathValue, type Judgement, type Reading, type Target } from './assessment.ts';
import { figureOf, type Figure, type Flag } from './indicator.ts';

/** Last days of the quarters that the examples speak of. */
const Q4_2023 = '2023-12-31';
const Q4_2025 = '2025-12-31';
const Q4_2027 = '2027-12-31';

const aTarget = (target: Partial<Target> = {}): Target => ({
  baseline: { value: 40, date: Q4_2023 },
  value: 60,
  date: Q4_2027,
  tolerance: 2,
  ...target,
});
const figure = (value: number | null, flag: Flag = 'final'): Figure => figureOf({ kind: 'index', per: null }, { value, flag });
const aReading = (value: number | null, reading: Partial<Reading> = {}): Reading => ({ figure: figure(value), date: Q4_2025, ...reading });

describe('the path to a target', () => {
  it('is at 50 half way from 40 to 60', () => {
    // Domain reference 10.9.
    expect(pathValue(aTarget(), Q4_2025)).toBe(50);
  });

  it('is the same step each quarter, whatever the length of its months', () => {
    // Sixteen quarters from 40 to 60: 1.25 each.
    expect(pathValue(aTarget(), '2024-03-31')).toBeCloseTo(41.25, 12);
    expect(pathValue(aTarget(), '2024-06-30')).toBeCloseTo(42.5, 12);
    expect(pathValue(aTarget(), '2024-09-30')).toBeCloseTo(43.75, 12);
    expect(pathValue(aTarget(), '2027-09-30')).toBeCloseTo(58.75, 12);
  });

  it('moves on within a month', () => {
    // 15 June is the middle of its month: five and a half of twelve months from 0 to 12.
    const year = { baseline: { value: 0, date: '2024-12-31' }, value: 12, date: '2025-12-31' };
    expect(pathValue(year, '2025-06-15')).toBeCloseTo(5.5, 12);
  });

  it('stays at the baseline before and at the target after', () => {
    expect(pathValue(aTarget(), '2020-12-31')).toBe(40);
    expect(pathValue(aTarget(), Q4_2023)).toBe(40);
    expect(pathValue(aTarget(), Q4_2027)).toBe(60);
    expect(pathValue(aTarget(), '2031-12-31')).toBe(60);
  });

  it('never leaves the stretch between baseline and target and never turns back', () => {
    const day = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2032-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    expect(() =>
      fc.assert(
        fc.property(day, day, (a, b) => {
          const [earlier, later] = a < b ? [a, b] : [b, a];
          const [before, after] = [pathValue(aTarget(), earlier), pathValue(aTarget(), later)];
          return 40 <= before && before <= after && after <= 60;
        }),
      ),
    ).not.toThrow();
  });
});

describe('the path light', () => {
  // Domain reference 10.9: the path is at 50.
  for (const [value, assessment] of [
    [51, 'on_track'],
    [50, 'on_track'],
    [49, 'watch'],
    [48, 'watch'],
    [47, 'off_track'],
  ] as const) {
    it(`of ${value} is ${assessment} with tolerance 2 when higher is better`, () => {
      expect(assess('higher_is_better', aTarget(), aReading(value)).assessment).toBe(assessment);
    });
  }

  // Domain reference 10.9: from 20 to 10 the path is at 15 half way.
  for (const [value, assessment] of [
    [14, 'on_track'],
    [16, 'watch'],
    [17, 'off_track'],
  ] as const) {
    it(`of ${value} is ${assessment} with tolerance 1 when lower is better`, () => {
      const target = aTarget({ baseline: { value: 20, date: Q4_2023 }, value: 10, tolerance: 1 });
      expect(assess('lower_is_better', target, aReading(value)).assessment).toBe(assessment);
    });
  }

  it('is green for 58 before the date', () => {
    expect(assess('higher_is_better', aTarget(), aReading(58)).assessment).toBe('on_track');
  });

  it('says what was expected, with which tolerance and why', () => {
    expect(assess('higher_is_better', aTarget(), aReading(47))).toEqual({
      assessment: 'off_track',
      reason: 'beyond_tolerance',
      expected: 50,
      tolerance: 2,
    });
  });

  it('tolerates a tenth of the way where nothing else was decided', () => {
    // A tenth of 60 - 40 is 2.
    const target = aTarget({ tolerance: null });
    expect(assess('higher_is_better', target, aReading(48))).toEqual(
      jasmine.objectContaining<Judgement>({ assessment: 'watch', tolerance: 2 }),
    );
    expect(assess('higher_is_better', target, aReading(47.9)).assessment).toBe('off_track');
  });

  it('counts a value on the edge of the tolerance as within, in spite of binary fractions', () => {
    // In double precision 0.1 + 0.2 is 0.30000000000000004: above 0.3, and more than 0.2 above 0.1.
    const target = aTarget({ baseline: { value: 0, date: Q4_2023 }, value: 0.1 + 0.2, tolerance: 0.2 });
    expect(assess('higher_is_better', target, aReading(0.1, { date: Q4_2027 })).assessment).toBe('watch');
    expect(assess('higher_is_better', target, aReading(0.3, { date: Q4_2027 })).assessment).toBe('on_track');
  });
});

describe('the level light', () => {
  it('is yellow for 58 with tolerance 2', () => {
    // Domain reference 10.9.
    expect(assessLevel('higher_is_better', aTarget(), aReading(58))).toEqual({
      assessment: 'watch',
      reason: 'within_tolerance',
      expected: 60,
      tolerance: 2,
    });
  });

  it('is green once the target is met and red far from it', () => {
    expect(assessLevel('higher_is_better', aTarget(), aReading(60)).assessment).toBe('on_track');
    expect(assessLevel('higher_is_better', aTarget(), aReading(51)).assessment).toBe('off_track');
  });

  it('says the same as the path light once the date has come', () => {
    expect(() =>
      fc.assert(
        fc.property(fc.double({ min: 30, max: 70, noNaN: true }), (value) => {
          const reading = aReading(value, { date: Q4_2027 });
          const [path, level] = [assess('higher_is_better', aTarget(), reading), assessLevel('higher_is_better', aTarget(), reading)];
          return path.assessment === level.assessment;
        }),
      ),
    ).not.toThrow();
  });
});

describe('a corridor', () => {
  const corridor = { lower: 80, upper: 92 };

  // Domain reference 10.9: 79.9 is red without tolerance, 80 and 92 are green.
  for (const [value, assessment] of [
    [79.9, 'off_track'],
    [80, 'on_track'],
    [86, 'on_track'],
    [92, 'on_track'],
    [92.1, 'off_track'],
  ] as const) {
    it(`of 80 to 92 makes ${value} ${assessment}`, () => {
      expect(assess('neutral', aTarget({ corridor, tolerance: null }), aReading(value)).assessment).toBe(assessment);
    });
  }

  it('has a tolerance on both sides where one was decided', () => {
    const target = aTarget({ corridor, tolerance: 1 });
    expect(assess('higher_is_better', target, aReading(79)).assessment).toBe('watch');
    expect(assess('higher_is_better', target, aReading(93)).assessment).toBe('watch');
    expect(assess('higher_is_better', target, aReading(93.5)).assessment).toBe('off_track');
  });

  it('expects no single value', () => {
    expect(assess('neutral', aTarget({ corridor }), aReading(86)).expected).toBeNull();
  });
});

describe('no light', () => {
  it('is given without a target', () => {
    expect(assess('higher_is_better', null, aReading(50))).toEqual({
      assessment: 'not_assessed',
      reason: 'no_target',
      expected: null,
      tolerance: null,
    });
  });

  it('is given to an indicator without a direction unless there is a corridor', () => {
    expect(assess('neutral', aTarget(), aReading(50)).reason).toBe('no_direction');
  });

  it('is given without a value, and says which kind of nothing it is', () => {
    const reasonFor = (of: Figure): [string, string] => {
      const { assessment, reason } = assess('higher_is_better', aTarget(), aReading(null, { figure: of }));
      return [assessment, reason];
    };
    expect(reasonFor(figure(null))).toEqual(['no_data', 'no_value']);
    expect(reasonFor(figure(51, 'not_available'))).toEqual(['no_data', 'no_value']);
    expect(reasonFor(figure(51, 'confidential'))).toEqual(['no_data', 'confidential']);
    expect(reasonFor(figure(51, 'unreliable'))).toEqual(['no_data', 'unreliable']);
  });

  it('is given to a value that is too old', () => {
    const { assessment, reason } = assess('higher_is_better', aTarget(), aReading(51, { notBefore: '2026-01-01' }));
    expect([assessment, reason]).toEqual(['no_data', 'out_of_date']);
    expect(assess('higher_is_better', aTarget(), aReading(51, { notBefore: Q4_2025 })).assessment).toBe('on_track');
  });

  it('is given to a value whose interval reaches from green to red', () => {
    const within = (lower: number, upper: number) =>
      assess('higher_is_better', aTarget(), aReading(49, { interval: { lower, upper } })).reason;
    expect(within(45, 53)).toBe('uncertain');
    expect(within(48, 53)).toBe('within_tolerance');
    expect(within(45, 49.5)).toBe('within_tolerance');
  });

  it('is not made where a break of the series lies between baseline and value', () => {
    const on = (day: string, target = aTarget()) => assess('higher_is_better', target, aReading(49, { breaks: [day] })).reason;
    expect([on('2024-06-01'), on(Q4_2025)]).toEqual(['series_break', 'series_break']);
    // On the day of the baseline it is counted the new way already; after the value it is counted the old way still.
    expect([on(Q4_2023), on('2026-01-01')]).toEqual(['within_tolerance', 'within_tolerance']);
    expect(on('2024-06-01', aTarget({ corridor: { lower: 40, upper: 60 } }))).toBe('reached');
  });

  it('is given to a value outside of a corridor that its interval spans', () => {
    const target = aTarget({ corridor: { lower: 80, upper: 92 }, tolerance: 1 });
    expect(assess('neutral', target, aReading(78, { interval: { lower: 60, upper: 96 } })).reason).toBe('uncertain');
    expect(assess('neutral', target, aReading(78, { interval: { lower: 77, upper: 79 } })).reason).toBe('beyond_tolerance');
  });
});

describe('an assessment', () => {
  const level = fc.integer({ min: -1000, max: 1000 });
  const target = fc
    .record({ baseline: level, value: level, tolerance: fc.option(fc.integer({ min: 0, max: 100 })) })
    .map(({ baseline, ...rest }) => aTarget({ ...rest, baseline: { value: baseline, date: Q4_2023 } }));
  const RANK: Readonly<Record<string, number>> = { off_track: 0, watch: 1, on_track: 2 };

  it('never gets worse when the value gets better', () => {
    expect(() =>
      fc.assert(
        fc.property(target, level, fc.nat(500), (t, value, more) => {
          const [less, better] = [value, value + more].map((v) => RANK[assess('higher_is_better', t, aReading(v)).assessment]);
          return (less ?? NaN) <= (better ?? NaN);
        }),
      ),
    ).not.toThrow();
  });

  it('is the same in the mirror', () => {
    expect(() =>
      fc.assert(
        fc.property(target, level, (t, value) => {
          const mirrored = { ...t, baseline: { ...t.baseline, value: -t.baseline.value }, value: -t.value };
          const [up, down] = [assess('higher_is_better', t, aReading(value)), assess('lower_is_better', mirrored, aReading(-value))];
          return up.assessment === down.assessment;
        }),
      ),
    ).not.toThrow();
  });

  it('is green exactly on the path, on every day', () => {
    const day = fc
      .date({ min: new Date('2022-01-01'), max: new Date('2029-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    expect(() =>
      fc.assert(
        fc.property(
          target,
          day,
          (t, date) => assess('higher_is_better', t, aReading(pathValue(t, date), { date })).assessment === 'on_track',
        ),
      ),
    ).not.toThrow();
  });
});
