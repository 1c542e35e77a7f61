import type { SingleSignOnSettings } from '../settings/settings.ts';
import type { Role } from './account.ts';

/** What a provider says about a person, by the names of the claims. */
export type Claims = Readonly<Record<string, unknown>>;

/** The roles that follow from the claims, or `undefined` where the installation maps none: then rights are only given here. */
export function mappedRoles(claims: Claims, { roleClaim, roles }: SingleSignOnSettings): Role[] | undefined {
  if (roleClaim === null || roleClaim === '' || Object.keys(roles).length === 0) return undefined;
  const found = textsOf(claimOf(claims, roleClaim)).flatMap((value) => (Object.hasOwn(roles, value) ? (roles[value] ?? []) : []));
  return [...new Set(found)];
}

/** The claim of this name, or what lies at the dotted path: Keycloak sends `realm_access.roles`. */
function claimOf(claims: Claims, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  return name.split('.').reduce<unknown>((value, key) => {
    const isObject = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
    return isObject ? (value as Record<string, unknown>)[key] : undefined;
  }, claims);
}

const textsOf = (claim: unknown): string[] =>
  (Array.isArray(claim) ? (claim as unknown[]) : [claim]).filter((value): value is string => typeof value === 'string');
