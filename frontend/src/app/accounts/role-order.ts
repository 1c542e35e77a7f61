import type { Role } from '#contract/account.ts';

/** The roles in the order in which they are offered. */
export const ROLES: readonly Role[] = ['coordinator', 'officer', 'steering', 'council', 'admin'];
