import type { QuietHours } from '#contract/notification.ts';
import type { Role } from '../../access/permissions.ts';

/** A text in both languages of the interface; an empty English one falls back to the German one. */
export interface Name {
  readonly de: string;
  readonly en: string;
}

/** Which district is the whole of this installation. */
export interface WholeSettings {
  /** Reference `level:key`; null leaves it to the program, which takes the only district without a parent. */
  readonly district: string | null;
}

/** How the installation looks. */
export interface AppearanceSettings {
  /** Accent of the light scheme as `#rrggbb`; null is the program's own. */
  readonly accent: string | null;
}

/** How the installation protects its accounts. */
export interface SecuritySettings {
  /** Roles that need a second factor. */
  readonly secondFactorRoles: readonly Role[];
  /** Minutes without a request after which a session ends. */
  readonly idleMinutes: number;
  /** Hours after which a session ends whatever happens. */
  readonly absoluteHours: number;
}

/** Limits of disclosure control with which new indicators begin. */
export interface DisclosureSettings {
  /** Counts from 1 to one less are withheld. */
  readonly minimumCount: number;
  /** The same for benefit and labour figures below the county. */
  readonly minimumCountBelowCounty: number;
  /** Rates with a smaller denominator are withheld. */
  readonly minimumDenominator: number;
  /** Counts are rounded to a multiple of this; 1 leaves them as they are. */
  readonly roundTo: 1 | 5;
}

/** What a sign-on by OpenID Connect means for the rights here. */
export interface SingleSignOnSettings {
  /** Name of the claim that lists groups or roles of the person; null when rights are only given here. */
  readonly roleClaim: string | null;
  /** Roles by value of the claim. */
  readonly roles: Readonly<Record<string, readonly Role[]>>;
}

/** How long the audit trail is kept. */
export interface AuditSettings {
  readonly retentionMonths: number;
}

/** When data about persons is looked at again. */
export interface PersonalDataSettings {
  /** Months without a part in anything after which it is proposed to delete contact data. */
  readonly monthsWithoutPart: number;
}

/** What holds for all measures. */
export interface MeasuresSettings {
  /** Euros for an hour of a volunteer, in whole cents. */
  readonly volunteerHourRate: number;
}

/** Everything that an administrator decides, by group. */
export interface Settings {
  readonly name: Name;
  readonly whole: WholeSettings;
  readonly appearance: AppearanceSettings;
  readonly security: SecuritySettings;
  readonly disclosure: DisclosureSettings;
  readonly singleSignOn: SingleSignOnSettings;
  readonly audit: AuditSettings;
  readonly measures: MeasuresSettings;
  readonly personalData: PersonalDataSettings;
  readonly notifications: QuietHours;
}

export type SettingsGroup = keyof Settings;

/** What holds until an administrator decides otherwise. */
export const DEFAULT_SETTINGS: Settings = {
  name: { de: 'Gesamtbild', en: 'Gesamtbild' },
  whole: { district: null },
  appearance: { accent: null },
  // A lunch break, a working day.
  security: { secondFactorRoles: [], idleMinutes: 60, absoluteHours: 12 },
  disclosure: { minimumCount: 3, minimumCountBelowCounty: 10, minimumDenominator: 30, roundTo: 1 },
  singleSignOn: { roleClaim: null, roles: {} },
  audit: { retentionMonths: 36 },
  measures: { volunteerHourRate: 15 },
  personalData: { monthsWithoutPart: 12 },
  // Nobody reads reminders in the evening, at night or on the weekend.
  notifications: { from: '19:00', to: '07:00', weekends: true },
};

/** A group as it holds, and the number of its changes; 0 when nobody has decided anything. */
export type Versioned<T> = T & { readonly version: number };

/** The logo, without its content. */
export interface LogoFacts {
  readonly contentType: string;
  readonly bytes: number;
  /** SHA-256 of the content, in hex. */
  readonly sha256: string;
  /** ISO 8601. */
  readonly changedAt: string;
}

export interface Logo extends LogoFacts {
  readonly content: Uint8Array;
}
