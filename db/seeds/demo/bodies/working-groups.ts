import { ERASED, type BodyPlan } from './body-plan.ts';

const EDUCATION_AND_WORK: BodyPlan = {
  code: 'G-003',
  name: 'Arbeitsgruppe Bildung und Arbeit (Demo)',
  kind: 'working_group',
  rhythm: 'every_two_months',
  from: '2023-11-15',
  parent: 'G-001',
  mandate: 'Die Arbeitsgruppe begleitet Wege von der Kita über die Schule in den Beruf und stimmt ab, wer an welchem Übergang hilft.',
  tasks: ['Übergänge von der Schule in den Beruf verfolgen', 'Anerkennung von Abschlüssen beschleunigen', 'Angebote der Träger abgleichen'],
  resolutions: [['Einsetzung der Arbeitsgruppe durch die Steuerungsgruppe (Demo)', '2023-10-26']],
  fields: ['school', 'work'],
  targetGroups: ['young-people', 'skilled-workers'],
  seats: [
    {
      name: 'Schulaufsicht',
      sector: 'other_authority',
      terms: [['schulaufsicht-uebergaenge', 'Beate Robinie', '2023-11-15', null, { role: 'chair' }]],
    },
    { name: 'Berufliche Schulen', sector: 'school_childcare', terms: [['oberstufenzentrum-werkhof', 'Karim Eiche', '2023-11-15', null]] },
    {
      name: 'Schulen',
      sector: 'school_childcare',
      terms: [
        ['sekundarschule-lindenufer', 'Wiebke Ahorn', '2023-11-15', '2026-07-31'],
        ['gemeinschaftsschule-suedhafen', 'Tomasz Linde', '2026-08-01', null],
      ],
    },
    {
      name: 'Arbeitsvermittlung',
      sector: 'other_authority',
      terms: [['arbeitsvermittlung-suedost', 'Rainer Platane', '2023-11-15', null]],
    },
    { name: 'Kammern', sector: 'business_chamber', terms: [['kammer-handwerk-handel', 'Emeka Zeder', '2023-11-15', null]] },
    { name: 'Betriebe', sector: 'business_chamber', terms: [['pflegebetriebe-allianz', 'Marisol Fichte', '2024-03-01', null]] },
    { name: 'Träger der Bildung', sector: 'welfare_organisation', terms: [['bildungswerk-stellwerk', 'Anselm Buche', '2023-11-15', null]] },
    {
      name: 'Jugendliche',
      sector: 'migrant_organisation',
      targetGroup: 'young-people',
      terms: [
        ['jugendforum-vielstimmig', 'Blessing Platane', '2023-11-15', '2025-06-30'],
        ['jugendverein-bunte-kiesel', 'Noor Espe', '2025-09-15', null],
      ],
    },
    {
      name: 'Eltern',
      sector: 'migrant_organisation',
      targetGroup: 'families',
      terms: [['elternverein-zaunkoenig', 'Gülay Weißdorn', '2024-01-10', null]],
    },
  ],
};

/** Its members also sit elsewhere, but for one: `nachbarschaft-verbindet` links it with the working group on language in everyday life. */
const VOLUNTEERS: BodyPlan = {
  code: 'G-004',
  name: 'Arbeitsgruppe Ehrenamt (Demo)',
  kind: 'working_group',
  rhythm: 'quarterly',
  from: '2024-01-10',
  parent: 'G-001',
  mandate: 'Die Arbeitsgruppe sorgt dafür, dass Ehrenamtliche begleitet werden und wissen, an wen sie sich wenden können.',
  tasks: ['Schulungen für Ehrenamtliche abstimmen', 'Aufwand erstatten', 'Anerkennung sichtbar machen'],
  resolutions: [['Einsetzung der Arbeitsgruppe durch die Steuerungsgruppe (Demo)', '2023-12-14']],
  fields: ['participation', 'encounter'],
  seats: [
    {
      name: 'Ehrenamtszentralen',
      sector: 'volunteer_initiative',
      terms: [['ehrenamt-zentrale-ost', 'Holger Hasel', '2024-01-10', null, { role: 'chair' }]],
    },
    { name: 'Initiativen 1', sector: 'volunteer_initiative', terms: [['nachbarschaft-verbindet', 'Ngozi Ulme', '2024-01-10', null]] },
    { name: 'Initiativen 2', sector: 'volunteer_initiative', terms: [['ankommen-in-spandau', 'Ulla Eibe', '2024-01-10', null]] },
    {
      name: 'Initiativen 3',
      sector: 'volunteer_initiative',
      terms: [['hausaufgaben-am-freitag', 'Detlef Kastanie', '2024-01-10', '2025-12-31']],
    },
    { name: 'Sport', sector: 'sport_culture', terms: [['sportverein-blau-gelb', 'Danuta Kiefer', '2024-01-10', null]] },
    {
      name: 'Kultur',
      sector: 'sport_culture',
      terms: [['bibliothek-am-ring', 'Sanna Lärche', '2024-06-01', null, { engagement: 'paid' }]],
    },
    { name: 'Verwaltung', sector: 'municipality', terms: [['landesbuero-integration', 'Tariq Wacholder', '2024-01-10', null]] },
    { name: 'Religionsgemeinschaften', sector: 'faith', terms: [['interreligioeser-kreis', 'Miriam Föhre', '2024-01-10', null]] },
  ],
};

const LANGUAGE: BodyPlan = {
  code: 'G-005',
  name: 'Arbeitsgruppe Sprache (Demo)',
  kind: 'working_group',
  rhythm: 'quarterly',
  from: '2023-11-01',
  parent: 'G-001',
  mandate: 'Die Arbeitsgruppe stimmt Deutschkurse, Prüfungen und Sprachmittlung ab, damit niemand zu lange wartet.',
  tasks: ['Wartezeiten auf Kurse senken', 'Plätze mit Kinderbetreuung schaffen', 'Sprachmittlung in Ämtern regeln'],
  resolutions: [['Einsetzung der Arbeitsgruppe durch die Steuerungsgruppe (Demo)', '2023-10-26']],
  fields: ['language'],
  targetGroups: ['newly-arrived'],
  seats: [
    {
      name: 'Volkshochschulen 1',
      sector: 'municipality',
      terms: [['volkshochschule-nordost', 'Uwe Fichte', '2023-11-01', null, { role: 'chair' }]],
    },
    { name: 'Volkshochschulen 2', sector: 'municipality', terms: [['volkshochschule-am-kanal', 'Zeynep Mirabelle', '2023-11-01', null]] },
    { name: 'Träger der Kurse', sector: 'welfare_organisation', terms: [['sprachwerkstatt', 'Henrik Schlehe', '2023-11-01', null]] },
    { name: 'Willkommensstelle', sector: 'other_authority', terms: [['willkommensstelle', 'Adaeze Holunder', '2023-11-01', null]] },
    {
      name: 'Erwachsene auf dem zweiten Bildungsweg',
      sector: 'school_childcare',
      terms: [['abendschule-zweiter-anlauf', 'Bogdan Erle', '2024-02-01', null]],
    },
    {
      name: 'Migrantische Organisationen',
      sector: 'migrant_organisation',
      targetGroup: 'women',
      terms: [['kulturverein-teehaus', 'Parisa Ginster', '2023-11-01', '2024-12-31']],
    },
    {
      name: 'Migrationsberatung',
      sector: 'welfare_organisation',
      terms: [['migrationsberatung-nordstern', 'Luca Robinie', '2023-11-01', null]],
    },
  ],
};

/** Works on the same field as the one above and shares no organisation with it. */
const LANGUAGE_IN_EVERYDAY_LIFE: BodyPlan = {
  code: 'G-006',
  name: 'Arbeitsgruppe Sprache im Alltag (Demo)',
  kind: 'working_group',
  rhythm: 'as_needed',
  from: '2024-09-01',
  mandate: 'Sprachcafés, Lesekreise und Tandems tauschen sich aus: wo Deutsch gesprochen wird, ohne dass es ein Kurs ist.',
  tasks: ['Räume teilen', 'Neue Gesprächskreise begleiten'],
  resolutions: [['Vereinbarung der Initiativen (Demo)', '2024-08-22']],
  fields: ['language', 'encounter'],
  targetGroups: ['newly-arrived', 'older-people'],
  bezirke: ['01', '08', '09', '10', '11'],
  seats: [
    { name: 'Neukölln', bezirk: '08', terms: [['nachbarschaft-verbindet', 'Ngozi Ulme', '2024-09-01', null, { role: 'chair' }]] },
    { name: 'Mitte', bezirk: '01', terms: [['tandem-treff', 'Paulo Tanne', '2024-09-01', null]] },
    { name: 'Marzahn-Hellersdorf', bezirk: '10', terms: [['sprachcafe-morgentau', 'Irina Pappel', '2024-09-01', null]] },
    {
      name: 'Lichtenberg',
      bezirk: '11',
      terms: [
        ['sprachcafe-querbeet', 'Quang Weide', '2024-09-01', '2025-08-31'],
        ['sprachcafe-querbeet', 'Heike Eiche', '2025-11-01', null],
      ],
    },
    { name: 'Treptow-Köpenick', bezirk: '09', terms: [['vorlesekreis-laterne', 'Norbert Linde', '2024-09-01', null]] },
    { name: 'Ältere Menschen', targetGroup: 'older-people', terms: [['verein-langer-weg', 'Stavros Espe', '2025-01-15', null]] },
  ],
  others: [['zentrum-sprachforschung', 'Jana Quitte', '2025-02-01', null, { role: 'guest' }]],
};

/** Ended; one of its members was erased since. */
const ARRIVAL: BodyPlan = {
  code: 'G-008',
  name: 'Aufnahmestab (Demo)',
  kind: 'working_group',
  rhythm: 'monthly',
  from: '2022-03-15',
  to: '2024-06-30',
  mandate:
    'Der Stab ordnete in den ersten Monaten, wer Menschen aufnimmt, versorgt und weiterleitet. Seine Aufgaben sind in die Arbeitsgruppen übergegangen.',
  tasks: ['Plätze in Unterkünften vermitteln', 'Hilfsangebote ordnen'],
  resolutions: [
    ['Einrichtung eines Aufnahmestabes (Demo)', '2022-03-10'],
    ['Auflösung des Aufnahmestabes (Demo)', '2024-05-16'],
  ],
  fields: ['housing', 'residence'],
  targetGroups: ['refugees'],
  seats: [
    {
      name: 'Unterbringung',
      sector: 'municipality',
      terms: [['fachstelle-wohnen', 'Goran Lärche', '2022-03-15', '2024-06-30', { role: 'chair' }]],
    },
    { name: 'Willkommensstelle', sector: 'other_authority', terms: [['willkommensstelle', 'Adaeze Holunder', '2022-03-15', '2024-06-30']] },
    { name: 'Beratung', sector: 'welfare_organisation', terms: [['haus-der-wege', 'Fatma Esche', '2022-03-15', '2024-06-30']] },
    { name: 'Initiativen', sector: 'volunteer_initiative', terms: [['aemterbegleitung-zu-zweit', ERASED, '2022-03-15', '2024-03-31']] },
  ],
};

export const WORKING_GROUPS: readonly BodyPlan[] = [EDUCATION_AND_WORK, VOLUNTEERS, LANGUAGE, LANGUAGE_IN_EVERYDAY_LIFE, ARRIVAL];
