import { aPerson } from '../../../testing/people';
import { personDraft, personOf } from './person-draft';

describe('a person as they are typed', () => {
  const contact = {
    email: 'adile@example.org',
    phone: null,
    legalBasis: 'consent' as const,
    purpose: 'Einladung zu Sitzungen',
    retainUntil: '2027-12-31',
  };

  it('is sent as it was when nothing was changed', () => {
    const person = aPerson({ contact });
    expect(personOf(personDraft(person), true)).toEqual({
      name: 'Adile Muster',
      function: 'Vorstand',
      organisation: 'vielfalt-verein',
      contact,
    });
  });

  it('loses the contact data when nobody wants to keep it any more', () => {
    const draft = { ...personDraft(aPerson({ contact })), reachable: false };
    expect(personOf(draft, true).contact).toBeNull();
  });

  it('says nothing of contact data that whoever changes it cannot see', () => {
    expect(Object.keys(personOf(personDraft(aPerson()), false))).toEqual(['name', 'function', 'organisation']);
  });
});
