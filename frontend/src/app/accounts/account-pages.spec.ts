import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { AccountResponse } from '#contract/account.ts';
import { expectNoViolations } from '../../../testing/axe';
import { aDistrict, anInstallation, theWhole } from '../../../testing/builders';
import { readable } from '../../../testing/render';
import { provideTestTranslations } from '../../../testing/translations';
import { AccountListPage } from './account-list-page';
import { AccountPage } from './account-page';
import { ChoosePasswordPage } from './choose-password-page';
import { InvitePage } from './invite-page';

const anAccount = (change: Partial<AccountResponse> = {}): AccountResponse => ({
  id: '3',
  email: 'fachkraft@demo.example',
  name: 'Fachkraft Mitte (Demo)',
  state: 'active',
  roles: ['officer'],
  organisations: ['integrationsbuero-mitte'],
  districts: ['stadtbezirk:01'],
  hasPassword: true,
  hasSecondFactor: false,
  hasSingleSignOn: false,
  lastSignInAt: '2026-11-22T11:00:00.000Z',
  invitedUntil: null,
  openSessions: 1,
  version: 4,
  ...change,
});

describe('the pages of accounts', () => {
  const open = async (address: string, answers: Readonly<Record<string, object>> = {}) => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideTestTranslations(),
        provideRouter(
          [
            { path: 'verwaltung/konten', component: AccountListPage },
            { path: 'verwaltung/konten/neu', component: InvitePage },
            { path: 'verwaltung/konten/:id', component: AccountPage },
            { path: 'einladung/:token', component: ChoosePasswordPage },
          ],
          withComponentInputBinding(),
        ),
      ],
    });
    const harness = await RouterTestingHarness.create(address);
    const http = TestBed.inject(HttpTestingController);
    const all: Readonly<Record<string, object>> = {
      '/api/v1/installation': anInstallation(),
      '/api/v1/districts': { items: [theWhole(), aDistrict()], nextCursor: null, total: 2 },
      '/api/v1/organisations?limit=500': {
        items: [{ code: 'integrationsbuero-mitte', name: 'Integrationsbüro Mitte (Demo)' }],
        nextCursor: null,
        total: 1,
      },
      ...answers,
    };
    // What has been answered may make a page ask for more.
    for (let round = 0; round < 4; round++) {
      TestBed.tick();
      for (const request of http.match(({ method }) => method === 'GET')) {
        if (request.cancelled) continue;
        const found = all[request.request.urlWithParams];
        if (found === undefined) request.flush({ type: 'x/not-found', status: 404 }, { status: 404, statusText: 'x' });
        else request.flush(found);
      }
      await new Promise((done) => setTimeout(done));
    }
    await harness.fixture.whenStable();
    const element = harness.fixture.nativeElement as HTMLElement;
    const button = (name: string) => {
      const found = Array.from(element.querySelectorAll('button')).find((one) => readable(one.innerText) === name);
      if (found === undefined) throw new Error(`There is no button "${name}".`);
      return found;
    };
    // An answer reaches the page after a few promises.
    const stable = () => new Promise((done) => setTimeout(done, 20));
    return { element, http, button, text: () => readable(element.innerText), stable };
  };

  it('list who may sign in, as what, and since when not any more', async () => {
    const items = [anAccount(), anAccount({ id: '9', name: 'Gast (Demo)', roles: [], state: 'disabled', lastSignInAt: null })];
    const { text, element } = await open('/verwaltung/konten', { '/api/v1/accounts?limit=500': { items, nextCursor: null, total: 2 } });
    expect(text()).toContain('Fachkraft Mitte (Demo) fachkraft@demo.example Integrationsfachkraft aktiv zuletzt angemeldet am');
    expect(text()).toContain('noch ohne Rolle gesperrt war noch nie angemeldet');
    await expectNoViolations(element);
  });

  it('save rights with the version from which they were changed', async () => {
    const { element, http, button, stable } = await open('/verwaltung/konten/3', { '/api/v1/accounts/3': anAccount() });
    const steering = Array.from(element.querySelectorAll('label')).find((label) => label.innerText.startsWith('Steuerungsgruppe'));
    steering?.click();
    button('Speichern').click();
    await stable();
    expect(http.expectOne({ method: 'PATCH', url: '/api/v1/accounts/3' }).request.body).toEqual({
      name: 'Fachkraft Mitte (Demo)',
      email: 'fachkraft@demo.example',
      roles: ['officer', 'steering'],
      organisations: ['integrationsbuero-mitte'],
      districts: ['stadtbezirk:01'],
      version: 4,
    });
  });

  it('say when somebody else has changed the account meanwhile', async () => {
    const { http, button, text, stable } = await open('/verwaltung/konten/3', { '/api/v1/accounts/3': anAccount() });
    button('Konto sperren').click();
    await stable();
    http
      .expectOne({ method: 'PATCH', url: '/api/v1/accounts/3' })
      .flush({ type: 'https://gesamtbild.example/problems/conflict', status: 409 }, { status: 409, statusText: 'x' });
    await stable();
    expect(text()).toContain('Jemand hat dieses Konto inzwischen geändert');
    expect(button('Neuen Stand laden')).toBeDefined();
  });

  it('say which organisation was merged into which one since the page was opened', async () => {
    const { http, button, text, stable } = await open('/verwaltung/konten/3', { '/api/v1/accounts/3': anAccount() });
    button('Speichern').click();
    await stable();
    const issue = { path: 'organisations.0', message: 'Merged.', code: 'organisation-merged' };
    const params = { name: 'Büro Mitte', code: 'buero', stays: 'Integrationsbüro' };
    http
      .expectOne({ method: 'PATCH', url: '/api/v1/accounts/3' })
      .flush({ type: 'x/invalid-input', status: 400, issues: [{ ...issue, params }] }, { status: 400, statusText: 'x' });
    await stable();
    expect(text()).toContain('„Büro Mitte“ wurde mit „Integrationsbüro“ zusammengelegt. Bitte wählen Sie „Integrationsbüro“.');
  });

  it('can be used by everybody', async () => {
    const { element } = await open('/verwaltung/konten/3', { '/api/v1/accounts/3': anAccount() });
    await expectNoViolations(element);
  });

  it('ask for organisations and districts of integration officers only', async () => {
    const { element, text, stable } = await open('/verwaltung/konten/neu');
    expect(text()).not.toContain('Eigene Organisationen');
    Array.from(element.querySelectorAll('label'))
      .find((label) => label.innerText.startsWith('Integrationsfachkraft'))
      ?.click();
    await stable();
    expect(text()).toContain('Eigene Organisationen');
    await expectNoViolations(element);
  });

  it('say that a link is no longer valid', async () => {
    const { text } = await open('/einladung/abc');
    expect(text()).toContain('Dieser Link gilt nicht mehr');
  });

  it('ask for a password that is long enough, twice', async () => {
    const { element, text, stable } = await open('/einladung/abc', {
      '/api/v1/account-links/abc': { purpose: 'invitation', name: 'Neue Person', email: 'neu@demo.example', minimumPasswordLength: 12 },
    });
    expect(text()).toContain('Willkommen, Neue Person');
    const [first, second] = element.querySelectorAll<HTMLInputElement>('input[type=password]');
    for (const [field, value] of [
      [first, 'kurz'],
      [second, 'anders'],
    ] as const) {
      if (field === undefined) throw new Error('There are two fields.');
      field.value = value;
      field.dispatchEvent(new Event('input'));
    }
    element.querySelector('form')?.requestSubmit();
    await stable();
    expect(text()).toContain('Mindestens 12 Zeichen.');
    expect(text()).toContain('Die beiden Passwörter stimmen nicht überein.');
    await expectNoViolations(element);
  });
});
