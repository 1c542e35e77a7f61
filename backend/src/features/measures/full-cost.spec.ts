import fc from 'fast-check';
import type { CostSum } from '#contract/measure-cost.ts';
import { fullCostOf, type CostEntry, type CostlyMeasure, type CostQuestion } from './full-cost.ts';

const measure = (given: Partial<CostlyMeasure> = {}): CostlyMeasure => ({
  code: 'M-001',
  title: 'Sprachcafé',
  status: 'running',
  supersededOn: null,
  duty: 'voluntary',
  fieldOfAction: 'language',
  endsOn: null,
  districts: ['b:01'],
  ...given,
});
const line = (given: Partial<CostEntry> = {}): CostEntry => ({
  measure: 'M-001',
  year: 2026,
  kind: 'funds',
  source: 'municipality',
  programme: null,
  planned: null,
  actual: null,
  fundedUntil: null,
  ...given,
});
const QUESTION: CostQuestion = { year: 2026, hourlyRate: 15, place: null, field: null, quarterEnd: '2026-09-30' };
const cost = (measures: readonly CostlyMeasure[], lines: readonly CostEntry[], asked: Partial<CostQuestion> = {}) =>
  fullCostOf({ measures, lines }, { ...QUESTION, ...asked });

describe('the full cost of measures', () => {
  it('adds money, goods, and hours of volunteers at their rate', () => {
    const { total } = cost(
      [measure()],
      [
        line({ planned: 10_000.5, actual: 9_000 }),
        line({ kind: 'in_kind', source: 'provider', planned: 1_200 }),
        line({ kind: 'volunteer', source: 'provider', planned: 120.5, actual: 100 }),
      ],
    );
    // 120.5 hours at 15 euros are 1,807.50; 100 hours are 1,500.
    expect(total).toEqual({
      planned: 10_000.5 + 1_200 + 1_807.5,
      actual: 10_500,
      plannedFunds: 10_000.5,
      plannedInKind: 1_200,
      plannedVolunteer: 1_807.5,
      measures: 1,
    });
  });

  it('says that nothing is known where no line has said what was spent', () => {
    expect(cost([measure()], [line({ planned: 5 })]).total.actual).toBeNull();
    expect(cost([measure()], [line({ planned: 5, actual: 0 })]).total.actual).toBe(0);
  });

  it('shares a measure out among its districts in equal parts that add up', () => {
    const { byDistrict, total } = cost([measure({ districts: ['b:01', 'b:02', 'b:03'] })], [line({ planned: 100 })]);
    // A third of 100 euros is 33.33 and one of them has to be 33.34.
    expect(byDistrict.map(({ key, sum }) => [key, sum.planned])).toEqual([
      ['b:01', 33.34],
      ['b:02', 33.33],
      ['b:03', 33.33],
    ]);
    expect([total.planned, total.measures]).toEqual([100, 1]);
  });

  it('counts of a place only the parts that fall to it', () => {
    const measures = [
      measure({ districts: ['b:01', 'b:02'] }),
      measure({ code: 'M-002', districts: ['land:11'] }),
      measure({ code: 'M-003', districts: [] }),
    ];
    const lines = ['M-001', 'M-002', 'M-003'].map((code) => line({ measure: code, planned: 100 }));
    expect(cost(measures, lines, { place: new Set(['b:01']) }).total.planned).toBe(50);
    expect(cost(measures, lines).byDistrict.map(({ key, sum }) => [key, sum.planned])).toEqual([
      ['', 100],
      ['b:01', 50],
      ['b:02', 50],
      ['land:11', 100],
    ]);
  });

  it('does not plan with what is only proposed or was cancelled, but counts what was spent on it', () => {
    const measures = [measure({ status: 'proposed' }), measure({ code: 'M-002', status: 'cancelled' })];
    const lines = [line({ planned: 1_000 }), line({ measure: 'M-002', planned: 2_000, actual: 300 })];
    const { total, measures: rows } = cost(measures, lines);
    expect([total.planned, total.actual, rows.map(({ code }) => code)]).toEqual([0, 300, ['M-002']]);
  });

  it('tells which part of the money comes from elsewhere', () => {
    const shareOf = (...lines: CostEntry[]) => cost([measure()], lines).measures[0]?.externalShare;
    expect(shareOf(line({ planned: 3_000 }), line({ source: 'eu', planned: 1_000 }))).toBe(0.25);
    expect(shareOf(line({ kind: 'volunteer', source: 'provider', planned: 10 }))).toBeNull();
  });

  it('keeps to the year and the field that are asked for, and names all years', () => {
    const lines = [line({ planned: 1 }), line({ year: 2025, planned: 2 }), line({ measure: 'M-002', year: 2024, planned: 4 })];
    const measures = [measure(), measure({ code: 'M-002', fieldOfAction: 'work' })];
    expect(cost(measures, lines, { year: 2025 }).total.planned).toBe(2);
    const work = cost(measures, lines, { year: 2024, field: 'work' });
    expect([work.total.planned, work.years]).toEqual([4, [2024, 2025, 2026]]);
    expect(cost(measures, lines, { year: 2026, field: 'work' }).total.measures).toBe(0);
  });

  it('lists whose money ends within a year of the quarter and before they do, soonest first, with what falls away', () => {
    const measures = [
      measure({ code: 'soon' }),
      measure({ code: 'before-its-end', endsOn: '2027-12-31' }),
      measure({ code: 'with-its-end', endsOn: '2026-12-31' }),
      measure({ code: 'later', endsOn: '2029-12-31' }),
      measure({ code: 'over' }),
      measure({ code: 'completed', status: 'completed' }),
    ];
    const lines = [
      line({ measure: 'soon', source: 'eu', planned: 500, fundedUntil: '2026-12-31' }),
      line({ measure: 'soon', source: 'eu', year: 2027, planned: 700, fundedUntil: '2027-09-30' }),
      line({ measure: 'before-its-end', planned: 1, fundedUntil: '2026-12-31' }),
      line({ measure: 'with-its-end', planned: 1, fundedUntil: '2026-12-31' }),
      line({ measure: 'later', planned: 1, fundedUntil: '2028-12-31' }),
      line({ measure: 'over', planned: 1, fundedUntil: '2026-09-29' }),
      line({ measure: 'completed', planned: 1, fundedUntil: '2026-12-31' }),
    ];
    expect(cost(measures, lines).ending.map(({ code, fundedUntil, planned }) => [code, fundedUntil, planned])).toEqual([
      ['before-its-end', '2026-12-31', 1],
      ['soon', '2027-09-30', 700],
    ]);
  });

  it('adds up whatever the amounts: every breakdown to the total, and the kinds to the planned sum', () => {
    const cents = fc.option(fc.integer({ min: 0, max: 10_000_000 }).map((amount) => amount / 100));
    const someLine = fc.record({
      measure: fc.constantFrom('A', 'B', 'C', 'D'),
      kind: fc.constantFrom('funds' as const, 'in_kind' as const, 'volunteer' as const),
      source: fc.constantFrom('municipality' as const, 'eu' as const, 'provider' as const),
      planned: cents,
      actual: cents,
    });
    const measures = [
      measure({ code: 'A', districts: [] }),
      measure({ code: 'B', duty: 'mandatory', districts: ['b:01', 'b:02', 'b:03'] }),
      measure({ code: 'C', fieldOfAction: 'work', districts: ['b:01', 'b:02', 'b:03', 'b:04', 'b:05', 'b:06', 'b:07'] }),
      measure({ code: 'D', status: 'cancelled', districts: ['b:03'] }),
    ];
    const inCents = (euros: number) => Math.round(euros * 100);
    const adds = (parts: readonly CostSum[], total: CostSum) => {
      for (const column of ['planned', 'plannedFunds', 'plannedInKind', 'plannedVolunteer', 'actual'] as const)
        expect(parts.reduce((sum, part) => sum + inCents(part[column] ?? 0), 0)).toBe(inCents(total[column] ?? 0));
    };
    fc.assert(
      fc.property(fc.array(someLine, { maxLength: 30 }), fc.integer({ min: 0, max: 10_000 }), (given, rate) => {
        const it = cost(measures, given.map(line), { hourlyRate: rate / 100 });
        for (const groups of [it.byDuty, it.byField, it.bySource, it.byDistrict, it.measures])
          adds(
            groups.map(({ sum }) => sum),
            it.total,
          );
        const { planned, plannedFunds, plannedInKind, plannedVolunteer } = it.total;
        expect(inCents(planned)).toBe(inCents(plannedFunds) + inCents(plannedInKind) + inCents(plannedVolunteer));
      }),
    );
  });
});
