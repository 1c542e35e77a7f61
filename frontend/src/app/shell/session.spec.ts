import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Location } from '@angular/common';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import type { SessionResponse } from '#contract/account.ts';
import { aSession } from '../../../testing/builders';
import { needs, toHome } from './needs';
import { Session } from './session';
import { withSession } from './with-session';

@Component({ selector: 'gb-page-of-session-spec', template: '' })
class Page {}

describe('the session', () => {
  const begin = async (session: SessionResponse | null) => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([withSession])),
        provideHttpClientTesting(),
        provideRouter([
          { path: '', pathMatch: 'full', redirectTo: toHome },
          { path: 'verwaltung', canActivate: [needs('accounts.manage')], component: Page },
          { path: 'kein-zugriff', component: Page, data: { refused: true } },
          { path: '**', component: Page },
        ]),
      ],
    });
    const http = TestBed.inject(HttpTestingController);
    const loaded = TestBed.inject(Session).load();
    const request = http.expectOne('/api/v1/session');
    if (session === null) request.error(new ProgressEvent('error'));
    else request.flush(session);
    await loaded;
    const router = TestBed.inject(Router);
    return { http, router, session: TestBed.inject(Session), client: TestBed.inject(HttpClient) };
  };
  const asOfficer = (districts: string[]) => aSession(['working-data.read'], { roles: ['officer'], districts });

  it('is nobody’s when it cannot be found out', async () => {
    const { session } = await begin(null);
    expect(session.account()).toBeNull();
    expect(session.home()).toBe('/anmelden');
  });

  it('begins with the overview, for an officer of one district with that', async () => {
    const { router } = await begin(asOfficer(['stadtbezirk:01']));
    await router.navigateByUrl('/?lang=en');
    expect(router.url).toBe('/ueberblick?lang=en&district=stadtbezirk:01');
  });

  it('begins with the whole for an officer of several districts', async () => {
    expect((await begin(asOfficer(['stadtbezirk:01', 'stadtbezirk:08']))).session.home()).toBe('/ueberblick');
  });

  it('begins with what is due for an officer who reports, and with the overview for the coordination', async () => {
    const reporting = aSession(['working-data.read', 'measures.edit-own'], { roles: ['officer'], districts: ['stadtbezirk:01'] });
    expect((await begin(reporting)).session.home()).toBe('/meine-massnahmen?district=stadtbezirk:01');
    TestBed.resetTestingModule();
    const coordinating = aSession(['working-data.read', 'measures.edit-own', 'measures.edit'], { roles: ['coordinator'] });
    expect((await begin(coordinating)).session.home()).toBe('/ueberblick');
  });

  it('begins with the second factor where it is owed', async () => {
    expect((await begin({ ...aSession([]), required: 'second-factor' })).session.home()).toBe('/konto');
  });

  it('leads strangers to the sign-in, and back', async () => {
    const { router } = await begin({ account: null, permissions: ['public'], csrfToken: null, required: null, endsAt: null });
    await router.navigateByUrl('/verwaltung');
    expect(router.url).toBe('/anmelden?weiter=%2Fverwaltung');
  });

  it('keeps the address of a page that the person may not see', async () => {
    const { router } = await begin(aSession());
    await router.navigateByUrl('/verwaltung');
    expect(TestBed.inject(Location).path()).toBe('/verwaltung');
    expect(router.routerState.snapshot.root.firstChild?.data['refused']).toBeTrue();
  });

  it('gives its token to changes, and to nothing else', async () => {
    const { http, client } = await begin(aSession());
    void firstValueFrom(client.get('/api/v1/x'));
    void firstValueFrom(client.patch('/api/v1/x', {}));
    expect(http.expectOne({ method: 'GET', url: '/api/v1/x' }).request.headers.has('X-CSRF-Token')).toBeFalse();
    expect(http.expectOne({ method: 'PATCH', url: '/api/v1/x' }).request.headers.get('X-CSRF-Token')).toBe('token-of-the-session');
  });

  it('leads to the sign-in when it has ended meanwhile, and says so', async () => {
    const { http, client, router, session } = await begin(aSession());
    await router.navigateByUrl('/gebiete');
    const asked = firstValueFrom(client.get('/api/v1/x')).catch(() => undefined);
    http
      .expectOne('/api/v1/x')
      .flush({ type: 'https://gesamtbild.example/problems/sign-in-required', status: 401 }, { status: 401, statusText: 'x' });
    await asked;
    await new Promise((done) => setTimeout(done, 20));
    expect(session.account()).toBeNull();
    expect(router.url).toBe('/anmelden?grund=abgelaufen&weiter=%2Fgebiete');
  });

  it('learns of other rights when something is refused', async () => {
    const { http, client, session } = await begin(aSession());
    void firstValueFrom(client.get('/api/v1/x')).catch(() => undefined);
    http
      .expectOne('/api/v1/x')
      .flush({ type: 'https://gesamtbild.example/problems/forbidden', status: 403 }, { status: 403, statusText: 'x' });
    expect(session.may('working-data.read')).toBeTrue();
    http.expectOne('/api/v1/session').flush({ ...aSession(), permissions: ['public', 'own-account'] });
    await new Promise((done) => setTimeout(done, 20));
    expect(session.may('working-data.read')).toBeFalse();
  });
});
