import { KnexAccountStore } from '#backend/features/accounts/account-store.ts';
import { DEMO_ACCOUNTS } from '#backend/features/accounts/demo-accounts.ts';
import { hashPassword } from '#backend/features/accounts/password-hash.ts';
import type { WriteDb } from '#backend/db/knex.ts';
import { seedDemoOrganisations } from './seed-demo-organisations.ts';

/** Everybody knows it; the demo is for looking around. */
export const DEMO_PASSWORD = 'demo';

/** Accounts and organisations of the demo municipality; only where there is no account yet. None of them is a real one. */
export async function seedDemoAccounts(db: WriteDb): Promise<void> {
  if ((await db('accounts').select('id').first()) !== undefined) return;
  await seedDemoOrganisations(db);
  const accounts = new KnexAccountStore(db);
  for (const { email, name, role, organisation, district } of DEMO_ACCOUNTS) {
    const id = await accounts.insert({ email, name, state: 'active', passwordHash: await hashPassword(DEMO_PASSWORD) });
    await accounts.setRights(id, {
      roles: [role],
      organisations: organisation === undefined ? [] : [organisation],
      districts: district === undefined ? [] : [district],
    });
  }
}
