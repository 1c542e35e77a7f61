import type { Sector } from '#contract/organisation.ts';
import { FURTHER_ORGANISATIONS } from './organisations/further-organisations.ts';
import { MIGRANT_ORGANISATIONS } from './organisations/migrant-organisations.ts';
import { PUBLIC_ORGANISATIONS } from './organisations/public-organisations.ts';
import { WELFARE_AND_VOLUNTEERS } from './organisations/welfare-and-volunteers.ts';

/** An organisation of the demo municipality; none of them is a real one. */
export interface DemoOrganisation {
  readonly code: string;
  readonly name: string;
  readonly shortName?: string;
  readonly sector: Sector;
  /** Districts that it serves, as `level:key`. */
  readonly districts: readonly string[];
  readonly closedOn?: string;
}

const BERLIN = ['land:11'];
const bezirk = (...keys: readonly string[]): readonly string[] => keys.map((key) => `stadtbezirk:${key}`);

/** Those that lead measures. */
const LEADING: readonly DemoOrganisation[] = [
  {
    code: 'integrationsbuero-mitte',
    name: 'Integrationsbüro Mitte (Demo)',
    shortName: 'IB Mitte',
    sector: 'municipality',
    districts: bezirk('01'),
  },
  {
    code: 'integrationsbuero-neukoelln',
    name: 'Integrationsbüro Neukölln (Demo)',
    shortName: 'IB Neukölln',
    sector: 'municipality',
    districts: bezirk('08'),
  },
  { code: 'sprachwerkstatt', name: 'Sprachwerkstatt Spree (Demo)', sector: 'welfare_organisation', districts: bezirk('01') },
  { code: 'nachbarschaft-verbindet', name: 'Nachbarschaft verbindet (Demo)', sector: 'volunteer_initiative', districts: bezirk('08') },
  { code: 'stimmen-der-vielfalt', name: 'Stimmen der Vielfalt (Demo)', sector: 'migrant_organisation', districts: bezirk('02') },
  {
    code: 'landesbuero-integration',
    name: 'Landesbüro Integration (Demo)',
    shortName: 'LB Integration',
    sector: 'municipality',
    districts: BERLIN,
  },
  {
    code: 'integrationsbuero-lichtenberg',
    name: 'Integrationsbüro Lichtenberg (Demo)',
    shortName: 'IB Lichtenberg',
    sector: 'municipality',
    districts: bezirk('11'),
  },
  {
    code: 'integrationsbuero-spandau',
    name: 'Integrationsbüro Spandau (Demo)',
    shortName: 'IB Spandau',
    sector: 'municipality',
    districts: bezirk('05'),
  },
  {
    code: 'integrationsbuero-kreuzberg',
    name: 'Integrationsbüro Friedrichshain-Kreuzberg (Demo)',
    shortName: 'IB Kreuzberg',
    sector: 'municipality',
    districts: bezirk('02'),
  },
  { code: 'fachstelle-wohnen', name: 'Fachstelle Wohnen und Unterbringung (Demo)', sector: 'municipality', districts: BERLIN },
  { code: 'volkshochschule-nordost', name: 'Volkshochschule Nordost (Demo)', sector: 'municipality', districts: bezirk('03', '11') },
  { code: 'willkommensstelle', name: 'Willkommensstelle am Hafenplatz (Demo)', sector: 'other_authority', districts: BERLIN },
  {
    code: 'arbeitsvermittlung-suedost',
    name: 'Arbeitsvermittlung Südost (Demo)',
    sector: 'other_authority',
    districts: bezirk('08', '09'),
  },
  { code: 'grundschule-fliederhof', name: 'Grundschule am Fliederhof (Demo)', sector: 'school_childcare', districts: bezirk('08') },
  { code: 'kita-verbund-sonnenblick', name: 'Kita-Verbund Sonnenblick (Demo)', sector: 'school_childcare', districts: bezirk('10', '12') },
  { code: 'haus-der-wege', name: 'Haus der Wege (Demo)', sector: 'welfare_organisation', districts: bezirk('02', '07') },
  { code: 'brueckenbogen', name: 'Brückenbogen Sozialdienste (Demo)', sector: 'welfare_organisation', districts: bezirk('04', '05', '07') },
  {
    code: 'nachbarschaftshaus-suedwest',
    name: 'Nachbarschaftshaus Südwest (Demo)',
    sector: 'welfare_organisation',
    districts: bezirk('06'),
  },
  {
    code: 'beratungsring-reinickendorf',
    name: 'Beratungsring Reinickendorf (Demo)',
    sector: 'welfare_organisation',
    districts: bezirk('12'),
  },
  { code: 'ankommen-in-spandau', name: 'Ankommen in Spandau (Demo)', sector: 'volunteer_initiative', districts: bezirk('05') },
  { code: 'frauenverein-neue-wege', name: 'Frauenverein Neue Wege (Demo)', sector: 'migrant_organisation', districts: bezirk('10') },
  { code: 'jugendforum-vielstimmig', name: 'Jugendforum Vielstimmig (Demo)', sector: 'migrant_organisation', districts: bezirk('04') },
  { code: 'kulturbruecke-lichtenberg', name: 'Kulturbrücke Lichtenberg (Demo)', sector: 'migrant_organisation', districts: bezirk('11') },
  { code: 'kammer-handwerk-handel', name: 'Kammer für Handwerk und Handel (Demo)', sector: 'business_chamber', districts: BERLIN },
  { code: 'unternehmensnetz-suedost', name: 'Unternehmensnetz Südost (Demo)', sector: 'business_chamber', districts: bezirk('09') },
  { code: 'gesundheitszentrum-nordlicht', name: 'Gesundheitszentrum Nordlicht (Demo)', sector: 'health', districts: bezirk('03', '12') },
  { code: 'interreligioeser-kreis', name: 'Interreligiöser Kreis Süd (Demo)', sector: 'faith', districts: bezirk('07') },
  { code: 'sportverein-blau-gelb', name: 'Sportverein Blau-Gelb (Demo)', sector: 'sport_culture', districts: bezirk('01', '03') },
  {
    code: 'theaterlabor-kiez',
    name: 'Theaterlabor Kiez (Demo)',
    sector: 'sport_culture',
    districts: bezirk('02', '04'),
    closedOn: '2026-03-31',
  },
  { code: 'institut-stadtleben', name: 'Institut für Stadtleben (Demo)', sector: 'research', districts: BERLIN },
  { code: 'integrationsbeirat', name: 'Integrationsbeirat (Demo)', sector: 'council', districts: bezirk('01') },
];

/** The register of the demo municipality: 120 organisations of all sectors and Bezirke. */
export const DEMO_ORGANISATIONS: readonly DemoOrganisation[] = [
  ...LEADING,
  ...PUBLIC_ORGANISATIONS,
  ...WELFARE_AND_VOLUNTEERS,
  ...MIGRANT_ORGANISATIONS,
  ...FURTHER_ORGANISATIONS,
];
