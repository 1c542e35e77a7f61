import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { anAuditEvent } from '../../../testing/audit-events';
import { expectNoViolations } from '../../../testing/axe';
import { readable } from '../../../testing/render';
import { provideTestTranslations } from '../../../testing/translations';
import { AuditPage } from './audit-page';

const OPTIONS = {
  actions: ['changed', 'signed_in', 'teleported'],
  objectTypes: ['account', 'organisation'],
  accounts: [{ id: '7', name: 'Administration (Demo)' }],
};
const SIGN_IN = anAuditEvent({
  id: '9',
  at: '2026-11-21T08:00:00.000Z',
  action: 'signed_in',
  objectType: 'account',
  objectId: '7',
  changes: [],
  remoteAddress: '192.0.2.7',
});

describe('AuditPage', () => {
  const open = async (
    address: string,
    events: readonly object[] | 'failing' = [anAuditEvent(), SIGN_IN],
    nextCursor: string | null = null,
  ) => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideTestTranslations(),
        provideRouter([{ path: 'verwaltung/protokoll', component: AuditPage }], withComponentInputBinding()),
      ],
    });
    const harness = await RouterTestingHarness.create(address);
    const http = TestBed.inject(HttpTestingController);
    const asked: string[] = [];
    const answer = async () => {
      // A navigation takes a few turns; while a request waits for its answer nothing is stable.
      await new Promise((done) => setTimeout(done, 20));
      TestBed.tick();
      for (const it of http.match(() => true).filter(({ cancelled }) => !cancelled)) {
        if (it.request.url.endsWith('/options')) it.flush(OPTIONS);
        else {
          asked.push(it.request.params.toString());
          if (events === 'failing') it.flush(null, { status: 500, statusText: 'broken' });
          else it.flush({ items: events, nextCursor, total: events.length });
        }
      }
      await harness.fixture.whenStable();
    };
    await answer();
    const element = harness.routeNativeElement as HTMLElement;
    const choose = async (selector: string, value: string) => {
      const field = element.querySelector<HTMLInputElement | HTMLSelectElement>(selector);
      if (field) field.value = value;
      field?.dispatchEvent(new Event('change'));
      await answer();
    };
    return { element, http, harness, asked, answer, choose, text: () => readable(element.innerText) };
  };

  it('tells who did what, day by day', async () => {
    const { element, text } = await open('/verwaltung/protokoll');
    expect(text()).toContain('2 Ereignisse');
    expect(Array.from(element.querySelectorAll('[role=heading]'), (day) => day.textContent)).toEqual([
      'Sonntag, 22. November 2026',
      'Samstag, 21. November 2026',
    ]);
    expect(text()).toContain('14:05 Administration (Demo) hat die Organisation „Integrationsbüro Mitte“ geändert.');
    expect(text()).toContain('Netzwerkadresse 192.0.2.7');
    await expectNoViolations(element);
  });

  it('asks for what stands in the address', async () => {
    const { element, asked } = await open('/verwaltung/protokoll?account=7&type=organisation&from=2026-11-01&before=50&lang=de');
    expect(asked).toEqual(['account=7&objectType=organisation&from=2026-11-01&cursor=50']);
    expect(element.querySelector<HTMLInputElement>('input[type=date]')?.value).toBe('2026-11-01');
  });

  it('puts a choice into the address and begins at the newest event', async () => {
    const { choose, asked } = await open('/verwaltung/protokoll?before=50');
    await choose('[type=search]', 'Mitte');
    expect(TestBed.inject(Router).url).toBe('/verwaltung/protokoll?q=Mitte');
    expect(asked.at(-1)).toBe('search=Mitte');
  });

  it('offers what there are events of, in words where there are some', async () => {
    const { element } = await open('/verwaltung/protokoll');
    const [action] = Array.from(element.querySelectorAll('select'));
    expect(Array.from(action?.options ?? [], ({ label }) => label.trim())).toEqual([
      'alle Vorgänge',
      'angemeldet',
      'geändert',
      'teleported',
    ]);
  });

  it('leads to all events of an object, and back to everything', async () => {
    const { element, text, answer } = await open('/verwaltung/protokoll?q=Mitte');
    element.querySelector<HTMLAnchorElement>('.extra a')?.click();
    await answer();
    expect(TestBed.inject(Router).url).toBe('/verwaltung/protokoll?type=organisation&id=mitte');
    expect(text()).toContain('Nur Organisation mit der Kennung mitte');
    element.querySelector<HTMLButtonElement>('.gb-button-quiet')?.click();
    await answer();
    expect(TestBed.inject(Router).url).toBe('/verwaltung/protokoll');
  });

  it('goes on to older events', async () => {
    const { element } = await open('/verwaltung/protokoll?q=x', undefined, '9');
    expect(element.querySelector('.ways a')?.getAttribute('href')).toBe('/verwaltung/protokoll?q=x&before=9');
  });

  it('says when a selection leaves nothing, and when nothing has happened yet', async () => {
    const { element, text } = await open('/verwaltung/protokoll?q=nirgends', []);
    expect(text()).toContain('Zu dieser Auswahl gibt es keine Ereignisse.');
    await expectNoViolations(element);
    TestBed.resetTestingModule();
    expect((await open('/verwaltung/protokoll', [])).text()).toContain('Noch ist nichts geschehen.');
  });

  it('says what to do when it cannot be had', async () => {
    const { element, text } = await open('/verwaltung/protokoll', 'failing');
    expect(text()).toContain('Noch einmal versuchen');
    await expectNoViolations(element);
  });

  it('says when there are too many events for a file', async () => {
    const { element, http, harness, text } = await open('/verwaltung/protokoll?q=Mitte');
    element.querySelector<HTMLButtonElement>('.head button')?.click();
    const request = http.expectOne(({ url }) => url.endsWith('/export'));
    expect(request.request.params.toString()).toBe('search=Mitte');
    request.flush(new Blob(), { status: 409, statusText: 'too many' });
    await harness.fixture.whenStable();
    expect(text()).toContain('Bitte wählen Sie einen kürzeren Zeitraum.');
  });
});
