import type { Sector } from '#contract/organisation.ts';
import { DEMO_ORGANISATIONS, type DemoOrganisation } from '../demo-organisations.ts';

/** What the register says about an organisation of the demo besides its name, its sector and its districts. All of it is invented. */
export interface RegisterFacts {
  readonly code: string;
  readonly description: string;
  readonly email: string;
  readonly phone: string;
  readonly website: string;
  readonly street: string;
  readonly postalCode: string;
  /** Key of the Bezirk in which its address lies. */
  readonly bezirk: string;
  readonly targetGroups: readonly string[];
  readonly fieldsOfAction: readonly string[];
  readonly languages: readonly string[];
}

const STREETS = [
  'Kieselsteinweg',
  'Laternengasse',
  'Papierbootufer',
  'Wolkenallee',
  'Teekesselstraße',
  'Regenbogensteg',
  'Fadenspulenweg',
  'Drachenwiese',
  'Murmelplatz',
  'Windradstraße',
  'Brotkorbgasse',
];

/** A postal code of each Bezirk. */
const POSTAL_CODES: Readonly<Record<string, string>> = {
  '01': '13347',
  '02': '10243',
  '03': '13187',
  '04': '10585',
  '05': '13597',
  '06': '12163',
  '07': '12099',
  '08': '12043',
  '09': '12435',
  '10': '12679',
  '11': '10315',
  '12': '13407',
};

/** What organisations of a sector say that they do. */
const DESCRIPTIONS: Readonly<Record<Sector, string>> = {
  municipality: 'Berät Einrichtungen, führt Beteiligte zusammen und begleitet Vorhaben im Bezirk.',
  other_authority: 'Erledigt Anliegen von Menschen, die neu zugewandert sind, und verweist an Beratungsstellen.',
  school_childcare: 'Bildet und betreut Kinder und Jugendliche, arbeitet mit Eltern in mehreren Sprachen.',
  welfare_organisation: 'Berät und begleitet Menschen in ihrem Alltag, auf Wunsch mit Sprachmittlung.',
  migrant_organisation: 'Verein von Menschen mit Einwanderungsgeschichte: Treffen, Beratung und Stimme im Bezirk.',
  volunteer_initiative: 'Freiwillige aus der Nachbarschaft, die sich regelmäßig treffen. Wer mag, kommt dazu.',
  business_chamber: 'Vertritt Betriebe und bringt sie mit Menschen zusammen, die Arbeit oder Ausbildung suchen.',
  health: 'Behandelt und berät, erklärt in mehreren Sprachen und hilft bei Anträgen.',
  faith: 'Gemeinde mit offener Tür: Gespräche, Feste und Hilfe im Alltag.',
  sport_culture: 'Sport und Kultur für alle aus dem Kiez, mit eigenen Angeboten für Neuzugezogene.',
  research: 'Untersucht, wie das Zusammenleben in der Stadt gelingt, und berät die Verwaltung.',
  council: 'Berät Politik und Verwaltung und bringt ein, was Einwohner:innen beschäftigt.',
};

/** What organisations of a sector work on, and for whom; each takes two neighbours of the list. */
const BY_SECTOR: Readonly<Record<Sector, { readonly fields: readonly string[]; readonly groups: readonly string[] }>> = {
  municipality: { fields: ['steering', 'opening', 'participation', 'language'], groups: ['residents', 'newly-arrived'] },
  other_authority: { fields: ['residence', 'work', 'opening'], groups: ['newly-arrived', 'skilled-workers', 'refugees'] },
  school_childcare: { fields: ['school', 'early-education', 'language'], groups: ['children', 'young-people', 'families'] },
  welfare_organisation: {
    fields: ['housing', 'livelihood', 'health', 'residence', 'work'],
    groups: ['refugees', 'families', 'newly-arrived', 'older-people'],
  },
  migrant_organisation: {
    fields: ['encounter', 'participation', 'language', 'school'],
    groups: ['women', 'families', 'young-people', 'eu-citizens'],
  },
  volunteer_initiative: { fields: ['language', 'encounter', 'housing'], groups: ['newly-arrived', 'refugees', 'children'] },
  business_chamber: { fields: ['work', 'language'], groups: ['skilled-workers', 'young-people'] },
  health: { fields: ['health', 'early-education'], groups: ['families', 'women', 'older-people'] },
  faith: { fields: ['encounter', 'participation'], groups: ['residents', 'families'] },
  sport_culture: { fields: ['encounter', 'school', 'health'], groups: ['children', 'young-people', 'women'] },
  research: { fields: ['demography', 'steering'], groups: ['residents'] },
  council: { fields: ['participation', 'steering'], groups: ['residents', 'young-people'] },
};

const LANGUAGES = ['ar', 'uk', 'tr', 'en', 'fa', 'ru', 'pl', 'vi', 'ro', 'ku', 'fr', 'bg', 'es', 'ti'];
/** Those who speak many, and those who speak a few. */
const SPOKEN: Readonly<Partial<Record<Sector, number>>> = {
  migrant_organisation: 4,
  welfare_organisation: 3,
  other_authority: 2,
  health: 2,
};

const neighbours = (list: readonly string[], from: number, count: number): string[] => [
  ...new Set(Array.from({ length: count }, (_, at) => list[(from + at) % list.length] ?? '')),
];

function factsOf({ code, sector, districts }: DemoOrganisation, index: number): RegisterFacts {
  const served = districts.flatMap((ref) => (ref.startsWith('stadtbezirk:') ? ref.split(':').slice(1) : []));
  const bezirk = served[index % Math.max(served.length, 1)] ?? String((index % 12) + 1).padStart(2, '0');
  const { fields, groups } = BY_SECTOR[sector];
  return {
    code,
    description: DESCRIPTIONS[sector],
    email: `kontakt@${code}.example`,
    // Numbers that nobody has: they are kept free for invented people.
    phone: `030 23125 ${String(index + 100)}`,
    website: `https://${code}.example/`,
    street: `${STREETS[index % STREETS.length] ?? ''} ${1 + ((index * 7) % 89)}`,
    postalCode: POSTAL_CODES[bezirk] ?? '',
    bezirk,
    targetGroups: neighbours(groups, index, 2),
    fieldsOfAction: neighbours(fields, index, 2),
    languages: ['de', ...neighbours(LANGUAGES, index * 3, SPOKEN[sector] ?? 1)].sort(),
  };
}

export const REGISTER_FACTS: readonly RegisterFacts[] = DEMO_ORGANISATIONS.map(factsOf);

/** One of the organisations a second time, as another office has written it down. */
export const WRITTEN_TWICE = {
  code: 'sprach-cafe-morgentau-ev',
  name: 'Sprach-Café Morgentau e. V. (Demo)',
  sector: 'volunteer_initiative',
  description: 'Donnerstags von 17 bis 19 Uhr, ohne Anmeldung.',
  languages: ['de', 'uk', 'vi'],
  district: 'stadtbezirk:10',
  /** A measure that it takes part in. */
  measure: 'M-022',
} as const;

/** One that was a duplicate, and is merged already. */
export const MERGED = {
  code: 'beratungs-haus-kompassnadel',
  name: 'Beratungs-Haus Kompassnadel gGmbH (Demo)',
  sector: 'welfare_organisation',
  mergedInto: 'beratungshaus-kompassnadel',
  closedOn: '2026-02-28',
} as const;
