import type {
  AccountLink,
  AccountResponse,
  LinkInfo,
  OpenSession,
  OwnAccount,
  RecoveryCodes,
  SecondFactorSetup,
  SessionResponse,
} from '#contract/account.ts';

const own: OwnAccount = {
  id: '3',
  email: 'fachkraft@demo.example',
  name: 'Fachkraft Demo',
  roles: ['officer'],
  organisations: ['integrationsbuero-mitte'],
  districts: ['stadtbezirk:01'],
  hasPassword: true,
  hasSecondFactor: false,
  version: 1,
};

const session: SessionResponse = {
  account: own,
  permissions: ['public', 'own-account', 'working-data.read', 'organisations.edit-own'],
  csrfToken: 'r0Zc7m3h8Qk2y5w1vX9pLsT4uB6nD0aE-fGiJ_kHoM',
  required: null,
  endsAt: '2026-11-22T20:00:00.000Z',
};

const nobody: SessionResponse = { account: null, permissions: ['public'], csrfToken: null, required: null, endsAt: null };

const account: AccountResponse = {
  id: '3',
  email: 'fachkraft@demo.example',
  name: 'Fachkraft Demo',
  state: 'active',
  roles: ['officer'],
  organisations: ['integrationsbuero-mitte'],
  districts: ['stadtbezirk:01'],
  hasPassword: true,
  hasSecondFactor: false,
  hasSingleSignOn: false,
  lastSignInAt: '2026-11-20T08:12:00.000Z',
  invitedUntil: null,
  openSessions: 1,
  version: 1,
};

const link: AccountLink = {
  account: {
    ...account,
    state: 'invited',
    hasPassword: false,
    lastSignInAt: null,
    invitedUntil: '2026-11-29T12:00:00.000Z',
    openSessions: 0,
  },
  link: 'https://gesamtbild.stadt.example/einladung/mM8mCRh3tXDb0p1Zr9oXy6nVw2kS4fLq7uJ5aE0cGhI',
  delivery: 'no-mail-server',
  expiresAt: '2026-11-29T12:00:00.000Z',
};

const linkInfo: LinkInfo = { purpose: 'invitation', name: own.name, email: own.email, minimumPasswordLength: 12 };

const openSession: OpenSession = {
  handle: '0cc175b9c0f1b6a831c399e269772661',
  signedInAt: '2026-11-22T08:00:00.000Z',
  expiresAt: '2026-11-22T13:00:00.000Z',
  current: true,
};

const openSessions = { items: [openSession], nextCursor: null, total: 1 };

const secondFactor: SecondFactorSetup = {
  secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  address:
    'otpauth://totp/Gesamtbild:fachkraft%40demo.example?issuer=Gesamtbild&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&algorithm=SHA1&digits=6&period=30',
  qrCode: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"></svg>',
};

const recoveryCodes: RecoveryCodes = { codes: ['k3vd-9x2m-qw7t-h4bn', '8fzc-m5rp-2yj6-s7ge'] };

/** Examples of the API description. */
export const accountExamples = { own, session, nobody, account, link, linkInfo, openSession, openSessions, secondFactor, recoveryCodes };
