import type { SignInOptions } from '#contract/account.ts';
import type { Principals } from '../../access/principal.ts';
import { KnexAuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { ReadDb, WriteDb } from '../../db/knex.ts';
import { unitOfWork, type UnitOfWork } from '../../db/unit-of-work.ts';
import { publicOrigin } from '../../http/public-origin.ts';
import type { Route } from '../../http/route.ts';
import type { Mailer } from '../../mail/mail.ts';
import type { DistrictReadModel } from '../districts/district-read-model.ts';
import type { SettingsReadModel } from '../settings/settings-read-model.ts';
import { KnexAccountLinkReadModel } from './account-link-read-model.ts';
import { accountLinkRoutes } from './account-link-routes.ts';
import { KnexAccountLinkStore } from './account-link-store.ts';
import { KnexAccountOverviewReadModel } from './account-overview-read-model.ts';
import { AccountPrincipals } from './account-principals.ts';
import { KnexAccountReadModel } from './account-read-model.ts';
import { accountRoutes } from './account-routes.ts';
import { AccountService } from './account-service.ts';
import { accountSessionRoutes } from './account-session-routes.ts';
import { KnexAccountStore } from './account-store.ts';
import { DEMO_ACCOUNTS } from './demo-accounts.ts';
import { ForgottenPassword } from './forgotten-password.ts';
import type { IdentityProvider } from './identity-provider.ts';
import { LinkDelivery } from './link-delivery.ts';
import { LinkRedemption } from './link-redemption.ts';
import { OpenIdProvider, type OpenIdSettings } from './openid-provider.ts';
import { OwnAccount } from './own-account.ts';
import { ownAccountRoutes } from './own-account-routes.ts';
import { OwnPasswordCheck } from './own-password-check.ts';
import { passwordPolicy } from './password-policy.ts';
import { KnexRightsRegister } from './rights-register-read-model.ts';
import { Seal } from './seal.ts';
import { SecondFactor } from './second-factor.ts';
import { SecondFactorEnrolment } from './second-factor-enrolment.ts';
import { KnexSecondFactorStore } from './second-factor-store.ts';
import { KnexSessionRegister } from './session-read-model.ts';
import { sessionRoutes } from './session-routes.ts';
import { KnexSessionStore } from './session-store.ts';
import { SignIn } from './sign-in.ts';
import { ACCOUNT_DELAY, ADDRESS_DELAY, RESET_ACCOUNT_DELAY, RESET_ADDRESS_DELAY } from './sign-in-delay.ts';
import { SignOn, type SignOnScope } from './sign-on.ts';
import { SIGN_ON_CALLBACK, signOnRoutes } from './sign-on-routes.ts';
import { KnexSignInThrottle, removeForgottenFailures } from './sign-in-throttle-store.ts';

/** What accounts need from the outside. */
interface AccountParts {
  readonly db: ReadDb;
  readonly clock: Clock;
  readonly settings: SettingsReadModel;
  readonly districts: Pick<DistrictReadModel, 'everyVersion'>;
  /** Secret of the installation. */
  readonly secret: string;
  readonly demo: boolean;
  /** Undefined: administrators pass links on themselves. */
  readonly mailer: Mailer | undefined;
  /** Address of the installation as operators set it. */
  readonly publicUrl: string | undefined;
  /** Provider of single sign-on. */
  readonly openId: OpenIdSettings | undefined;
}

/** The slice of accounts. */
export interface Accounts {
  readonly routes: Route[];
  /** Who is asking. */
  readonly principals: Principals;
  /** Waits for e-mails that are under way. */
  readonly settled: () => Promise<void>;
  /** Removes what is no longer needed to slow down guessing. To be asked every day. */
  readonly tidy: () => Promise<number>;
}

export function composeAccounts(parts: AccountParts): Accounts {
  const { db, clock, settings, secret, demo, mailer, publicUrl } = parts;
  const provider = providerOf(parts);
  const seal = new Seal(secret);
  const accounts = new KnexAccountReadModel(db);
  const links = new KnexAccountLinkReadModel(db);
  const principals = new AccountPrincipals(accounts, settings);
  const policy = passwordPolicy(demo);
  const throttle = new KnexSignInThrottle(db, { prefix: '', account: ACCOUNT_DELAY, address: ADDRESS_DELAY });
  const passwords = new OwnPasswordCheck({ accounts, throttle, clock });
  const delivery = new LinkDelivery({ mailer, settings });
  const forgotten = new ForgottenPassword({
    accounts,
    throttle: new KnexSignInThrottle(db, { prefix: 'reset-', account: RESET_ACCOUNT_DELAY, address: RESET_ADDRESS_DELAY }),
    inTransaction: unitOfWork(db, scopeOf(seal)),
    delivery,
    publicUrl: mailer === undefined ? undefined : publicUrl,
    clock,
  });
  const options: SignInOptions = {
    singleSignOn: provider !== undefined,
    passwordReset: mailer !== undefined && publicUrl !== undefined,
    minimumPasswordLength: policy.minimumLength,
    demoAccounts: demo ? DEMO_ACCOUNTS.map(({ email, role }) => ({ email, role })) : [],
  };
  const inTransaction = unitOfWork(db, scopeOf(seal));
  const keeping = accountKeeping(parts);
  const routes = [
    ...sessionRoutes({
      signIn: new SignIn({ credentials: accounts, throttle, inTransaction, clock }),
      principals,
      settings,
      inTransaction,
      options,
      clock,
    }),
    ...signOnRoutes({
      provider,
      signOn: new SignOn({ settings, inTransaction: unitOfWork(db, signOnScope), clock }),
      settings,
      clock,
    }),
    ...accountLinkRoutes({
      links,
      redemption: new LinkRedemption({ links, policy, inTransaction, clock }),
      forgotten,
      minimumPasswordLength: policy.minimumLength,
      clock,
    }),
    ...ownAccountRoutes({
      accounts,
      own: new OwnAccount({ accounts, passwords, policy, inTransaction, clock }),
      enrolment: new SecondFactorEnrolment({ accounts, settings, passwords, seal, inTransaction, clock }),
    }),
    ...accountRoutes({
      accounts: new KnexAccountOverviewReadModel(db, clock),
      inTransaction: keeping,
      delivery,
      originOf: publicOrigin(publicUrl),
    }),
    ...accountSessionRoutes({ accounts, register: new KnexSessionRegister(db), inTransaction: keeping }),
  ];
  return { routes, principals, settled: () => forgotten.settled(), tidy: () => removeForgottenFailures(db, clock.now()) };
}

/** Keeping accounts, also for the command line. */
export const accountKeeping = ({ db, districts, clock }: Pick<AccountParts, 'db' | 'districts' | 'clock'>): UnitOfWork<AccountService> =>
  unitOfWork(
    db,
    (trx) =>
      new AccountService({
        accounts: new KnexAccountReadModel(trx),
        store: new KnexAccountStore(trx),
        links: new KnexAccountLinkStore(trx),
        sessions: new KnexSessionStore(trx),
        secondFactor: new KnexSecondFactorStore(trx),
        register: new KnexRightsRegister(trx, districts),
        audit: new KnexAuditLog(trx),
        clock,
      }),
  );

/** A provider sends people back to an address that it knows. */
const providerOf = ({ openId, publicUrl }: AccountParts): IdentityProvider | undefined =>
  openId === undefined || publicUrl === undefined ? undefined : new OpenIdProvider(openId, new URL(SIGN_ON_CALLBACK, publicUrl).href);

const signOnScope = (trx: WriteDb): SignOnScope => ({
  reader: new KnexAccountReadModel(trx),
  accounts: new KnexAccountStore(trx),
  links: new KnexAccountLinkStore(trx),
  audit: new KnexAuditLog(trx),
});

/** What one transaction may write. */
const scopeOf = (seal: Seal) => (trx: WriteDb) => {
  const store = new KnexSecondFactorStore(trx);
  return {
    accounts: new KnexAccountStore(trx),
    links: new KnexAccountLinkStore(trx),
    sessions: new KnexSessionStore(trx),
    store,
    secondFactor: new SecondFactor(store, seal),
    audit: new KnexAuditLog(trx),
  };
};
