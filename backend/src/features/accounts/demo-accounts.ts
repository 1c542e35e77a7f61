import type { Role } from './account.ts';

/** A person of the demo municipality; none of them is a real one. */
interface DemoAccount {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** Code of the organisation, and reference of the district, of an integration officer. */
  readonly organisation?: string;
  readonly district?: string;
}

/** The accounts of the demo municipality, in the order in which the sign-in page offers them. Their password is known to everybody. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { email: 'koordination@demo.example', name: 'Koordination (Demo)', role: 'coordinator' },
  {
    email: 'fachkraft@demo.example',
    name: 'Fachkraft Mitte (Demo)',
    role: 'officer',
    organisation: 'integrationsbuero-mitte',
    district: 'stadtbezirk:01',
  },
  { email: 'steuerung@demo.example', name: 'Steuerungsgruppe (Demo)', role: 'steering' },
  { email: 'rat@demo.example', name: 'Ratsmitglied (Demo)', role: 'council' },
  { email: 'admin@demo.example', name: 'Administration (Demo)', role: 'admin' },
];
