import type { Permission } from '#contract/account.ts';
import type { PersonResponse } from '#contract/person.ts';
import { expectNoViolations } from '../../../testing/axe';
import { aMembership } from '../../../testing/bodies';
import { pageOf } from '../../../testing/measure-page';
import { openPage } from '../../../testing/open-page';
import { aPerson } from '../../../testing/people';
import { readable } from '../../../testing/render';
import { PersonListPage } from './person-list-page';
import { PersonPage } from './person-page';

const READ: readonly Permission[] = ['public', 'own-account', 'network.read'];
const MAY = { seeContact: true, edit: true };
const contact = {
  email: 'adile@example.org',
  phone: null,
  legalBasis: 'consent' as const,
  purpose: 'Einladung zu Sitzungen',
  retainUntil: '2027-12-31',
};

const routes = [
  { path: 'personen', component: PersonListPage },
  { path: 'personen/:id', component: PersonPage },
];

describe('the page of all people', () => {
  const open = (people: readonly PersonResponse[], permissions = READ, address = '/personen') =>
    openPage({
      routes,
      address,
      permissions,
      answer: (path) => (path.startsWith('/people') ? pageOf(people) : undefined),
    });

  it('lists who they are and for whom, and how they can be reached where that may be seen', async () => {
    const { text, element } = await open([aPerson({ contact }), aPerson({ id: '6', name: 'Bela Beispiel', organisation: null })]);
    expect(text()).toContain('2 Personen aus 1 Organisation.');
    const rows = Array.from(element.querySelectorAll<HTMLElement>('.list li'), (row) => readable(row.innerText));
    expect(rows).toEqual(['Adile Muster Vorstand Verein Vielfalt (Demo) adile@example.org', 'Bela Beispiel Vorstand ohne Organisation']);
    await expectNoViolations(element);
  });

  it('adds somebody with a name alone; contact data needs a basis, a purpose and an end', async () => {
    const page = await open([], [...READ, 'network.edit']);
    await page.press('Person hinzufügen');
    page.type('Name', 'Bela Beispiel');
    const box = page.field('Kontaktdaten speichern');
    box.click();
    await page.settle();
    await expectNoViolations(page.element);
    page.element.querySelector<HTMLElement>('gb-record-form button[type=submit]')?.click();
    expect(await page.settle()).toEqual([]);
    expect(page.text()).toContain('Bitte geben Sie eine E-Mail-Adresse oder eine Telefonnummer an.');
    box.click();
    page.element.querySelector<HTMLElement>('gb-record-form button[type=submit]')?.click();
    const [request] = await page.settle();
    expect(request?.request.body).toEqual({ name: 'Bela Beispiel', function: null, organisation: null, contact: null });
  });
});

describe('the page of a person', () => {
  const open = (change: Partial<PersonResponse>) =>
    openPage({
      routes,
      address: '/personen/5',
      permissions: READ,
      answer: (path) => {
        if (path.endsWith('/memberships'))
          return { asOf: '2026-11-22', current: [aMembership()], ended: [aMembership({ id: '30', validTo: '2024-02-29' })], coming: [] };
        return path.startsWith('/people/5') ? aPerson(change) : undefined;
      },
    });

  it('says why and until when contact data is kept, and in which bodies the person takes part', async () => {
    const { text, element } = await open({ contact, permitted: MAY });
    expect(text()).toContain('Vorstand, Verein Vielfalt (Demo). Zurzeit in 1 Gremium.');
    expect(text()).toContain('Einwilligung der Person (Art. 6 Abs. 1 Buchst. a DSGVO)');
    expect(text()).toContain('Einladung zu Sitzungen');
    expect(text()).toContain('31. Dezember 2027');
    expect(text()).toContain('Steuerungsgruppe Integration (Demo)');
    expect(text()).toContain('Früher (1)');
    await expectNoViolations(element);
  });

  it('marks contact data that is kept for too long', async () => {
    const { text } = await open({ contact: { ...contact, retainUntil: '2024-12-31' }, permitted: MAY });
    expect(text()).toContain('Diese Frist ist abgelaufen.');
  });

  it('shows no contact data and offers no change to those who may not', async () => {
    const { text, element } = await open({});
    expect(text()).toContain('Kontaktdaten sehen nur die Koordination und die eigene Organisation.');
    expect(element.querySelector('button.gb-button')).toBeNull();
  });

  it('asks before the data is erased, because nothing brings it back', async () => {
    const page = await open({ contact, permitted: MAY });
    expect(await page.press('Daten löschen')).toEqual([]);
    expect(page.text()).toContain('Alle Daten über Adile Muster löschen?');
    expect(page.text()).toContain('Das lässt sich nicht rückgängig machen.');
    await expectNoViolations(page.element);
    const [request] = await page.press('Endgültig löschen');
    expect([request?.request.method, request?.request.url, request?.request.body]).toEqual([
      'POST',
      '/api/v1/people/5/erasure',
      { version: 2 },
    ]);
  });

  it('keeps what was typed when somebody else was faster, and overwrites nothing else', async () => {
    const stored: Partial<PersonResponse> = { contact, permitted: MAY };
    const page = await open(stored);
    await page.press('Bearbeiten');
    page.type('Funktion', 'Vorsitz');
    page.type('Aufbewahren bis', '2999-12-31');
    const [first] = await page.press('Speichern');
    const theirs = { ...contact, email: 'neu@example.org', phone: '030 1234', retainUntil: '2028-06-30' };
    Object.assign(stored, { function: 'Kasse', contact: theirs, version: 3 });
    first?.flush({ type: '/problems/conflict', status: 409 }, { status: 409, statusText: 'Conflict' });
    await page.settle();
    expect(page.text()).toContain('Jemand hat diese Angaben inzwischen geändert.');
    // The form is longer than a screen, and the message stands at its beginning.
    expect(readable(document.activeElement?.textContent ?? '')).toBe('Neuen Stand laden');
    await page.press('Neuen Stand laden');
    expect(readable(document.activeElement?.textContent ?? '')).toBe('Speichern');
    const lines = Array.from(page.element.querySelectorAll('gb-record-form gb-form-message li'), ({ textContent }) =>
      readable(textContent),
    );
    expect(lines).toEqual(['Funktion: „Kasse“', 'Aufbewahren bis: „30. Juni 2028“']);
    await expectNoViolations(page.element);
    const [second] = await page.press('Speichern');
    expect(second?.request.body).toEqual({
      name: 'Adile Muster',
      function: 'Vorsitz',
      organisation: 'vielfalt-verein',
      contact: { ...theirs, retainUntil: '2999-12-31' },
      version: 3,
    });
  });

  it('keeps what somebody took part in after they were erased', async () => {
    const { text } = await open({ name: null, function: null, organisation: null });
    expect(text()).toContain('Gelöschte Person');
    expect(text()).toContain('Steuerungsgruppe Integration (Demo)');
  });
});
