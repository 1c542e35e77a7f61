/** Departments of the demo municipality. */
export const DEPARTMENTS: readonly (readonly [code: string, de: string, en: string])[] = [
  ['jugendamt', 'Jugendamt', 'Youth welfare office'],
  ['sozialamt', 'Sozialamt', 'Social welfare office'],
  ['buergeramt', 'Bürgeramt', "Citizens' office"],
  ['einwanderung', 'Einwanderung und Einbürgerung', 'Immigration and naturalisation'],
  ['schulamt', 'Schulamt', 'Schools department'],
  ['gesundheitsamt', 'Gesundheitsamt', 'Public health office'],
  ['wohnungsamt', 'Wohnungsamt', 'Housing office'],
  ['ordnungsamt', 'Ordnungsamt', 'Public order office'],
  ['kultur', 'Kultur und Bibliotheken', 'Culture and libraries'],
  ['personal', 'Personal und Organisation', 'Staff and organisation'],
];

/** The topics in the order of `CONTACT_PLAN`. */
export const TOPICS = [
  'childrens-rights',
  'participation',
  'plain-language',
  'anti-discrimination',
  'intercultural-opening',
  'accessibility',
] as const;

/** Somebody of the demo, and how many months ago they attended a training; null is none yet. */
export type Named = readonly [person: string, monthsAgo: number | null];

/** Who is contact person, by department and topic; null is a gap. Trainings hold 36, for good, 36, 24, 36 and 24 months. */
export const CONTACT_PLAN: Readonly<Record<string, readonly (Named | null)[]>> = {
  jugendamt: [['Selin Ahorn', 12], ['Selin Ahorn', 20], ['Amira Linde', 8], ['Amira Linde', 27], ['Jonas Erle', 10], null],
  sozialamt: [null, ['Piotr Kiefer', 14], ['Piotr Kiefer', 34], ['Milena Kirsche', 6], ['Milena Kirsche', null], null],
  buergeramt: [null, ['Leyla Mirabelle', null], ['Leyla Mirabelle', 11], ['Goran Lärche', 9], ['Goran Lärche', 40], ['Leyla Mirabelle', 5]],
  einwanderung: [['Chiara Espe', 18], null, ['Adaeze Holunder', 4], ['Adaeze Holunder', 22], ['Chiara Espe', 13], null],
  schulamt: [['Beate Robinie', 7], ['Beate Robinie', 30], ['Zeynep Mirabelle', null], null, ['Beate Robinie', 16], null],
  gesundheitsamt: [['Aylin Eiche', 38], ['Aylin Eiche', 2], ['Dorothea Buche', 15], ['Dorothea Buche', 3], null, ['Dorothea Buche', 10]],
  wohnungsamt: [null, ['Thi Lan Robinie', 25], ['Thi Lan Robinie', 9], ['Tariq Wacholder', 26], ['Tariq Wacholder', 17], null],
  ordnungsamt: [null, null, ['Olaf Robinie', 35], ['Olaf Robinie', 8], ['Olaf Robinie', null], null],
  kultur: [['Uwe Fichte', 5], ['Uwe Fichte', 19], ['Uwe Fichte', 21], null, ['Minh Ulme', 12], ['Minh Ulme', 23]],
  personal: [null, ['Katharina Ulme', 28], ['Katharina Ulme', 6], ['Katharina Ulme', 4], ['Katharina Ulme', 1], null],
};

/** The title of a training by its topic. */
export const TRAININGS: Readonly<Record<(typeof TOPICS)[number], string>> = {
  'childrens-rights': 'Kinderrechte im Verwaltungsalltag',
  participation: 'Beteiligung planen und begleiten',
  'plain-language': 'Verständlich schreiben, gut dolmetschen lassen',
  'anti-discrimination': 'Diskriminierung erkennen und ansprechen',
  'intercultural-opening': 'Interkulturelle Öffnung: Grundlagen',
  accessibility: 'Barrierefreie Angebote',
};

/** Persons of the demo whose contact data was to be kept until so many days ago. */
export const OVERDUE: readonly (readonly [person: string, daysAgo: number])[] = [
  ['Silke Lärche', 64],
  ['Minh Ulme', 21],
  ['Rosa Schlehe', 5],
];
