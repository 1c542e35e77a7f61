import * as z from 'zod/mini';
import { isoTime } from './common.ts';
import { districtReference } from './district.ts';

/** What a person is in an installation. Nobody signed in is the public. */
export const role = z.enum(['council', 'steering', 'officer', 'coordinator', 'admin']);
export type Role = z.infer<typeof role>;

/** What a request may need to be allowed to do. `public` is everybody, `own-account` everybody who is signed in. */
export const permission = z.enum([
  'public',
  'own-account',
  'released.read',
  'working-data.read',
  'imports.read',
  'history.read',
  'organisations.read',
  'organisations.edit-own',
  'organisations.edit',
  'reference-data.edit',
  'accounts.manage',
  'settings.manage',
  'audit.read',
]);
export type Permission = z.infer<typeof permission>;

export const email = z.string().check(z.trim(), z.toLowerCase(), z.maxLength(254), z.email());
export const personName = z.string().check(z.trim(), z.minLength(1), z.maxLength(120));
/** Long enough for every passphrase, short enough that hashing it is no attack. */
export const passwordText = z.string().check(z.minLength(1), z.maxLength(256));

/** An account as its owner sees it. */
export const ownAccount = z.strictObject({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  roles: z.array(role),
  /** Codes of the organisations whose content the person may change. */
  organisations: z.array(z.string()),
  /** Districts, with everything below them, whose content the person may change. */
  districts: z.array(districtReference),
  hasPassword: z.boolean(),
  hasSecondFactor: z.boolean(),
  version: z.int(),
});
export type OwnAccount = z.infer<typeof ownAccount>;

/** Who is asking, and what they may do. Without a sign-in `account` and `csrfToken` are null. */
export const sessionResponse = z.strictObject({
  account: z.nullable(ownAccount),
  permissions: z.array(permission),
  csrfToken: z.nullable(z.string().check(z.describe('Sent as X-CSRF-Token by every request that changes something.'))),
  /** What has to be done before anything else is allowed. */
  required: z.nullable(z.enum(['second-factor'])),
  /** When the session ends at the latest. */
  endsAt: z.nullable(isoTime),
});
export type SessionResponse = z.infer<typeof sessionResponse>;

export const signInRequest = z.strictObject({
  email,
  password: passwordText,
  code: z.optional(
    z
      .string()
      .check(
        z.trim(),
        z.minLength(6),
        z.maxLength(40),
        z.describe('Code of the second factor, or a recovery code, where the account has one.'),
      ),
  ),
});
export type SignInRequest = z.infer<typeof signInRequest>;

/** Ways to sign in that this installation offers. */
export const signInOptions = z.strictObject({
  singleSignOn: z.boolean(),
  /** Whether a forgotten password can be replaced by e-mail. */
  passwordReset: z.boolean(),
  minimumPasswordLength: z.int(),
  /** Addresses of the demo accounts; empty outside a demo. */
  demoAccounts: z.array(z.strictObject({ email: z.string(), role })),
});
export type SignInOptions = z.infer<typeof signInOptions>;
