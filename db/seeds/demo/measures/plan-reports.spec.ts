import { lastDay, period } from '#contract/period.ts';
import { ALL_PLANS } from './all-plans.ts';
import { runningSince, type MeasurePlan } from './measure-plan.ts';
import { plannedCostLines } from './plan-costs.ts';
import { plannedFollowUps } from './plan-follow-ups.ts';
import { plannedReports } from './plan-reports.ts';

const plans = ALL_PLANS.flatMap((field) => field.plans);
const counting = (plan: MeasurePlan) => {
  const reports = plannedReports(plan);
  return reports.filter((report, index) => reports[index + 1]?.quarter !== report.quarter);
};

const aPlan = (parts: Partial<MeasurePlan>): MeasurePlan => ({
  code: 'M-900',
  title: 'Probe',
  summary: null,
  description: '',
  rationale: '',
  lead: 'haus-der-wege',
  responsible: null,
  districts: [],
  targetGroups: [],
  indicators: [],
  way: runningSince('2025-01-01', '2025-02-01', '2025-10-05'),
  startsOn: '2025-10-05',
  endsOn: null,
  ...parts,
});

describe('The reports of the demo municipality', () => {
  it('are one for each quarter in which a measure ran, evenly from the first to the newest', () => {
    // By hand: from October 2025 to September 2026 are four quarters; 10, then three steps of ten.
    const reports = plannedReports(aPlan({ progress: [10, 40] }));
    expect(reports.map(({ quarter, percent }) => [quarter, percent])).toEqual([
      ['2025-Q4', 10],
      ['2026-Q1', 20],
      ['2026-Q2', 30],
      ['2026-Q3', 40],
    ]);
  });

  it('say the status of the last day of the quarter, and stop with the end', () => {
    const way = [...runningSince('2025-01-01', '2025-02-01', '2025-10-05'), ['completed', '2026-02-10']] as MeasurePlan['way'];
    expect(plannedReports(aPlan({ way, progress: [50, 100] })).map(({ quarter, status }) => [quarter, status])).toEqual([
      ['2025-Q4', 'running'],
      ['2026-Q1', 'completed'],
    ]);
  });

  it('fall only with a note, and give one where the outlook is not on schedule', () => {
    for (const plan of plans) {
      const reports = counting(plan);
      for (const [index, { quarter, percent, outlook, note }] of reports.entries()) {
        const falls = percent < (reports[index - 1]?.percent ?? 0);
        if (falls || outlook !== 'on_schedule') expect(note).withContext(`${plan.code} ${quarter}`).toMatch(/\.$/);
      }
    }
  });

  it('stay between 0 and 100 percent and say a new number of people only after the first one', () => {
    const reports = plans.flatMap(plannedReports);
    expect(reports.filter(({ percent }) => !(percent >= 0 && percent <= 100))).toEqual([]);
    expect(reports.filter(({ corrects }) => corrects).length).toBe(2);
  });

  it('come after their quarter has ended, except for the newest, which was reported on in its last week', () => {
    for (const { quarter, reportedAt } of plans.flatMap(plannedReports)) {
      const end = lastDay(period(quarter));
      const late = quarter === '2026-Q3' ? reportedAt < '2026-10-01' && reportedAt > '2026-09-23' : reportedAt > `${end}T24`;
      expect(late).withContext(`${quarter} ${reportedAt}`).toBeTrue();
    }
  });
});

describe('The costs of the demo municipality', () => {
  it('count begun years by their months, rise a little, and are settled up to 2025', () => {
    // By hand: half of 12,000; then 12,000 × 1.025; then 9 of 12 months of 12,607.50, to the hundred.
    const lines = plannedCostLines(
      aPlan({ startsOn: '2024-07-01', endsOn: '2027-06-30', costs: [{ source: 'state', perYear: 12_000, until: '2026-09-30' }] }),
    );
    expect(lines.map(({ year, planned, actual }) => [year, planned, actual !== null])).toEqual([
      [2024, 6000, true],
      [2025, 12_300, true],
      [2026, 9500, false],
    ]);
  });
});

describe('The follow-ups of the demo municipality', () => {
  it('ask half a year and a year after the end; answers come a few days later', () => {
    const way = [...runningSince('2023-01-01', '2023-02-01', '2023-03-01'), ['completed', '2025-08-31']] as MeasurePlan['way'];
    expect(plannedFollowUps(aPlan({ way, followUps: [['yes', 'Es läuft.']] }))).toEqual([
      { months: 6, dueOn: '2026-02-28', works: 'yes', answer: 'Es läuft.', answeredOn: '2026-03-03' },
      { months: 12, dueOn: '2026-08-31', works: null, answer: null, answeredOn: null },
    ]);
  });

  it('are answered before the newest quarter ended, and some are still open', () => {
    const all = plans.flatMap(plannedFollowUps);
    expect(all.filter(({ answeredOn }) => answeredOn !== null && answeredOn > '2026-09-30')).toEqual([]);
    expect(all.some(({ dueOn, answeredOn }) => answeredOn === null && dueOn <= '2026-09-30')).toBeTrue();
  });
});
