import type { Sector } from '#contract/organisation.ts';
import { DEMO_ORGANISATIONS, type DemoOrganisation } from '../demo-organisations.ts';
import { ALL_BODIES } from './all-bodies.ts';
import { ERASED, type Term } from './body-plan.ts';

type Row = Readonly<Record<string, unknown>>;

const FUNCTIONS: Readonly<Record<Sector, readonly [string, ...string[]]>> = {
  municipality: ['Integrationsmanagement', 'Leitung der Fachstelle', 'Koordination'],
  other_authority: ['Teamleitung', 'Ansprechperson für Zuwanderung'],
  school_childcare: ['Schulleitung', 'Leitung', 'Lehrkraft für Willkommensklassen'],
  welfare_organisation: ['Fachbereichsleitung', 'Beratung'],
  migrant_organisation: ['Vorsitz des Vereins', 'Vorstand', 'Projektleitung'],
  volunteer_initiative: ['Sprecher:in der Initiative', 'Koordination der Ehrenamtlichen'],
  business_chamber: ['Referat Fachkräfte', 'Geschäftsführung'],
  health: ['Leitung'],
  faith: ['Gemeindevorstand'],
  sport_culture: ['Vereinsvorstand', 'Öffentlichkeitsarbeit'],
  research: ['Wissenschaftliche Leitung'],
  council: ['Mitglied des Beirats', 'Vorsitz des Beirats'],
};

/** Where contact data is kept for a public task and not by consent. */
const PUBLIC: readonly Sector[] = ['municipality', 'other_authority', 'school_childcare'];

const ORGANISATIONS = new Map(DEMO_ORGANISATIONS.map((organisation) => [organisation.code, organisation]));

/** An organisation of the demo by its code. */
export function organisationOf(code: string): DemoOrganisation {
  const organisation = ORGANISATIONS.get(code);
  if (organisation === undefined) throw new Error(`The demo has no organisation "${code}".`);
  return organisation;
}

/** All terms of all bodies. */
export const ALL_TERMS: readonly Term[] = ALL_BODIES.flatMap(({ seats, others = [] }) => [
  ...seats.flatMap(({ terms, deputies = [] }) => [...terms, ...deputies]),
  ...others,
]);

/** Persons, each once, with contact data where they are still members; the erased one is the row without a name. */
export function peopleRows(): Row[] {
  const byName = Map.groupBy(ALL_TERMS, ([, person]) => person);
  return [...byName].map(([name, terms], index) => {
    if (name === ERASED) return { name: null, erased_at: '2025-06-30T10:00:00Z', demo: true };
    // Who has changed the organisation is with the newest one.
    const [organisation] = terms.toSorted((a, b) => (a[2] < b[2] ? -1 : 1)).at(-1) as Term;
    const { sector } = organisationOf(organisation);
    const functions = FUNCTIONS[sector];
    const isMember = terms.some(([, , , to]) => to === null || to >= '2026-11-01');
    return {
      name,
      function: functions[index % functions.length],
      organisation_code: organisation,
      ...(isMember ? contact(name, organisation, sector) : NO_CONTACT),
      erased_at: null,
      demo: true,
    };
  });
}

const NO_CONTACT = { email: null, phone: null, legal_basis: null, purpose: null, retain_until: null };

const contact = (name: string, organisation: string, sector: Sector): Row => ({
  email: `${plain(name)}@${organisation}.example`,
  phone: null,
  legal_basis: PUBLIC.includes(sector) ? 'public_task' : 'consent',
  purpose: 'Einladungen und Unterlagen zu den Sitzungen',
  retain_until: '2027-12-31',
});

const LETTERS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** The name as it can stand in an address. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[äöüß]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(' ', '.');
