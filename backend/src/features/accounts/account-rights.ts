import { InvalidInput, NotFound, type InputIssue } from '../../errors/app-error.ts';
import { namingIssues, type KnownOrganisations } from '../organisations/known-organisation.ts';
import type { Role } from './account.ts';

/** What a person may do, and where. */
export interface AccountRights {
  readonly roles: readonly Role[];
  /** Codes of organisations. */
  readonly organisations: readonly string[];
  /** References of districts. */
  readonly districts: readonly string[];
}

/** Knows the places that rights may be bound to. */
export interface RightsRegister {
  /** What there is of these organisations. */
  organisations(codes: readonly string[]): Promise<KnownOrganisations>;
  /** The reference with its level. Throws `NotFound`. */
  district(ref: string): Promise<string>;
}

/** The rights without repetitions, districts with their level. Throws `InvalidInput` for places that do not exist (any more). */
export async function checkedRights(rights: AccountRights, register: RightsRegister): Promise<AccountRights> {
  const issues: InputIssue[] = [];
  const known = await register.organisations(rights.organisations);
  for (const [index, code] of rights.organisations.entries()) issues.push(...namingIssues(`organisations.${index}`, code, known.get(code)));
  const districts: string[] = [];
  for (const [index, ref] of rights.districts.entries()) {
    try {
      districts.push(await register.district(ref));
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      issues.push({ path: `districts.${index}`, message: error.message });
    }
  }
  if (issues.length > 0) throw new InvalidInput('The rights refer to places that do not exist.', { issues });
  return { roles: unique(rights.roles), organisations: unique(rights.organisations), districts: unique(districts) };
}

/** Whether somebody with the one may do what somebody with the other may. */
export const sameRights = (one: AccountRights, other: AccountRights): boolean =>
  (['roles', 'organisations', 'districts'] as const).every(
    (part) => one[part].length === other[part].length && one[part].every((each) => (other[part] as readonly string[]).includes(each)),
  );

const unique = <T extends string>(texts: readonly T[]): T[] => [...new Set(texts)];
