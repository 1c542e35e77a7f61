import type { Role } from '../accounts/account.ts';

/** How the installation protects its accounts. */
export interface SecuritySettings {
  /** Roles that need a second factor. */
  readonly secondFactorRoles: readonly Role[];
  /** Minutes without a request after which a session ends. */
  readonly idleMinutes: number;
  /** Hours after which a session ends whatever happens. */
  readonly absoluteHours: number;
}

/** What holds until an administrator decides otherwise: a lunch break, a working day. */
export const DEFAULT_SECURITY: SecuritySettings = { secondFactorRoles: [], idleMinutes: 60, absoluteHours: 12 };
