/** A target of the demo municipality. The values are invented; nobody has adopted them. */
export interface DemoTarget {
  readonly indicator: string;
  /** `level:key`; `null` is every place without a target of its own. */
  readonly district: string | null;
  /** The figure, rounded, of the period that ends on the day. */
  readonly baseline: readonly [day: string, value: number];
  readonly target: readonly [day: string, value: number];
  /** How far behind is still "watch"; without it a tenth of the way. */
  readonly tolerance?: number;
  readonly corridor?: readonly [lower: number, upper: number];
}

const BERLIN = 'land:11';
const MITTE = 'stadtbezirk:01';
const FRIEDRICHSHAIN_KREUZBERG = 'stadtbezirk:02';
const SPANDAU = 'stadtbezirk:05';
const NEUKOELLN = 'stadtbezirk:08';
const MARZAHN_HELLERSDORF = 'stadtbezirk:10';
const REINICKENDORF = 'stadtbezirk:12';

/** Targets for indicators with real figures. */
const REAL: readonly DemoTarget[] = [
  { indicator: 'K05', district: BERLIN, baseline: ['2025-10-31', 94.7], target: ['2028-12-31', 100] },
  { indicator: 'K05', district: SPANDAU, baseline: ['2025-10-31', 83.4], target: ['2028-12-31', 92] },
  { indicator: 'K05', district: NEUKOELLN, baseline: ['2025-10-31', 90.2], target: ['2028-12-31', 96] },
  { indicator: 'K05', district: MARZAHN_HELLERSDORF, baseline: ['2025-10-31', 90.3], target: ['2028-12-31', 96] },
  { indicator: 'K05', district: REINICKENDORF, baseline: ['2025-10-31', 83.2], target: ['2028-12-31', 92] },
  { indicator: 'G10', district: MITTE, baseline: ['2013-12-31', -1.51], target: ['2030-12-31', -0.5] },
  { indicator: 'G10', district: FRIEDRICHSHAIN_KREUZBERG, baseline: ['2013-12-31', -0.91], target: ['2030-12-31', 0] },
  { indicator: 'G10', district: SPANDAU, baseline: ['2013-12-31', -0.71], target: ['2030-12-31', 0] },
  { indicator: 'G10', district: NEUKOELLN, baseline: ['2013-12-31', -1.42], target: ['2030-12-31', -0.8] },
];

/** Targets for indicators whose figures are invented as well. */
const INVENTED: readonly DemoTarget[] = [
  { indicator: 'R03', district: BERLIN, baseline: ['2022-12-31', 9.8], target: ['2027-12-31', 30] },
  { indicator: 'R04', district: BERLIN, baseline: ['2022-12-31', 2.4], target: ['2026-12-31', 1.2] },
  { indicator: 'R05', district: BERLIN, baseline: ['2023-12-31', 805], target: ['2026-12-31', 180], tolerance: 30 },
  { indicator: 'K04', district: BERLIN, baseline: ['2018-12-31', 72.5], target: ['2028-12-31', 78] },
  { indicator: 'K04', district: MITTE, baseline: ['2018-12-31', 62.9], target: ['2028-12-31', 70] },
  { indicator: 'K04', district: NEUKOELLN, baseline: ['2018-12-31', 62.3], target: ['2028-12-31', 70] },
  { indicator: 'B02', district: BERLIN, baseline: ['2021-07-31', 6.9], target: ['2028-07-31', 5.5] },
  { indicator: 'B06', district: null, baseline: ['2022-12-31', 71], target: ['2027-12-31', 30], tolerance: 10 },
  { indicator: 'S02', district: BERLIN, baseline: ['2023-12-31', 50.6], target: ['2027-12-31', 58], tolerance: 2 },
  { indicator: 'S04', district: null, baseline: ['2022-12-31', 95], target: ['2027-12-31', 42], tolerance: 7 },
  { indicator: 'A01', district: BERLIN, baseline: ['2023-12-31', 62.3], target: ['2027-12-31', 64.5] },
  { indicator: 'A01', district: SPANDAU, baseline: ['2023-12-31', 58.5], target: ['2027-12-31', 60.5] },
  { indicator: 'A03', district: BERLIN, baseline: ['2023-12-31', 7.7], target: ['2027-12-31', 7] },
  { indicator: 'A03', district: MITTE, baseline: ['2023-12-31', 9.1], target: ['2027-12-31', 8.2] },
  { indicator: 'A03', district: NEUKOELLN, baseline: ['2023-12-31', 10.4], target: ['2027-12-31', 9.4] },
  { indicator: 'A05', district: BERLIN, baseline: ['2023-12-31', 5.7], target: ['2027-12-31', 4.8] },
  { indicator: 'A07', district: BERLIN, baseline: ['2021-12-31', 9.8], target: ['2027-12-31', 11], tolerance: 0.3 },
  { indicator: 'L01', district: BERLIN, baseline: ['2023-12-31', 16.2], target: ['2027-12-31', 15.4] },
  { indicator: 'L02', district: BERLIN, baseline: ['2023-12-31', 25.8], target: ['2027-12-31', 22] },
  { indicator: 'L02', district: NEUKOELLN, baseline: ['2023-12-31', 39.9], target: ['2027-12-31', 36] },
  { indicator: 'W03', district: null, baseline: ['2023-12-31', 24.8], target: ['2027-12-31', 20] },
  { indicator: 'W04', district: null, baseline: ['2023-12-31', 95.2], target: ['2027-12-31', 86], corridor: [80, 92], tolerance: 2 },
  { indicator: 'W06', district: BERLIN, baseline: ['2023-12-31', 40.2], target: ['2027-12-31', 32] },
  { indicator: 'G01', district: BERLIN, baseline: ['2022-12-31', 82.1], target: ['2027-12-31', 88], tolerance: 1 },
  { indicator: 'G04', district: null, baseline: ['2022-12-31', 60.3], target: ['2027-12-31', 80], tolerance: 3 },
  { indicator: 'P03', district: BERLIN, baseline: ['2023-12-31', 17.9], target: ['2027-12-31', 25], tolerance: 1.5 },
  { indicator: 'O04', district: BERLIN, baseline: ['2022-12-31', 20.1], target: ['2026-12-31', 50], tolerance: 3 },
  { indicator: 'Z03', district: BERLIN, baseline: ['2022-12-31', 64.4], target: ['2028-12-31', 70], tolerance: 1.5 },
  { indicator: 'N01', district: BERLIN, baseline: ['2023-12-31', 64.7], target: ['2027-12-31', 80] },
  { indicator: 'N02', district: BERLIN, baseline: ['2023-12-31', 36.7], target: ['2027-12-31', 60] },
  { indicator: 'N03', district: BERLIN, baseline: ['2022-12-31', 79.3], target: ['2026-12-31', 90], tolerance: 5 },
  { indicator: 'N06', district: BERLIN, baseline: ['2023-12-31', 29.2], target: ['2027-12-31', 34], tolerance: 3 },
];

export const DEMO_TARGETS: readonly DemoTarget[] = [...REAL, ...INVENTED];
