import * as z from 'zod/mini';
import { role } from './account.ts';
import { isoTime, lineOfText, localisedText, rowVersion } from './common.ts';
import { districtReference } from './district.ts';
import { quietHours } from './notification.ts';
import { nameInput } from './reference-data.ts';

/** A colour as `#rrggbb`. */
const hexColour = z.string().check(z.regex(/^#[0-9a-fA-F]{6}$/, 'A colour as #rrggbb.'), z.toLowerCase());

const version = z.int().check(z.describe('0 while nobody has decided anything and the defaults hold.'));
const between = (lowest: number, highest: number) =>
  z.int().check(z.gte(lowest, `At least ${lowest}.`), z.lte(highest, `At most ${highest}.`));

/** Which district is the whole; null leaves it to the program. */
const whole = { district: z.nullable(districtReference) };
/** Accent of the light scheme; null is the program's own. */
const appearance = { accent: z.nullable(hexColour) };
const security = { secondFactorRoles: z.array(role), idleMinutes: between(5, 1440), absoluteHours: between(1, 168) };
/** Limits with which new indicators begin. */
const disclosure = {
  minimumCount: between(3, 100),
  minimumCountBelowCounty: between(3, 1000),
  minimumDenominator: between(1, 100_000),
  roundTo: z.union([z.literal(1), z.literal(5)]),
};
/** Roles by value of a claim. */
const singleSignOn = {
  roleClaim: z.nullable(lineOfText(200)),
  roles: z.record(lineOfText(200), z.array(role)).check(z.refine((roles) => Object.keys(roles).length <= 100, 'At most 100 values.')),
};
const audit = { retentionMonths: between(12, 1200) };
/** Months without a part in anything after which it is proposed to delete the contact data of a person. */
const personalData = { monthsWithoutPart: between(3, 120) };
/** Euros for an hour of a volunteer. */
const measures = {
  volunteerHourRate: z.number().check(z.gte(0, 'At least 0.'), z.lte(1000, 'At most 1000.'), z.multipleOf(0.01, 'Whole cents.')),
};

export const nameSettings = z.extend(localisedText, { version });
export const wholeSettings = z.strictObject({ ...whole, version });
export const appearanceSettings = z.strictObject({ ...appearance, version });
export const securitySettings = z.strictObject({ ...security, version });
export const disclosureSettings = z.strictObject({ ...disclosure, version });
export const singleSignOnSettings = z.strictObject({ ...singleSignOn, version });
export const auditSettings = z.strictObject({ ...audit, version });
export const measuresSettings = z.strictObject({ ...measures, version });
export const personalDataSettings = z.strictObject({ ...personalData, version });
/** When no reminder goes out. */
export const notificationsSettings = z.strictObject({ ...quietHours.shape, version });

/** Facts about the logo. */
export const logoFacts = z.strictObject({ contentType: z.string(), bytes: z.int(), sha256: z.string(), changedAt: isoTime });
export type LogoFacts = z.infer<typeof logoFacts>;

/** Everything that an administrator decides, by group. */
export const settingsResponse = z.strictObject({
  name: nameSettings,
  whole: wholeSettings,
  appearance: appearanceSettings,
  security: securitySettings,
  disclosure: disclosureSettings,
  singleSignOn: singleSignOnSettings,
  audit: auditSettings,
  measures: measuresSettings,
  personalData: personalDataSettings,
  notifications: notificationsSettings,
  logo: z.nullable(logoFacts),
});
export type SettingsResponse = z.infer<typeof settingsResponse>;

// Changes of a group: what is absent stays.
export const nameChange = z.strictObject({ ...z.partial(nameInput).shape, version: rowVersion });
export const wholeChange = z.strictObject({ ...whole, version: rowVersion });
export const appearanceChange = z.strictObject({ ...appearance, version: rowVersion });
export const securityChange = z.strictObject({ ...z.partial(z.strictObject(security)).shape, version: rowVersion });
export const disclosureChange = z.strictObject({ ...z.partial(z.strictObject(disclosure)).shape, version: rowVersion });
export const singleSignOnChange = z.strictObject({ ...z.partial(z.strictObject(singleSignOn)).shape, version: rowVersion });
export const auditChange = z.strictObject({ ...z.partial(z.strictObject(audit)).shape, version: rowVersion });
export const measuresChange = z.strictObject({ ...z.partial(z.strictObject(measures)).shape, version: rowVersion });
export const personalDataChange = z.strictObject({ ...z.partial(z.strictObject(personalData)).shape, version: rowVersion });
export const notificationsChange = z.strictObject({ ...z.partial(quietHours).shape, version: rowVersion });

/** Kinds of file that a logo may be. */
export const LOGO_TYPES = ['image/svg+xml', 'image/png', 'image/webp'] as const;
export const LOGO_BYTES = 200_000;
