import type { BodyPlan } from './body-plan.ts';

const START = '2024-02-01';

export const ADVISORY_COUNCIL: BodyPlan = {
  code: 'G-007',
  name: 'Beirat der Migrant:innen (Demo)',
  kind: 'advisory_council',
  rhythm: 'monthly',
  from: START,
  mandate:
    'Der Beirat vertritt die Menschen mit Zuwanderungsgeschichte gegenüber Rat und Verwaltung. Er nimmt zu allen Vorhaben Stellung, die sie betreffen.',
  tasks: ['Zu Vorlagen Stellung nehmen', 'Eigene Vorschläge einbringen', 'Sprechstunden anbieten'],
  resolutions: [
    ['Satzung des Beirats (Demo-Vorlage)', '2023-12-07'],
    ['Zweite Amtszeit bis 2029 (Demo-Vorlage)', '2026-01-22'],
  ],
  fields: ['participation', 'encounter'],
  targetGroups: ['residents'],
  seats: [
    {
      name: 'Migrantische Organisationen 1',
      sector: 'migrant_organisation',
      terms: [['stimmen-der-vielfalt', 'Dawit Birke', START, null, { role: 'chair' }]],
      deputies: [['kulturverein-zugvoegel', 'Esra Kiefer', START, null]],
    },
    {
      name: 'Migrantische Organisationen 2',
      sector: 'migrant_organisation',
      terms: [['dachverband-viele-stimmen', 'Oleksandra Holunder', START, null]],
    },
    {
      name: 'Migrantische Organisationen 3',
      sector: 'migrant_organisation',
      terms: [['kulturverein-granatapfel', 'Arman Kirsche', START, null]],
    },
    { name: 'Migrantische Organisationen 4', sector: 'migrant_organisation', terms: [['verein-zwei-ufer', 'Ljubow Ahorn', START, null]] },
    {
      name: 'Migrantische Organisationen 5',
      sector: 'migrant_organisation',
      terms: [
        ['bildungsverein-papyrus', 'Nabil Fichte', START, '2025-01-31'],
        ['kulturhaus-lotosteich', 'Mai Platane', '2025-02-01', null],
      ],
    },
    {
      name: 'Migrantische Organisationen 6',
      sector: 'migrant_organisation',
      terms: [['netzwerk-recht-und-herkunft', 'Teresa Haselnuss', '2024-05-01', null]],
    },
    {
      name: 'Frauen',
      sector: 'migrant_organisation',
      targetGroup: 'women',
      terms: [['frauenkreis-jasminbluete', 'Rania Birke', START, null]],
    },
    {
      name: 'Jugendliche',
      sector: 'migrant_organisation',
      targetGroup: 'young-people',
      terms: [
        ['jugendforum-vielstimmig', 'Blessing Platane', START, '2025-07-31'],
        ['jugendverein-bunte-kiesel', 'Noor Espe', '2025-10-01', null],
      ],
    },
    { name: 'Geflüchtete Menschen', targetGroup: 'refugees', terms: [['verein-affenbrotbaum', 'Fatou Ginster', START, '2027-01-31']] },
    { name: 'Beirat Mitte', sector: 'council', bezirk: '01', terms: [['integrationsbeirat', 'Hassan Föhre', START, null]] },
    { name: 'Beirat Südost', sector: 'council', bezirk: '08', terms: [['beirat-suedost', 'Mirjeta Wacholder', START, null]] },
    {
      name: 'Verwaltung',
      sector: 'municipality',
      withoutVote: true,
      terms: [['landesbuero-integration', 'Milena Kirsche', START, null, { role: 'coordinator' }]],
    },
  ],
  others: [['wache-vertrauen', 'Olaf Robinie', '2025-03-01', null, { role: 'guest' }]],
};
