import type { SignInOptions } from '#contract/account.ts';
import { KnexAuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { ReadDb } from '../../db/knex.ts';
import { unitOfWork } from '../../db/unit-of-work.ts';
import type { Principals } from '../../access/principal.ts';
import type { Route } from '../../http/route.ts';
import type { SettingsReadModel } from '../settings/settings-read-model.ts';
import { AccountPrincipals } from './account-principals.ts';
import { KnexAccountReadModel } from './account-read-model.ts';
import { KnexAccountStore } from './account-store.ts';
import { Seal } from './seal.ts';
import { SecondFactor } from './second-factor.ts';
import { KnexSecondFactorStore } from './second-factor-store.ts';
import { sessionRoutes } from './session-routes.ts';
import { KnexSessionStore } from './session-store.ts';
import { SignIn } from './sign-in.ts';
import { KnexSignInThrottle } from './sign-in-throttle-store.ts';

/** What accounts need from the outside. */
export interface AccountParts {
  readonly db: ReadDb;
  readonly clock: Clock;
  readonly settings: SettingsReadModel;
  /** Secret of the installation. */
  readonly secret: string;
  readonly demo: boolean;
}

/** The slice of accounts: its routes, and who is asking. */
export function composeAccounts({ db, clock, settings, secret, demo }: AccountParts): { routes: Route[]; principals: Principals } {
  const seal = new Seal(secret);
  const accounts = new KnexAccountReadModel(db);
  const principals = new AccountPrincipals(accounts, settings);
  const signIn = new SignIn({
    credentials: accounts,
    throttle: new KnexSignInThrottle(db),
    inTransaction: unitOfWork(db, (trx) => ({
      accounts: new KnexAccountStore(trx),
      secondFactor: new SecondFactor(new KnexSecondFactorStore(trx), seal),
      audit: new KnexAuditLog(trx),
    })),
    clock,
  });
  const options: SignInOptions = {
    singleSignOn: false,
    passwordReset: false,
    minimumPasswordLength: demo ? 4 : 12,
    demoAccounts: demo ? DEMO_ACCOUNTS : [],
  };
  const inTransaction = unitOfWork(db, (trx) => ({ sessions: new KnexSessionStore(trx), audit: new KnexAuditLog(trx) }));
  return { routes: sessionRoutes({ signIn, accounts, principals, settings, inTransaction, options, clock }), principals };
}

/** The accounts of the demo municipality, as `db/seeds/demo/demo-accounts.ts` makes them. */
const DEMO_ACCOUNTS: SignInOptions['demoAccounts'] = [
  { email: 'koordination@demo.example', role: 'coordinator' },
  { email: 'fachkraft@demo.example', role: 'officer' },
  { email: 'steuerung@demo.example', role: 'steering' },
  { email: 'rat@demo.example', role: 'council' },
  { email: 'admin@demo.example', role: 'admin' },
];
