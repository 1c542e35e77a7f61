import type { InputIssue } from '../../errors/app-error.ts';
import type { ContactData } from './person.ts';

/** What is wrong with contact data that was given on a day. */
export function* contactIssues(contact: ContactData | null | undefined, today: string): Generator<InputIssue> {
  if (contact === null || contact === undefined) return;
  if (contact.email === null && contact.phone === null)
    yield {
      path: 'contact.email',
      message: 'Contact data has an e-mail address or a phone number. Leave it away where there is neither.',
      code: 'contact-empty',
    };
  if (contact.retainUntil < today)
    yield {
      path: 'contact.retainUntil',
      message: `Until ${contact.retainUntil} it would have had to be erased already. Name a day from today on.`,
      code: 'contact-expired',
    };
}
