import type { Permission } from '#contract/account.ts';
import type { RetentionEntry, RetentionProposal, StoredData } from '#contract/personal-data.ts';
import { expectNoViolations } from '../../../testing/axe';
import { pageOf } from '../../../testing/measure-page';
import { openPage } from '../../../testing/open-page';
import { RetentionPage } from './retention-page';
import { StoredDataPage } from './stored-data-page';

const EDIT: readonly Permission[] = ['public', 'own-account', 'network.read', 'network.edit'];

const STORED: StoredData = {
  at: '2026-11-22T12:00:00.000Z',
  person: {
    id: '5',
    name: 'Adile Muster',
    function: 'Vorstand',
    organisation: 'Verein Vielfalt',
    recordedOn: '2024-01-01',
    erasedOn: null,
  },
  contact: {
    email: 'adile@example.org',
    phone: null,
    legalBasis: 'consent',
    purpose: 'Einladungen',
    retainUntil: '2027-12-31',
    since: '2025-03-01',
  },
  memberships: [
    {
      body: { code: 'G-001', name: 'Beirat' },
      seat: 'Sitz 1',
      organisation: 'Verein Vielfalt',
      role: 'member',
      votingRight: true,
      engagement: 'voluntary',
      validFrom: '2024-01-01',
      validTo: null,
    },
  ],
  contactFor: [],
  meetings: [{ body: 'Beirat', title: null, heldOn: '2026-09-17', attendance: 'deputy' }],
  agendaItems: [],
  invitations: 2,
  accounts: [{ name: 'Adile M.', email: 'adile@example.org', roles: ['officer'], state: 'active' }],
  retention: [],
  historyEntries: 3,
};

const PROPOSAL: RetentionProposal = {
  id: '4',
  person: { id: '5', name: 'Adile Muster', function: 'Vorstand', organisation: 'Verein Vielfalt', version: 2 },
  reason: 'retention_over',
  since: '2026-10-31',
  retainUntil: '2026-10-31',
  proposedOn: '2026-11-01',
};

const ENTRY: RetentionEntry = {
  id: '9',
  at: '2026-11-01T02:00:00.000Z',
  person: '5',
  event: 'proposed',
  reason: 'retention_over',
  until: null,
  actor: 'Gesamtbild',
};

describe('the page of what is stored about a person', () => {
  const open = (stored: StoredData) =>
    openPage({
      routes: [{ path: 'personen/:id/gespeichert', component: StoredDataPage }],
      address: '/personen/5/gespeichert',
      permissions: EDIT,
      answer: (path) => (path.startsWith('/people/5/stored-data') ? stored : undefined),
    });

  it('says all of it in words, names what is not stored, and hands it out in three formats', async () => {
    const { text, element } = await open(STORED);
    for (const said of [
      'Einwilligung der Person (Art. 6 Abs. 1 Buchst. a DSGVO)',
      'Beirat Mitglied, Sitz 1, Verein Vielfalt mit Stimmrecht, ehrenamtlich, seit 1. Januar 2024',
      '17. September 2026, vertreten durch die Stellvertretung',
      'Eingetragen am 1. März 2025',
      '2 Einladungen zu Sitzungen',
      'Einträge zu dieser Person im Protokoll: 3.',
      'Nichts gespeichert ist unter: Ansprechperson für, Vorgestellte Tagesordnungspunkte, Aufbewahrung.',
    ])
      expect(text()).toContain(said);
    expect(Array.from(element.querySelectorAll('a[download]'), (it) => it.getAttribute('href'))).toEqual([
      '/api/v1/people/5/stored-data/export?format=xlsx',
      '/api/v1/people/5/stored-data/export?format=csv',
      '/api/v1/people/5/stored-data/export?format=json',
    ]);
    await expectNoViolations(element);
  });

  it('names nobody who was erased', async () => {
    const person = { ...STORED.person, name: null, function: null, organisation: null, erasedOn: '2026-11-22' };
    const { text } = await open({ ...STORED, person, contact: null, accounts: [] });
    expect(text()).toContain('Gespeicherte Daten: Gelöschte Person');
    expect(text()).toContain('Kontaktdaten sind nicht gespeichert.');
  });
});

describe('the page of contact data that is to be decided on', () => {
  const open = (proposals: readonly RetentionProposal[] = [PROPOSAL]) =>
    openPage({
      routes: [{ path: 'personen/aufbewahrung', component: RetentionPage }],
      address: '/personen/aufbewahrung',
      permissions: EDIT,
      answer: (path) => (path.startsWith('/retention-log') ? pageOf([ENTRY]) : pageOf(proposals)),
    });

  it('says why each is proposed, and what happened without names', async () => {
    const page = await open();
    expect(page.text()).toContain('Bei 1 Person ist zu entscheiden, ob die Kontaktdaten gelöscht werden.');
    expect(page.text()).toContain('Die Kontaktdaten durften bis 31. Oktober 2026 gespeichert sein.');
    await page.press('Was geschehen ist (1)');
    expect(page.text()).toContain('Person 5: Löschung vorgeschlagen Die Frist ist abgelaufen.');
    await expectNoViolations(page.element);
  });

  it('asks before contact data is deleted, and then says that it is', async () => {
    const page = await open();
    expect(await page.press('Kontaktdaten löschen: Adile Muster')).toEqual([]);
    expect(page.text()).toContain('Kontaktdaten von Adile Muster löschen?');
    await expectNoViolations(page.element);
    const [request] = await page.press('Endgültig löschen');
    expect([request?.request.url, request?.request.body]).toEqual(['/api/v1/retention-proposals/4/deletion', { version: 2 }]);
    request?.flush(pageOf([]));
    await page.settle();
    expect(page.text()).toContain('Die Kontaktdaten von Adile Muster sind gelöscht.');
    expect(page.text()).toContain('Alles ist entschieden.');
  });

  it('prolongs for a reason of the list, until a day after today', async () => {
    const page = await open();
    await page.press('Aufbewahrung verlängern: Adile Muster');
    page.type('Warum werden die Daten länger gebraucht?', 'task_goes_on');
    page.type('Aufbewahren bis', '2020-01-01');
    expect(await page.press('Verlängern', 'gb-prolong-form')).toEqual([]);
    expect(page.text()).toContain('Nennen Sie einen Tag nach heute.');
    await expectNoViolations(page.element);
    page.type('Aufbewahren bis', '2999-12-31');
    const [request] = await page.press('Verlängern', 'gb-prolong-form');
    expect([request?.request.url, request?.request.body]).toEqual([
      '/api/v1/retention-proposals/4/prolongation',
      { version: 2, reason: 'task_goes_on', retainUntil: '2999-12-31' },
    ]);
  });

  it('keeps the reason and the day that were typed when somebody else has changed the person', async () => {
    const proposals = [PROPOSAL];
    const page = await open(proposals);
    await page.press('Aufbewahrung verlängern: Adile Muster');
    page.type('Warum werden die Daten länger gebraucht?', 'task_goes_on');
    page.type('Aufbewahren bis', '2999-12-31');
    const [first] = await page.press('Verlängern', 'gb-prolong-form');
    proposals[0] = { ...PROPOSAL, person: { ...PROPOSAL.person, version: 3 } };
    first?.flush({ type: '/problems/conflict', status: 409 }, { status: 409, statusText: 'Conflict' });
    await page.settle();
    await page.press('Neuen Stand laden');
    const [second] = await page.press('Verlängern', 'gb-prolong-form');
    expect(second?.request.body).toEqual({ version: 3, reason: 'task_goes_on', retainUntil: '2999-12-31' });
  });
});
