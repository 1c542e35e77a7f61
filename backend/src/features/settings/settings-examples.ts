import type { SettingsResponse } from '#contract/settings.ts';

const settings: SettingsResponse = {
  name: { de: 'Beispielstadt', en: 'Sample Town', version: 2 },
  whole: { district: 'gemeinde:03103000', version: 1 },
  appearance: { accent: '#005ca9', version: 1 },
  security: { secondFactorRoles: ['admin', 'coordinator'], idleMinutes: 60, absoluteHours: 12, version: 3 },
  disclosure: { minimumCount: 3, minimumCountBelowCounty: 10, minimumDenominator: 30, roundTo: 1, version: 0 },
  singleSignOn: { roleClaim: 'groups', roles: { 'integration-steuerung': ['steering'] }, version: 1 },
  audit: { retentionMonths: 36, version: 0 },
  measures: { volunteerHourRate: 15, version: 0 },
  personalData: { monthsWithoutPart: 12, version: 0 },
  notifications: { from: '19:00', to: '07:00', weekends: true, version: 0 },
  logo: {
    contentType: 'image/svg+xml',
    bytes: 2412,
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    changedAt: '2026-11-22T12:00:00.000Z',
  },
};

/** Examples of the API description. */
export const settingsExamples = { settings };
