import * as z from 'zod/mini';
import { personName } from './account.ts';
import { emailAddress, isoDate, lineOfText, page, paging, rowVersion } from './common.ts';
import { organisationCode } from './organisation.ts';

/** Why contact data may be kept: a public task (Art. 6(1)(e) GDPR with the law of the Land), or the consent of the person (Art. 6(1)(a)). */
export const legalBasis = z.enum(['public_task', 'consent']);
export type LegalBasis = z.infer<typeof legalBasis>;

export const personId = z.string().check(z.regex(/^[1-9]\d{0,17}$/), z.describe('Id of a person.'));

/** How somebody can be reached. Never an address of their home. */
export const contactData = z.strictObject({
  email: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  legalBasis,
  /** For what it is kept. */
  purpose: z.string(),
  /** Last day on which it may be kept. */
  retainUntil: isoDate,
});
export type ContactData = z.infer<typeof contactData>;

/** A person of the network. What somebody is by origin, religion or health is not kept: the sector of the organisation says what is needed. */
export const personResponse = z.strictObject({
  id: personId,
  /** Null once the person was erased; what they took part in still counts. */
  name: z.nullable(z.string()),
  /** What they do in their organisation. */
  function: z.nullable(z.string()),
  organisation: z.nullable(z.strictObject({ code: organisationCode, name: z.string() })),
  /** Null when there is none, or when whoever asks may not see it. */
  contact: z.nullable(contactData),
  permitted: z.strictObject({ seeContact: z.boolean(), edit: z.boolean() }),
  demo: z.boolean().check(z.describe('Whether it is invented for the demo.')),
  version: z.int(),
});
export type PersonResponse = z.infer<typeof personResponse>;
/** By name. */
export const personPage = page(personResponse);

export const personQuery = z.strictObject({
  text: z.optional(lineOfText(200, 0).check(z.describe('Part of the name or the function.'))),
  organisation: z.optional(organisationCode),
  ...paging(100, 1000),
});

const contactGiven = z.strictObject({
  email: z.nullable(emailAddress),
  phone: z.nullable(lineOfText(60)),
  legalBasis,
  purpose: lineOfText(300),
  retainUntil: isoDate,
});
const content = {
  name: personName,
  function: z.nullable(lineOfText(200)),
  organisation: z.nullable(organisationCode),
  /** Null removes it for good. */
  contact: z.nullable(contactGiven),
};

export const newPerson = z.strictObject({ ...z.partial(z.strictObject(content)).shape, name: content.name });
export type NewPerson = z.infer<typeof newPerson>;

/** Changes a person; what is absent stays, null clears. */
export const personChange = z.strictObject({ version: rowVersion, ...z.partial(z.strictObject(content)).shape });
export type PersonChange = z.infer<typeof personChange>;
