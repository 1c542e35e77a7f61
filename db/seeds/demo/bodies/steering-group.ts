import type { BodyPlan } from './body-plan.ts';

const START = '2023-10-01';
/** The first term; most seats were filled anew after it. */
const FIRST_END = '2025-09-30';
const SECOND = '2025-10-01';

export const STEERING_GROUP: BodyPlan = {
  code: 'G-001',
  name: 'Steuerungsgruppe Integration (Demo)',
  kind: 'steering_group',
  rhythm: 'every_two_months',
  from: START,
  mandate:
    'Die Steuerungsgruppe führt zusammen, was Verwaltung, Träger und Migrant:innenorganisationen tun. Sie stellt jedes Quartal fest, wo die Kommune steht, und schlägt dem Rat vor, was als Nächstes geschehen soll.',
  tasks: [
    'Jedes Quartal den Stand beraten und beschließen',
    'Handlungsempfehlungen beantworten',
    'Maßnahmen abstimmen, die mehrere Fachbereiche brauchen',
    'Dem Rat einmal im Jahr berichten',
  ],
  resolutions: [
    ['Einrichtung einer Steuerungsgruppe Integration (Demo-Vorlage)', '2023-09-14'],
    ['Zwei weitere Sitze für Migrant:innenorganisationen (Demo-Vorlage)', '2023-12-07'],
  ],
  fields: ['steering', 'opening', 'participation'],
  seats: [
    {
      name: 'Landesbüro',
      sector: 'municipality',
      terms: [['landesbuero-integration', 'Katharina Ulme', START, null, { role: 'chair' }]],
      deputies: [['landesbuero-integration', 'Tariq Wacholder', '2024-02-01', null]],
    },
    {
      name: 'Integrationsbüros der Bezirke 1',
      sector: 'municipality',
      terms: [['integrationsbuero-mitte', 'Amira Linde', START, null]],
      deputies: [['integrationsbuero-pankow', 'Jonas Erle', START, null]],
    },
    {
      name: 'Integrationsbüros der Bezirke 2',
      sector: 'municipality',
      terms: [
        ['integrationsbuero-neukoelln', 'Selin Ahorn', START, FIRST_END],
        ['integrationsbuero-spandau', 'Piotr Kiefer', SECOND, null],
      ],
      deputies: [['integrationsbuero-neukoelln', 'Selin Ahorn', SECOND, null]],
    },
    { name: 'Schule und Übergänge', sector: 'other_authority', terms: [['schulaufsicht-uebergaenge', 'Beate Robinie', START, null]] },
    {
      name: 'Arbeitsvermittlung',
      sector: 'other_authority',
      terms: [
        ['arbeitsvermittlung-suedost', 'Rainer Platane', START, '2024-12-31'],
        ['arbeitsvermittlung-mitte', 'Nadège Tanne', '2025-01-01', '2026-12-31'],
      ],
    },
    { name: 'Wohnen', sector: 'municipality', terms: [['fachstelle-wohnen', 'Goran Lärche', START, null]] },
    {
      name: 'Wohlfahrtsverbände 1',
      sector: 'welfare_organisation',
      terms: [
        ['brueckenbogen', 'Ines Schlehe', START, '2024-06-30'],
        ['sozialwerk-kastanie', 'Bao Weide', '2024-10-01', null],
      ],
      deputies: [['brueckenbogen', 'Lamin Buche', '2024-10-01', null]],
    },
    { name: 'Wohlfahrtsverbände 2', sector: 'welfare_organisation', terms: [['haus-der-wege', 'Fatma Esche', START, null]] },
    {
      name: 'Migrantische Organisationen 1',
      sector: 'migrant_organisation',
      terms: [['stimmen-der-vielfalt', 'Dawit Birke', START, null]],
      deputies: [['kulturbruecke-lichtenberg', 'Linh Ginster', '2024-03-01', null]],
    },
    {
      name: 'Migrantische Organisationen 2',
      sector: 'migrant_organisation',
      from: '2024-01-01',
      terms: [['frauenverein-neue-wege', 'Samira Quitte', '2024-01-01', '2026-01-14']],
      deputies: [],
    },
    {
      name: 'Migrantische Organisationen 3',
      sector: 'migrant_organisation',
      from: '2024-01-01',
      terms: [['dachverband-viele-stimmen', 'Oleksandra Holunder', '2024-04-15', null]],
    },
    {
      name: 'Ehrenamt',
      sector: 'volunteer_initiative',
      terms: [['ehrenamt-zentrale-ost', 'Holger Hasel', START, null]],
    },
    {
      name: 'Wirtschaft',
      sector: 'business_chamber',
      terms: [
        ['unternehmensnetz-suedost', 'Viktoria Pappel', START, FIRST_END],
        ['kammer-handwerk-handel', 'Emeka Zeder', SECOND, null],
      ],
    },
    {
      name: 'Wissenschaft',
      sector: 'research',
      withoutVote: true,
      terms: [['institut-stadtleben', 'Ruth Eibe', START, null]],
    },
  ],
  others: [
    ['landesbuero-integration', 'Milena Kirsche', START, null, { role: 'coordinator' }],
    ['integrationsbeirat', 'Hassan Föhre', '2024-02-01', null, { role: 'guest' }],
  ],
};
