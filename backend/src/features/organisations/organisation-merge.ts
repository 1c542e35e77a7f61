import type { OrganisationContent } from './organisation.ts';
import { LISTS } from './organisation-content.ts';

/** What belongs together: half an address of the one and half of the other would be nowhere. */
const PLACE = ['street', 'postalCode', 'town', 'point'] as const;
const SINGLE = ['shortName', 'description', 'website', 'email', 'phone'] as const;

/** The content of the one that stays: what it says stays, gaps are filled by the duplicate, lists are united. */
export function mergedContent(remaining: OrganisationContent, duplicate: OrganisationContent): OrganisationContent {
  const filled = Object.fromEntries(SINGLE.map((field) => [field, remaining[field] ?? duplicate[field]]));
  const from = PLACE.every((field) => remaining[field] === null) ? duplicate : remaining;
  const place = Object.fromEntries(PLACE.map((field) => [field, from[field]]));
  const lists = Object.fromEntries(LISTS.map((list) => [list, [...new Set([...remaining[list], ...duplicate[list]])]]));
  return { ...remaining, ...filled, ...place, ...lists };
}

/** Who works on a measure. */
export interface Involved {
  readonly lead: string;
  readonly partners: readonly string[];
}

/** The same once the duplicate has become the one that stays: nobody stands there twice, and who leads is not a partner as well. */
export function involvedAfter({ lead, partners }: Involved, duplicate: string, remaining: string): Involved {
  const become = (code: string): string => (code === duplicate ? remaining : code);
  const leading = become(lead);
  return { lead: leading, partners: [...new Set(partners.map(become))].filter((partner) => partner !== leading) };
}
