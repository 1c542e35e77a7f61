import { hashPassword } from '#backend/features/accounts/password-hash.ts';
import type { WriteDb } from '#backend/db/knex.ts';

/** Everybody knows it; the demo is for looking around. */
const PASSWORD = 'demo';

const ORGANISATIONS = [
  {
    code: 'integrationsbuero-mitte',
    name: 'Integrationsbüro Mitte (Demo)',
    short_name: 'IB Mitte',
    sector: 'municipality',
    district: '01',
  },
  {
    code: 'integrationsbuero-neukoelln',
    name: 'Integrationsbüro Neukölln (Demo)',
    short_name: 'IB Neukölln',
    sector: 'municipality',
    district: '08',
  },
  { code: 'sprachwerkstatt', name: 'Sprachwerkstatt Spree (Demo)', short_name: null, sector: 'welfare_organisation', district: '01' },
  {
    code: 'nachbarschaft-verbindet',
    name: 'Nachbarschaft verbindet (Demo)',
    short_name: null,
    sector: 'volunteer_initiative',
    district: '08',
  },
  { code: 'stimmen-der-vielfalt', name: 'Stimmen der Vielfalt (Demo)', short_name: null, sector: 'migrant_organisation', district: '02' },
] as const;

const ACCOUNTS = [
  { email: 'admin@demo.example', name: 'Administration (Demo)', role: 'admin' },
  { email: 'koordination@demo.example', name: 'Koordination (Demo)', role: 'coordinator' },
  {
    email: 'fachkraft@demo.example',
    name: 'Fachkraft Mitte (Demo)',
    role: 'officer',
    organisation: 'integrationsbuero-mitte',
    district: '01',
  },
  { email: 'steuerung@demo.example', name: 'Steuerungsgruppe (Demo)', role: 'steering' },
  { email: 'rat@demo.example', name: 'Ratsmitglied (Demo)', role: 'council' },
] as const;

/** Accounts and organisations of the demo municipality; only where there is no account yet. None of them is a real one. */
export async function seedDemoAccounts(db: WriteDb): Promise<void> {
  if ((await db('accounts').select('id').first()) !== undefined) return;
  for (const { district, ...organisation } of ORGANISATIONS) {
    await db('organisations').insert(organisation);
    await db('organisation_districts').insert({
      organisation_code: organisation.code,
      district_level: 'stadtbezirk',
      district_key: district,
    });
  }
  for (const account of ACCOUNTS) {
    const [row] = await db('accounts')
      .insert({ email: account.email, name: account.name, state: 'active', password_hash: await hashPassword(PASSWORD) })
      .returning<{ id: string }[]>('id');
    const account_id = (row as { id: string }).id;
    await db('account_roles').insert({ account_id, role: account.role });
    if (!('organisation' in account)) continue;
    await db('account_organisations').insert({ account_id, organisation_code: account.organisation });
    await db('account_districts').insert({ account_id, district_level: 'stadtbezirk', district_key: account.district });
  }
}
