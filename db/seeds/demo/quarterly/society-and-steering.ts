import type { DemoIndicator } from './demo-indicator.ts';
import { about, perThousandResidents, schoolStarters, targetGroup } from './denominators.ts';

const QUARTERS = { grain: 'quarter', first: '2021-Q4', last: '2026-Q3', places: 'boroughs' } as const;
const YEARS = { grain: 'year', first: '2018', last: '2025', places: 'boroughs' } as const;

export const HEALTH: readonly DemoIndicator[] = [
  {
    ...YEARS,
    code: 'G01',
    course: [
      ['2018', 84.5],
      ['2022', 83],
      ['2025', 85.5],
    ],
    situation: 2.8,
    spread: 1.4,
    noise: 0.6,
    of: { denominator: (place, day, size) => 0.88 * schoolStarters(place, day, size), per: 100 },
    exceptions: [
      { from: '2020', to: '2020', keys: ['01', '05', '08', '12'] },
      { from: '2021', to: '2021', keys: ['01', '08'] },
    ],
  },
  {
    ...QUARTERS,
    code: 'G04',
    course: [
      ['2021-Q4', 69],
      ['2022-Q3', 58],
      ['2023-Q4', 66],
      ['2025-Q4', 74],
      ['2026-Q3', 78],
    ],
    season: [0, 0.5, -1.5, 1],
    situation: 1,
    spread: 4,
    noise: 1.5,
    of: { denominator: perThousandResidents(1.3, 0.11), per: 100 },
    exceptions: [{ from: '2023-Q1', to: '2023-Q1', keys: ['10'] }],
  },
];

export const PARTICIPATION: readonly DemoIndicator[] = [
  {
    ...QUARTERS,
    code: 'P03',
    course: [
      ['2021-Q4', 14],
      ['2024-Q1', 17.5],
      ['2026-Q3', 22],
    ],
    situation: -2,
    spread: 3,
    noise: 0.8,
    of: { denominator: about(38, 0.07), per: 100 },
  },
];

export const OPENING: readonly DemoIndicator[] = [
  {
    ...QUARTERS,
    code: 'O04',
    grain: 'halfyear',
    first: '2021-H2',
    last: '2026-H1',
    places: 'whole',
    course: [
      ['2021-H2', 17],
      ['2023-H2', 24],
      ['2025-H1', 37],
      ['2026-H1', 44],
    ],
    situation: 0,
    spread: 0,
    noise: 0.8,
    of: { denominator: about(384, 0.03), per: 100 },
  },
];

export const ENCOUNTER: readonly DemoIndicator[] = [
  {
    ...QUARTERS,
    code: 'Z01',
    // The Bezirke are asked for the newest ones (quarters/value-plan.ts).
    last: '2026-Q2',
    course: [
      ['2021-Q4', 17],
      ['2023-Q4', 24],
      ['2025-Q2', 22],
      ['2026-Q3', 26],
    ],
    situation: -2,
    spread: 4,
    noise: 2.5,
  },
  {
    ...YEARS,
    code: 'Z03',
    first: '2022',
    last: '2025',
    course: [
      ['2022', 63],
      ['2025', 66],
    ],
    situation: 2,
    spread: 2,
    noise: 1.2,
    of: { denominator: about(560), per: 100 },
    // The survey takes place every three years; in 2022 two Bezirke had too few answers.
    exceptions: [
      { from: '2023', to: '2024' },
      { from: '2022', to: '2022', keys: ['05', '10'], flag: 'unreliable' },
    ],
  },
];

export const STEERING: readonly DemoIndicator[] = [
  {
    ...QUARTERS,
    code: 'N01',
    course: [
      ['2021-Q4', 58],
      ['2023-Q4', 66],
      ['2025-Q4', 73],
      ['2026-Q3', 74],
    ],
    situation: 0,
    spread: 6,
    noise: 3,
    of: { denominator: about(19, 0.05), per: 100 },
  },
  {
    ...QUARTERS,
    code: 'N02',
    course: [
      ['2021-Q4', 24],
      ['2024-Q1', 38],
      ['2026-Q3', 49],
    ],
    situation: 0,
    spread: 6,
    noise: 2.5,
    of: { denominator: about(12, 0.06), per: 100 },
  },
  {
    ...QUARTERS,
    code: 'N03',
    places: 'whole',
    course: [
      ['2021-Q4', 71],
      ['2023-Q2', 82],
      ['2026-Q3', 86],
    ],
    season: [1, 0, -4, 2],
    situation: 0,
    spread: 0,
    noise: 2,
    of: { denominator: about(58), per: 100 },
  },
  {
    ...QUARTERS,
    code: 'N06',
    course: [
      ['2021-Q4', 19],
      ['2023-Q2', 27],
      ['2025-Q2', 30],
      ['2026-Q3', 33],
    ],
    season: [1, 1.5, -4.5, 2],
    situation: -1.5,
    spread: 4,
    noise: 1.2,
    of: { denominator: targetGroup, per: 1000 },
    exceptions: [
      { from: '2023-Q1', to: '2023-Q2', keys: ['12'] },
      { from: '2026-Q3', to: '2026-Q3', keys: ['04', '06', '10'] },
      { from: '2026-Q3', to: '2026-Q3', flag: 'provisional' },
    ],
  },
];
