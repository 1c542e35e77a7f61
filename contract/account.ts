import * as z from 'zod/mini';
import { emailAddress, isoTime, lineOfText, rowVersion } from './common.ts';
import { districtReference } from './district.ts';
import { organisationCode } from './organisation.ts';

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
  'measures.read',
  'measures.edit-own',
  'measures.edit',
  'contacts.read',
  'recommendations.read',
  'recommendations.edit',
  'recommendations.respond',
  'progress.override',
  'priority-rounds.vote',
  'priority-rounds.moderate',
  'network.read',
  'network.edit',
  'decisions.follow',
  'quarters.read',
  'quarters.run',
  'review-packs.read',
  'mails.read',
  'values.enter',
  'commentaries.write',
  'annotations.edit',
  'reference-data.edit',
  'accounts.manage',
  'settings.manage',
  'audit.read',
]);
export type Permission = z.infer<typeof permission>;

export const personName = lineOfText(120);
/** Long enough for every passphrase, short enough that hashing it is no attack. */
const passwordText = z.string().check(z.minLength(1), z.maxLength(256));

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
  email: emailAddress,
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

/** Rights of an account: what the person is, and for which organisations and districts when an integration officer. */
const rights = {
  roles: z.array(role),
  organisations: z.array(z.string()),
  districts: z.array(districtReference),
};
/** The same as somebody may ask for it: each is looked up, so there is an end. */
const wantedRights = {
  roles: z.array(role).check(z.maxLength(20)),
  organisations: z.array(organisationCode).check(z.maxLength(200)),
  districts: z.array(districtReference).check(z.maxLength(200)),
};

/** An account as administrators see it. */
export const accountResponse = z.strictObject({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  state: z.enum(['invited', 'active', 'disabled']),
  ...rights,
  hasPassword: z.boolean(),
  hasSecondFactor: z.boolean(),
  hasSingleSignOn: z.boolean(),
  lastSignInAt: z.nullable(isoTime),
  /** When the open invitation ends; null when there is none. */
  invitedUntil: z.nullable(isoTime),
  openSessions: z.int(),
  version: z.int(),
});
export type AccountResponse = z.infer<typeof accountResponse>;

/** Invites a person: makes the account and sends the link, or hands it to the administrator. */
export const inviteRequest = z.strictObject({ email: emailAddress, name: personName, ...wantedRights });
export type InviteRequest = z.infer<typeof inviteRequest>;

/** Changes an account; what is absent stays. */
export const changeAccountRequest = z.strictObject({
  email: z.optional(emailAddress),
  name: z.optional(personName),
  state: z.optional(z.enum(['active', 'disabled'])),
  roles: z.optional(wantedRights.roles),
  organisations: z.optional(wantedRights.organisations),
  districts: z.optional(wantedRights.districts),
  version: rowVersion,
});
export type ChangeAccountRequest = z.infer<typeof changeAccountRequest>;

/** A link that lets a person choose a password. */
export const accountLink = z.strictObject({
  account: accountResponse,
  /** The link itself where no e-mail could be sent; null when it is on its way. */
  link: z.nullable(z.string()),
  /** Whether it was sent by e-mail, or why not: there is no mail server, or it did not take the mail. */
  delivery: z.enum(['sent', 'no-mail-server', 'failed']),
  expiresAt: isoTime,
});
export type AccountLink = z.infer<typeof accountLink>;

/** What a link is for, before it is used. */
export const linkInfo = z.strictObject({
  purpose: z.enum(['invitation', 'reset']),
  name: z.string(),
  email: z.string(),
  minimumPasswordLength: z.int(),
});
export type LinkInfo = z.infer<typeof linkInfo>;

export const redeemLinkRequest = z.strictObject({ token: z.string().check(z.minLength(20), z.maxLength(200)), password: passwordText });
/** Whose password was set; the person signs in with it next. */
export const redeemedLink = z.strictObject({ email: z.string() });
export const forgottenPasswordRequest = z.strictObject({ email: emailAddress });

/** Changes of the own account. A new password needs the present one. */
export const changeOwnAccountRequest = z.strictObject({
  name: z.optional(personName),
  currentPassword: z.optional(passwordText),
  newPassword: z.optional(passwordText),
  version: rowVersion,
});
export type ChangeOwnAccountRequest = z.infer<typeof changeOwnAccountRequest>;

/** A session as its owner sees it. */
export const openSession = z.strictObject({
  handle: z.string(),
  signedInAt: isoTime,
  expiresAt: isoTime,
  /** Whether it is the one that asks. */
  current: z.boolean(),
});
export type OpenSession = z.infer<typeof openSession>;

/** A second factor that begins: the secret for the app, to be confirmed by its first code. */
export const secondFactorSetup = z.strictObject({
  secret: z.string(),
  /** `otpauth://` address for the app. */
  address: z.string(),
  /** The address as a picture (SVG). */
  qrCode: z.string(),
});
export type SecondFactorSetup = z.infer<typeof secondFactorSetup>;

export const confirmSecondFactorRequest = z.strictObject({ code: z.string().check(z.trim(), z.regex(/^\d{3} ?\d{3}$/)) });
/** Shows that whoever asks at an open browser is the owner: by the password, or by a code of the second factor. */
export const ownProof = z.strictObject({
  password: z.optional(passwordText),
  code: z.optional(z.string().check(z.maxLength(40))),
});
export type OwnProof = z.infer<typeof ownProof>;

/** Recovery codes, shown once. */
export const recoveryCodes = z.strictObject({ codes: z.array(z.string()) });
export type RecoveryCodes = z.infer<typeof recoveryCodes>;
