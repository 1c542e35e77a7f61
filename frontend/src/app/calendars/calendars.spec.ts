import { Component } from '@angular/core';
import type { CalendarFeed, Invitation, InvitationState } from '#contract/calendar.ts';
import { expectNoViolations } from '../../../testing/axe';
import { openPage } from '../../../testing/open-page';
import { CalendarFeeds } from './calendar-feeds';
import { Invitations } from './invitations';

const BODY = { code: 'G-002', name: 'Steuerungsgruppe Integration (Demo)' };
const OWN: CalendarFeed = { id: '1', body: null, createdAt: '2026-05-01T08:00:00Z', usedAt: '2026-11-20T08:00:00Z' };
const OF_BODY: CalendarFeed = { id: '2', body: BODY, createdAt: '2026-06-01T08:00:00Z', usedAt: null };
const invited = (membership: string, state: InvitationState): Invitation => ({
  membership,
  person: `Person ${membership}`,
  organisation: 'Verein Vielfalt (Demo)',
  state,
  sentAt: state === 'sent' ? '2026-11-01T09:00:00Z' : null,
});

@Component({ selector: 'gb-own-host', imports: [CalendarFeeds], template: `<gb-calendar-feeds />` })
class OwnHost {}
@Component({ selector: 'gb-body-host', imports: [CalendarFeeds], template: `<gb-calendar-feeds [body]="body" />` })
class BodyHost {
  protected readonly body = BODY;
}
@Component({
  selector: 'gb-cancelled-host',
  imports: [Invitations],
  template: `<gb-invitations meeting="7" state="cancelled" [mayEdit]="true" />`,
})
class CancelledHost {}
@Component({ selector: 'gb-meeting-host', imports: [Invitations], template: `<gb-invitations meeting="7" [mayEdit]="true" />` })
class MeetingHost {}

const open = (address: string, list?: { canSend: boolean; items: Invitation[] }) =>
  openPage({
    routes: [
      { path: 'konto', component: OwnHost },
      { path: 'gremium', component: BodyHost },
      { path: 'sitzung', component: MeetingHost },
      { path: 'abgesagt', component: CancelledHost },
    ],
    address,
    permissions: ['public', 'own-account', 'network.read'],
    answer: (path) => (path === '/calendar-feeds' ? { items: [OWN, OF_BODY] } : { meeting: '7', ...list }),
  });

describe('calendars to subscribe', () => {
  it('have an address that is shown once, with how to use it, and tell when each was last fetched', async () => {
    const page = await open('/konto');
    expect(page.text()).toContain('Alle Sitzungen, die mich betreffen angelegt am 1. Mai 2026 · zuletzt abgerufen am');
    expect(page.text()).toContain('angelegt am 1. Juni 2026 · noch nie abgerufen');
    const [request] = await page.press('Adresse anlegen');
    expect(request?.request.body).toEqual({ body: null });
    request?.flush({ ...OWN, id: '3', address: 'https://gesamtbild.example/kalender/geheim.ics' });
    await page.settle();
    expect(page.field('Ihre Kalenderadresse').value).toBe('https://gesamtbild.example/kalender/geheim.ics');
    expect(document.activeElement).toBe(page.field('Ihre Kalenderadresse'));
    expect(page.text()).toContain('Diese Adresse wird nur jetzt gezeigt.');
    expect(page.text()).toContain('Thunderbird:');
    await expectNoViolations(page.element);
  });

  it('are of one body on its page, and are removed after a question', async () => {
    const page = await open('/gremium');
    expect(page.text()).not.toContain('Alle Sitzungen, die mich betreffen');
    await page.press('Adresse für „Steuerungsgruppe Integration (Demo)“ vom 1. Juni 2026 entfernen');
    expect(page.text()).toContain('Kalender, die diese Adresse nutzen, erhalten dann keine Termine mehr.');
    const [request] = await page.press('Adresse entfernen');
    expect([request?.request.method, request?.request.url]).toEqual(['DELETE', '/api/v1/calendar-feeds/2']);
    request?.flush({});
    await page.settle();
    expect(page.text()).toContain('Die Adresse ist entfernt.');
  });
});

describe('the invitations to a meeting', () => {
  it('are sent after a question to those who have none that holds', async () => {
    const items = [invited('1', 'sent'), invited('2', 'not_sent'), invited('3', 'outdated'), invited('4', 'no_address')];
    const page = await open('/sitzung', { canSend: true, items });
    expect(page.text()).toContain(
      'Von 4 Mitgliedern und Stellvertretungen ist 1 eingeladen. 1 Einladung ist veraltet. Für 1 ist keine E-Mail-Adresse eingetragen.',
    );
    expect(page.text()).toContain('veraltet: Termin geändert');
    await expectNoViolations(page.element);
    await page.press('Einladungen senden');
    expect(page.text()).toContain('2 Personen erhalten jetzt eine E-Mail mit dem Termin.');
    const [request] = await page.press('Jetzt senden');
    expect([request?.request.url, request?.request.body]).toEqual(['/api/v1/meetings/7/invitations', {}]);
    request?.flush({ meeting: '7', canSend: true, items: [items[0], invited('2', 'sent'), invited('3', 'failed'), items[3]] });
    await page.settle();
    expect(page.text()).toContain('1 Einladung ist versandt. 1 Einladung konnte nicht zugestellt werden.');
  });

  it('are called off at those who were invited, when the meeting is cancelled', async () => {
    const told = { ...invited('1', 'outdated'), sentAt: '2026-11-01T09:00:00Z' };
    const page = await open('/abgesagt', { canSend: true, items: [told, invited('2', 'not_sent')] });
    await page.press('Absagen senden');
    expect(page.text()).toContain('1 eingeladene Person erhält jetzt eine Absage per E-Mail.');
    const [request] = await page.press('Jetzt senden');
    request?.flush(
      { type: '/problems/rule-violation', status: 409, issues: [{ path: 'meeting', message: '', code: 'meeting-over' }] },
      { status: 409, statusText: 'refused' },
    );
    await page.settle();
    expect(page.text()).toContain('Zu dieser Sitzung kann gerade niemand eingeladen werden');
  });

  it('are a file to download where no mail can be sent', async () => {
    const page = await open('/sitzung', { canSend: false, items: [invited('2', 'not_sent')] });
    expect(page.text()).toContain('Dieses Programm kann hier keine E-Mails versenden.');
    expect(page.element.querySelector('a[download]')?.getAttribute('href')).toBe('/api/v1/meetings/7/calendar');
    expect(page.text()).not.toContain('Einladungen senden');
  });
});
