import type { Permission, Role } from '#contract/account.ts';

export type { Permission, Role };

const EVERYBODY: readonly Permission[] = ['public'];
const SIGNED_IN: readonly Permission[] = ['own-account', 'released.read'];
const READERS: readonly Permission[] = [
  'working-data.read',
  'imports.read',
  'organisations.read',
  'measures.read',
  'recommendations.read',
  'network.read',
  'history.read',
  'quarters.read',
  'review-packs.read',
];
/** The steering group decides, and the coordination writes down what it decided. */
const DECIDERS: readonly Permission[] = ['recommendations.respond', 'progress.override'];

/** What each role adds. The one place that says who may do what; `docs/permissions.md` is this table for people. */
const GRANTS: Readonly<Record<Role, readonly Permission[]>> = {
  // Those that were released to the council; whoever reads quarters reads all of them.
  council: ['review-packs.read'],
  // Who moderates a vote is somebody else than those who vote; a person who is both has both roles.
  steering: [...READERS, ...DECIDERS, 'priority-rounds.vote'],
  officer: [
    ...READERS,
    'organisations.edit-own',
    'measures.edit-own',
    'contacts.read',
    'decisions.follow',
    'values.enter',
    'commentaries.write',
  ],
  coordinator: [
    ...READERS,
    ...DECIDERS,
    'organisations.edit',
    'organisations.edit-own',
    'measures.edit',
    'measures.edit-own',
    'contacts.read',
    'recommendations.edit',
    'priority-rounds.moderate',
    'network.edit',
    'decisions.follow',
    'quarters.run',
    'mails.read',
    'values.enter',
    'commentaries.write',
    'annotations.edit',
    'reference-data.edit',
  ],
  // By this role alone nobody sees the content: it keeps the installation, not the work.
  admin: ['organisations.read', 'history.read', 'reference-data.edit', 'accounts.manage', 'settings.manage', 'audit.read', 'mails.read'],
};

/** Permissions of nobody in particular. */
export const PUBLIC_PERMISSIONS: ReadonlySet<Permission> = new Set(EVERYBODY);

/** Permissions of a person who still owes a second factor: seeing to that. */
export const PERMISSIONS_BEFORE_SECOND_FACTOR: ReadonlySet<Permission> = new Set<Permission>(['public', 'own-account']);

/** Permissions of a person who is signed in and has these roles. */
export const permissionsOf = (roles: readonly Role[]): ReadonlySet<Permission> =>
  new Set([...EVERYBODY, ...SIGNED_IN, ...roles.flatMap((role) => GRANTS[role])]);

/** The roles that alone give a permission. */
export const rolesWith = (permission: Permission): Role[] =>
  (Object.keys(GRANTS) as Role[]).filter((role) => permissionsOf([role]).has(permission));
