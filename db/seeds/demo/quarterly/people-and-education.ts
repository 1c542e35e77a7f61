import type { DemoIndicator } from './demo-indicator.ts';
import {
  adultForeigners,
  foreigners,
  perThousandResidents,
  pupils,
  residents,
  schoolLeavers,
  schoolStarters,
  under18,
} from './denominators.ts';

const QUARTERS = { grain: 'quarter', first: '2021-Q4', last: '2026-Q3', places: 'boroughs' } as const;
const YEARS = { grain: 'year', first: '2018', last: '2025', places: 'boroughs' } as const;
const NEWEST_PROVISIONAL = { from: '2026-Q3', to: '2026-Q3', flag: 'provisional' } as const;

export const DEMOGRAPHY: readonly DemoIndicator[] = [
  {
    ...QUARTERS,
    code: 'D05',
    course: [
      ['2021-Q4', 2.4],
      ['2022-Q1', 6.5],
      ['2022-Q2', 9.8],
      ['2022-Q3', 4.6],
      ['2023-Q2', 2.3],
      ['2024-Q4', 1.7],
      ['2026-Q3', 1.1],
    ],
    season: [-0.2, -0.4, 0.5, 0.1],
    situation: -0.5,
    spread: 0.5,
    noise: 0.25,
    signed: true,
    of: { denominator: residents, per: 1000 },
    exceptions: [NEWEST_PROVISIONAL],
  },
  {
    ...QUARTERS,
    code: 'D10',
    course: [
      ['2021-Q4', 1.7],
      ['2022-Q2', 4.4],
      ['2023-Q1', 5.1],
      ['2023-Q4', 2.7],
      ['2024-Q4', 2.2],
      ['2026-Q3', 1.8],
    ],
    situation: -0.35,
    spread: 0.25,
    noise: 0.08,
    of: { denominator: under18, per: 100 },
    exceptions: [NEWEST_PROVISIONAL],
  },
];

export const RESIDENCE: readonly DemoIndicator[] = [
  {
    ...YEARS,
    code: 'R03',
    course: [
      ['2018', 9.1],
      ['2020', 8.4],
      ['2022', 9.9],
      ['2023', 10.6],
      ['2024', 21.5],
      ['2025', 34.2],
    ],
    situation: 0.8,
    spread: 1,
    noise: 0.3,
    of: { denominator: foreigners, per: 1000 },
  },
  {
    ...QUARTERS,
    code: 'R04',
    last: '2026-Q2',
    course: [
      ['2021-Q4', 2.6],
      ['2023-Q1', 2.2],
      ['2024-Q2', 1.7],
      ['2026-Q2', 1.3],
    ],
    situation: -0.15,
    spread: 0.3,
    noise: 0.03,
    of: { denominator: foreigners, per: 100 },
  },
  {
    ...QUARTERS,
    code: 'R05',
    places: 'whole',
    course: [
      ['2021-Q4', 590],
      ['2022-Q4', 705],
      ['2023-Q4', 812],
      ['2024-Q4', 540],
      ['2025-Q4', 268],
      ['2026-Q3', 214],
    ],
    situation: 0,
    spread: 0,
    noise: 12,
  },
];

export const EARLY_EDUCATION: readonly DemoIndicator[] = [
  {
    ...YEARS,
    code: 'K04',
    course: [
      ['2018', 73],
      ['2022', 70],
      ['2025', 69],
    ],
    situation: 7,
    spread: 2.5,
    noise: 0.8,
    of: { denominator: schoolStarters, per: 100 },
    // The examinations could not take place everywhere during the pandemic.
    exceptions: [
      { from: '2020', to: '2020', keys: ['01', '05', '08', '12'] },
      { from: '2021', to: '2021', keys: ['01', '08'] },
    ],
  },
];

export const SCHOOL: readonly DemoIndicator[] = [
  {
    ...YEARS,
    code: 'B02',
    grain: 'schoolyear',
    first: '2018/19',
    last: '2024/25',
    course: [
      ['2018/19', 7.6],
      ['2020/21', 6.9],
      ['2022/23', 8.3],
      ['2024/25', 9.1],
    ],
    situation: -2.6,
    spread: 0.9,
    noise: 0.4,
    of: { denominator: schoolLeavers, per: 100 },
  },
  {
    ...QUARTERS,
    code: 'B04',
    grain: 'halfyear',
    first: '2021-H2',
    last: '2026-H1',
    course: [
      ['2021-H2', 1.5],
      ['2022-H1', 2.6],
      ['2022-H2', 3.6],
      ['2023-H2', 3.3],
      ['2025-H1', 2.4],
      ['2026-H1', 1.9],
    ],
    situation: -0.3,
    spread: 0.35,
    noise: 0.07,
    of: { denominator: pupils, per: 100 },
  },
  {
    ...QUARTERS,
    code: 'B06',
    places: 'both',
    course: [
      ['2021-Q4', 33],
      ['2022-Q2', 52],
      ['2022-Q4', 76],
      ['2023-Q3', 68],
      ['2024-Q4', 49],
      ['2026-Q3', 41],
    ],
    season: [-3, -2, 7, -2],
    situation: -4,
    spread: 6,
    noise: 3,
    exceptions: [
      { from: '2026-Q3', to: '2026-Q3', keys: ['05', '10', '12'] },
      { from: '2023-Q1', to: '2023-Q2', keys: ['09'] },
    ],
  },
];

export const LANGUAGE: readonly DemoIndicator[] = [
  {
    ...QUARTERS,
    code: 'S01',
    last: '2026-Q2',
    course: [
      ['2021-Q4', 4.8],
      ['2022-Q2', 8.2],
      ['2023-Q1', 11.4],
      ['2024-Q2', 9.6],
      ['2025-Q2', 7.1],
      ['2026-Q2', 5.9],
    ],
    season: [0.5, 0.1, -0.8, 0.2],
    situation: -0.6,
    spread: 0.7,
    noise: 0.25,
    of: { denominator: adultForeigners, per: 1000 },
  },
  {
    ...YEARS,
    code: 'S02',
    course: [
      ['2018', 52],
      ['2020', 57],
      ['2022', 54.5],
      ['2023', 51],
      ['2025', 53.5],
    ],
    situation: 1.5,
    spread: 2,
    noise: 0.9,
    of: { denominator: perThousandResidents(3.4, 0.08), per: 100 },
  },
  {
    ...QUARTERS,
    code: 'S04',
    places: 'both',
    course: [
      ['2021-Q4', 58],
      ['2022-Q4', 96],
      ['2023-Q3', 88],
      ['2024-Q4', 63],
      ['2026-Q3', 47],
    ],
    season: [2, -1, 3, -4],
    situation: -3,
    spread: 7,
    noise: 3,
    exceptions: [
      { from: '2024-Q2', to: '2024-Q2', keys: ['05'] },
      { from: '2026-Q3', to: '2026-Q3', keys: ['03', '11'] },
    ],
  },
];
