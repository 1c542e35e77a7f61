import { FEDERAL_FRAMEWORK, STATE_FRAMEWORK } from './frameworks.ts';
import type { PlannedHearing, SourcePlans } from './recommendation-plan.ts';
import { RURAL_WORKSHOP } from './rural-workshop.ts';
import { NEIGHBOURHOOD_STUDY, TRANSITION_STUDY } from './studies.ts';
import { COUNCIL_RESOLUTION, SURVEY } from './survey-and-council.ts';
import { URBAN_WORKSHOP } from './urban-workshop.ts';

/** The recommendations of the demo municipality by source. Everything in them is invented. */
export const ALL_RECOMMENDATIONS: readonly SourcePlans[] = [
  URBAN_WORKSHOP,
  RURAL_WORKSHOP,
  NEIGHBOURHOOD_STUDY,
  TRANSITION_STUDY,
  SURVEY,
  COUNCIL_RESOLUTION,
  STATE_FRAMEWORK,
  FEDERAL_FRAMEWORK,
];

/** Recommendations of different sources that mean the same. */
export const CORRESPONDENCES: readonly (readonly [first: string, second: string, why: string])[] = [
  ['E-001', 'E-026', 'Der Beschluss macht aus dem Überblick einen Auftrag.'],
  ['E-003', 'E-028', 'Beide wollen, dass Deutsch früh und im Alltag gelernt wird.'],
  ['E-002', 'E-022', 'Beide wollen, dass Behörden verständlich und gleich antworten.'],
  ['E-008', 'E-014', 'Auf dem Land heißt es Ort, in der Stadt Nachbarschaft.'],
  ['E-010', 'E-006', 'Beide stärken die, die das Zusammenleben tragen.'],
  ['E-013', 'E-032', 'Anerkennung und Einarbeitung sind zwei Schritte desselben Wegs.'],
  ['E-011', 'E-004', 'Beide bringen Beratung zu den Menschen.'],
];

/** What the steering group has set in the place of what was derived. */
export const OVERRIDES: readonly {
  readonly code: string;
  readonly quarter: string;
  readonly value: number;
  readonly reason: string;
  readonly on: string;
}[] = [
  {
    code: 'E-002',
    quarter: '2026-Q3',
    value: 45,
    reason: 'Die Leitlinien liegen vor, sind aber in zwei Bezirken noch nicht eingeführt. Die Meldungen der Maßnahmen bilden das nicht ab.',
    on: '2026-09-29',
  },
  {
    code: 'E-015',
    quarter: '2026-Q2',
    value: 60,
    reason: 'Drei Elterncafés waren im Frühjahr wegen Umbaus geschlossen, obwohl sie als laufend gemeldet sind.',
    on: '2026-06-30',
  },
];

/** Who was heard about measures themselves. Most of them have nobody: a gap that is shown. */
export const HEARD_ABOUT_MEASURES: readonly (readonly [measure: string, ...heard: PlannedHearing])[] = [
  [
    'M-022',
    'consultation_workshop',
    'Besucher:innen der beiden Sprachcafés',
    '2025-04-03',
    39,
    'Der Samstag kam dazu, der Vormittag am Dienstag entfiel.',
  ],
  [
    'M-059',
    'advisory_council',
    'Integrationsbeirat (Demo)',
    '2023-03-14',
    21,
    'Ein Raum der Stille und ein Spielzimmer wurden eingeplant.',
  ],
  ['M-059', 'survey', 'Ratsuchende im Haus', '2025-11-20', 187, 'Die Öffnung am Donnerstag reicht jetzt bis 19 Uhr.'],
  ['M-027', 'youth_group', 'Jugendliche im Mentoring', '2025-09-18', 16, 'Treffen finden nicht mehr im Amt statt, sondern im Jugendklub.'],
  [
    'M-042',
    'consultation_workshop',
    'Bewohner:innen der Großsiedlung',
    '2024-06-12',
    74,
    'Statt eines Festes im Jahr gibt es vier kleine.',
  ],
  ['M-039', 'other', 'Vermieter:innen bei einem Frühstück', '2024-10-22', 12, null],
  ['M-046', 'survey', 'Teilnehmerinnen am Schwimmen', '2025-05-27', 43, 'Der Kurs beginnt später, damit auch Berufstätige kommen.'],
  ['M-054', 'consultation_workshop', 'Bewohner:innen im Wedding', '2026-08-26', 51, null],
  ['M-004', 'survey', 'Ratsuchende im Rathaus', '2024-08-30', null, 'Ein zweiter Tisch steht jetzt im Eingang.'],
];
