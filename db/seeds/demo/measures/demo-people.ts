/** Who is responsible in the demo: the accounts that can sign in there, and colleagues in other districts. None of them is a real one. */
export const DEMO_PEOPLE = {
  koordination: 'koordination@demo.example',
  mitte: 'fachkraft@demo.example',
  neukoelln: 'fachkraft-neukoelln@demo.example',
  lichtenberg: 'fachkraft-lichtenberg@demo.example',
  spandau: 'fachkraft-spandau@demo.example',
  kreuzberg: 'fachkraft-kreuzberg@demo.example',
  wohnen: 'fachkraft-wohnen@demo.example',
  pankow: 'fachkraft-pankow@demo.example',
  reinickendorf: 'fachkraft-reinickendorf@demo.example',
  marzahn: 'fachkraft-marzahn@demo.example',
  suedwest: 'fachkraft-suedwest@demo.example',
  suedost: 'fachkraft-suedost@demo.example',
} as const;
export type DemoPerson = keyof typeof DEMO_PEOPLE;

/** An integration officer who has an account but is not offered on the sign-in page. */
export interface DemoColleague {
  readonly email: string;
  readonly name: string;
  readonly organisation: string;
  readonly district: string;
}

export const DEMO_COLLEAGUES: readonly DemoColleague[] = [
  {
    email: DEMO_PEOPLE.neukoelln,
    name: 'Fachkraft Neukölln (Demo)',
    organisation: 'integrationsbuero-neukoelln',
    district: 'stadtbezirk:08',
  },
  {
    email: DEMO_PEOPLE.lichtenberg,
    name: 'Fachkraft Lichtenberg (Demo)',
    organisation: 'integrationsbuero-lichtenberg',
    district: 'stadtbezirk:11',
  },
  { email: DEMO_PEOPLE.spandau, name: 'Fachkraft Spandau (Demo)', organisation: 'integrationsbuero-spandau', district: 'stadtbezirk:05' },
  {
    email: DEMO_PEOPLE.kreuzberg,
    name: 'Fachkraft Kreuzberg (Demo)',
    organisation: 'integrationsbuero-kreuzberg',
    district: 'stadtbezirk:02',
  },
  { email: DEMO_PEOPLE.pankow, name: 'Fachkraft Pankow (Demo)', organisation: 'volkshochschule-nordost', district: 'stadtbezirk:03' },
  {
    email: DEMO_PEOPLE.reinickendorf,
    name: 'Fachkraft Reinickendorf (Demo)',
    organisation: 'beratungsring-reinickendorf',
    district: 'stadtbezirk:12',
  },
  { email: DEMO_PEOPLE.marzahn, name: 'Fachkraft Marzahn (Demo)', organisation: 'frauenverein-neue-wege', district: 'stadtbezirk:10' },
  {
    email: DEMO_PEOPLE.suedwest,
    name: 'Fachkraft Südwest (Demo)',
    organisation: 'nachbarschaftshaus-suedwest',
    district: 'stadtbezirk:06',
  },
  { email: DEMO_PEOPLE.suedost, name: 'Fachkraft Südost (Demo)', organisation: 'unternehmensnetz-suedost', district: 'stadtbezirk:09' },
  { email: DEMO_PEOPLE.wohnen, name: 'Fachkraft Wohnen (Demo)', organisation: 'fachstelle-wohnen', district: 'land:11' },
];
