import { KnexAccountStore } from '#backend/features/accounts/account-store.ts';
import { hashPassword } from '#backend/features/accounts/password-hash.ts';
import type { WriteDb } from '#backend/db/knex.ts';
import { DEMO_PASSWORD } from '../demo-accounts.ts';
import { DEMO_COLLEAGUES } from './demo-people.ts';

/** Accounts of the officers of other districts, as far as they are not there. */
export async function seedDemoColleagues(db: WriteDb): Promise<void> {
  const there = await db('accounts')
    .whereIn(
      'email',
      DEMO_COLLEAGUES.map(({ email }) => email),
    )
    .pluck<string[]>('email');
  const accounts = new KnexAccountStore(db);
  // One for all of them: everybody knows the password, and making a hash takes its time.
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  for (const { email, name, organisation, district } of DEMO_COLLEAGUES) {
    if (there.includes(email)) continue;
    const id = await accounts.insert({ email, name, state: 'active', passwordHash });
    await accounts.setRights(id, { roles: ['officer'], organisations: [organisation], districts: [district] });
  }
}
