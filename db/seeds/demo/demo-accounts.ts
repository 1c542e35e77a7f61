import { KnexAccountStore } from '#backend/features/accounts/account-store.ts';
import { DEMO_ACCOUNTS } from '#backend/features/accounts/demo-accounts.ts';
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
  const accounts = new KnexAccountStore(db);
  for (const { email, name, role, organisation, district } of DEMO_ACCOUNTS) {
    const id = await accounts.insert({ email, name, state: 'active', passwordHash: await hashPassword(PASSWORD) });
    await accounts.setRights(id, {
      roles: [role],
      organisations: organisation === undefined ? [] : [organisation],
      districts: district === undefined ? [] : [district],
    });
  }
}
