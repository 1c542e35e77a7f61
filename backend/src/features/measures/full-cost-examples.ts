import type { CostSum, FullCost } from '#contract/measure-cost.ts';

// 18,000 euros of money, and 100 hours of volunteers at 15 euros.
const sum: CostSum = { planned: 19_500, actual: 12_000, plannedFunds: 18_000, plannedInKind: 0, plannedVolunteer: 1_500, measures: 1 };

const fullCost: FullCost = {
  year: 2026,
  years: [2025, 2026],
  hourlyRate: 15,
  total: sum,
  byDuty: [{ key: 'voluntary', sum }],
  byField: [{ key: 'language', sum }],
  bySource: [
    { key: 'federal', sum: { ...sum, planned: 18_000, plannedVolunteer: 0 } },
    { key: 'provider', sum: { ...sum, planned: 1_500, plannedFunds: 0, actual: null } },
  ],
  byDistrict: [{ key: 'stadtbezirk:01', sum }],
  districtNames: { 'stadtbezirk:01': { de: 'Mitte', en: 'Mitte' } },
  measures: [
    {
      code: 'M-012',
      title: 'Sprachcafé im Stadtteilzentrum',
      status: 'running',
      duty: 'voluntary',
      fieldOfAction: 'language',
      sum,
      externalShare: 1,
      fundedUntil: '2027-06-30',
      endsOn: '2028-12-31',
    },
  ],
  ending: [
    {
      code: 'M-012',
      title: 'Sprachcafé im Stadtteilzentrum',
      source: 'federal',
      programme: 'Förderprogramm Begegnung',
      fundedUntil: '2027-06-30',
      planned: 18_000,
    },
  ],
};

/** Examples of the API description. */
export const fullCostExamples = { fullCost };
