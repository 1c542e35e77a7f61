import type { WriteDb } from '#backend/db/knex.ts';
import { KnexAccountStore } from '#backend/features/accounts/account-store.ts';
import { hashPassword } from '#backend/features/accounts/password-hash.ts';
import { DEMO_PASSWORD } from '../demo-accounts.ts';

/** Who sits in the steering group beside the account that is offered on the sign-in page, by what they stand for. None of them is a real one. */
const MEMBERS = [
  ['jugendamt', 'Jugendamt'],
  ['sozialamt', 'Sozialamt'],
  ['schulaufsicht', 'Schulaufsicht'],
  ['jobcenter', 'Jobcenter'],
  ['gesundheitsamt', 'Gesundheitsamt'],
  ['volkshochschule', 'Volkshochschule'],
  ['wirtschaft', 'Wirtschaftsförderung'],
  ['auslaenderbehoerde', 'Ausländerbehörde'],
  ['vereine', 'Vereine von Zugewanderten'],
  ['wohlfahrt', 'Wohlfahrtsverbände'],
  ['sport', 'Sport'],
] as const;

/** Accounts of the other members of the steering group, as far as they are not there. */
export async function seedSteeringGroup(db: WriteDb): Promise<void> {
  const accounts = new KnexAccountStore(db);
  // One for all of them: everybody knows the password, and making a hash takes its time.
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  for (const [key, part] of MEMBERS) {
    const email = `steuerung-${key}@demo.example`;
    if ((await db('accounts').where({ email }).select('id').first()) !== undefined) continue;
    const id = await accounts.insert({ email, name: `Steuerungsgruppe: ${part} (Demo)`, state: 'active', passwordHash });
    await accounts.setRights(id, { roles: ['steering'], organisations: [], districts: [] });
  }
}
