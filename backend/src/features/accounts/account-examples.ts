import type { OwnAccount, SessionResponse } from '#contract/account.ts';

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

/** Examples of the API description. */
export const accountExamples = { own, session, nobody };
