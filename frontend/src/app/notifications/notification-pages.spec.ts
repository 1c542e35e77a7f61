import type { NotificationChange, NotificationSettings, SentMail } from '#contract/notification.ts';
import { expectNoViolations } from '../../../testing/axe';
import { openPage } from '../../../testing/open-page';
import { OwnReminders } from './own-reminders';
import { SentMailsPage } from './sent-mails-page';
import { UnsubscribePage } from './unsubscribe-page';

const SETTINGS: NotificationSettings = {
  kinds: { deliveries: true, meeting: true, alerts: false, decisions: true },
  language: 'de',
  absence: null,
  canSend: true,
  deputies: [{ id: '7', name: 'Kim Beispiel' }],
  version: 3,
};
const aMail = (some: Partial<SentMail> = {}): SentMail => ({
  id: '1',
  kinds: ['deliveries', 'decisions'],
  to: { id: '4', name: 'Robin Muster' },
  insteadOf: [{ id: '5', name: 'Sascha Vorlage' }],
  subject: 'Gesamtbild: 3 Erinnerungen',
  items: 3,
  state: 'sent',
  at: '2026-11-16T06:00:00.000Z',
  ...some,
});

describe('the own reminders', () => {
  const open = (settings: Partial<NotificationSettings> = {}) =>
    openPage({
      routes: [{ path: 'konto', component: OwnReminders }],
      address: '/konto',
      permissions: ['public', 'own-account'],
      answer: (path) => (path === '/own-account/notifications' ? { ...SETTINGS, ...settings } : undefined),
    });

  it('show what is wanted and save a choice from the version that is shown', async () => {
    const page = await open();
    expect([page.field('Meldungen und Werte').checked, page.field('Hinweise auf Veränderungen').checked]).toEqual([true, false]);
    page.field('Nächste Sitzung').click();
    const [written] = await page.press('Erinnerungen speichern');
    expect(written?.request.body).toEqual({
      version: 3,
      kinds: { deliveries: true, meeting: false, alerts: false, decisions: true },
      language: 'de',
      absence: null,
    });
    written?.flush({ ...SETTINGS, version: 4 });
    await page.settle();
    expect(page.text()).toContain('Ihre Auswahl ist gespeichert.');
    await expectNoViolations(page.element);
  });

  it('do not take an absence that ends before it begins', async () => {
    const page = await open({ absence: { from: '2099-12-24', to: '2099-12-20', deputy: { id: '7', name: 'Kim Beispiel' } } });
    expect(await page.press('Erinnerungen speichern')).toEqual([]);
    expect(page.text()).toContain('Der letzte Tag liegt vor dem ersten.');
    await expectNoViolations(page.element);
  });

  it('do not show an absence that is over, and take it away with what is saved next', async () => {
    const page = await open({ absence: { from: '2020-03-01', to: '2020-03-05', deputy: null } });
    expect(page.field('Ich bin eine Zeit lang nicht da').checked).toBeFalse();
    const [written] = await page.press('Erinnerungen speichern');
    expect((written?.request.body as NotificationChange).absence).toBeNull();
  });

  it('say when no mails can be sent', async () => {
    expect((await open({ canSend: false })).text()).toContain('Diese Installation kann zurzeit keine E-Mails verschicken.');
  });
});

describe('the page that ends reminders', () => {
  const open = (done: boolean) =>
    openPage({
      routes: [{ path: 'abbestellen/:token', component: UnsubscribePage }],
      address: '/abbestellen/4.deliveries.abc',
      permissions: ['public'],
      answer: (path) => (path.startsWith('/unsubscriptions/') ? { kinds: ['deliveries'], done } : undefined),
    });

  it('asks, ends them, and says so', async () => {
    const page = await open(false);
    expect(page.text()).toContain('Möchten Sie diese E-Mails nicht mehr bekommen? Meldungen und Werte');
    await expectNoViolations(page.element);
    const [written] = await page.press('Abbestellen');
    expect(written?.request.url).toBe('/api/v1/unsubscriptions/4.deliveries.abc');
    written?.flush({ kinds: ['deliveries'], done: true });
    await page.settle();
    expect(page.text()).toContain('Sie bekommen diese E-Mails nicht mehr.');
    // The button is gone; whoever uses the keyboard goes on at the beginning.
    expect(document.activeElement?.tagName).toBe('H1');
  });

  it('says that they have ended already', async () => {
    const page = await open(true);
    expect(page.text()).toContain('Sie bekommen diese E-Mails nicht mehr.');
    expect(page.element.querySelector('button')).toBeNull();
  });
});

describe('the list of reminders', () => {
  const open = (items: readonly SentMail[], address = '/verwaltung/e-mails') =>
    openPage({
      routes: [{ path: 'verwaltung/e-mails', component: SentMailsPage }],
      address,
      permissions: ['public', 'own-account', 'mails.read'],
      answer: (path) => (path.startsWith('/sent-mails') ? { items, nextCursor: null, total: items.length } : undefined),
    });

  it('tells to whom, about what, in whose place, and what became of it', async () => {
    const page = await open([aMail(), aMail({ id: '2', state: 'doubtful', to: { id: '9', name: null }, insteadOf: [] })]);
    expect(page.text()).toContain('Robin Muster auch in Vertretung für Sascha Vorlage Gesamtbild: 3 Erinnerungen');
    expect(page.text()).toContain('Konto entfernt');
    expect(page.text()).toContain('ungewiss');
    expect(page.text()).toContain('Sie wird nicht noch einmal verschickt.');
    await expectNoViolations(page.element);
  });

  it('asks for what the address narrows it to', async () => {
    const { asked, text } = await open([], '/verwaltung/e-mails?art=meeting&zustand=failed');
    expect(asked).toContain('GET /api/v1/sent-mails?kind=meeting&state=failed');
    expect(text()).toContain('Zu dieser Auswahl gibt es keine.');
  });
});
