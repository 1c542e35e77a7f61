import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { SignInOptions } from '#contract/account.ts';
import { expectNoViolations } from '../../../testing/axe';
import { anInstallation, aSession } from '../../../testing/builders';
import { readable } from '../../../testing/render';
import { provideTestTranslations } from '../../../testing/translations';
import { withSession } from '../shell/with-session';
import { SignInPage } from './sign-in-page';

@Component({ template: '<h1>Seite</h1>' })
class Page {}

const OPTIONS: SignInOptions = {
  singleSignOn: false,
  passwordReset: false,
  minimumPasswordLength: 12,
  demoAccounts: [],
};

describe('the sign-in page', () => {
  const open = async (address = '/anmelden', options: Partial<SignInOptions> = {}) => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([withSession])),
        provideHttpClientTesting(),
        provideTestTranslations(),
        provideRouter(
          [
            { path: 'anmelden', component: SignInPage },
            { path: '**', component: Page },
          ],
          withComponentInputBinding(),
        ),
      ],
    });
    const harness = await RouterTestingHarness.create(address);
    const http = TestBed.inject(HttpTestingController);
    TestBed.tick();
    http.match('/api/v1/session/options').forEach((request) => request.flush({ ...OPTIONS, ...options }));
    http.match('/api/v1/installation').forEach((request) => request.flush(anInstallation()));
    await harness.fixture.whenStable();
    // An answer reaches the page after a few promises.
    const stable = () => new Promise((done) => setTimeout(done, 20));
    const element = harness.fixture.nativeElement as HTMLElement;
    const input = (type: string) => element.querySelector<HTMLInputElement>(`input[type=${type}]`);
    const fill = (type: string, text: string) => {
      const field = input(type);
      if (field === null) throw new Error(`There is no field of the type ${type}.`);
      field.value = text;
      field.dispatchEvent(new Event('input'));
    };
    return {
      element,
      http,
      input,
      text: () => readable(element.innerText),
      stable,
      async submit(email: string, password: string) {
        fill('email', email);
        fill('password', password);
        element.querySelector('form')?.requestSubmit();
        await stable();
      },
      refuse: async (type: string, status: number, headers: Record<string, string> = {}) => {
        http
          .expectOne({ method: 'POST', url: '/api/v1/session' })
          .flush({ type: `https://gesamtbild.example/problems/${type}`, status }, { status, statusText: 'x', headers });
        await stable();
      },
    };
  };

  it('asks for what is missing before it asks the server', async () => {
    const page = await open();
    await page.submit('', '');
    expect(page.text()).toContain('Bitte füllen Sie dieses Feld aus.');
    page.http.expectNone('/api/v1/session');
  });

  it('says that address and password do not fit, and nothing more', async () => {
    const page = await open();
    await page.submit('rat@demo.example', 'falsch geraten');
    await page.refuse('sign-in-refused', 401);
    expect(readable(page.element.querySelector('[role=alert]')?.textContent ?? '')).toBe(
      'E-Mail-Adresse und Passwort passen nicht zusammen.',
    );
  });

  it('asks for the code of an account with a second factor', async () => {
    const page = await open();
    await page.submit('rat@demo.example', 'richtig geraten');
    await page.refuse('second-factor-required', 401);
    expect(page.text()).toContain('Code der zweiten Bestätigung');
  });

  it('says how long to wait after too many attempts', async () => {
    const page = await open();
    await page.submit('rat@demo.example', 'falsch geraten');
    await page.refuse('too-many-attempts', 429, { 'Retry-After': '8' });
    expect(page.text()).toContain('Bitte warten Sie 8 Sekunden.');
  });

  it('goes on to the page that was wanted', async () => {
    const page = await open('/anmelden?weiter=%2Fgebiete%2Fland:11');
    await page.submit('steuerung@demo.example', 'demo');
    page.http.expectOne({ method: 'POST', url: '/api/v1/session' }).flush(aSession());
    await page.stable();
    expect(TestBed.inject(Router).url).toBe('/gebiete/land:11');
  });

  it('never goes on to another site', async () => {
    const page = await open('/anmelden?weiter=%2F%2Fboese.example');
    await page.submit('steuerung@demo.example', 'demo');
    page.http.expectOne({ method: 'POST', url: '/api/v1/session' }).flush(aSession());
    await page.stable();
    expect(TestBed.inject(Router).url).toBe('/ueberblick');
  });

  it('offers the accounts of a demo', async () => {
    const page = await open('/anmelden', { demoAccounts: [{ email: 'rat@demo.example', role: 'council' }] });
    expect(page.text()).toContain('Ratsmitglied rat@demo.example');
  });

  it('offers the sign-on of the municipality and a new password where they are set up', async () => {
    const page = await open('/anmelden?weiter=%2Fgebiete', { singleSignOn: true, passwordReset: true });
    const links = Array.from(page.element.querySelectorAll('a'), (link) => link.getAttribute('href'));
    expect(links).toEqual(['/passwort-vergessen', '/api/v1/session/sso?returnTo=%2Fgebiete']);
  });

  it('can be used by everybody', async () => {
    const page = await open('/anmelden?grund=abgelaufen', { demoAccounts: [{ email: 'rat@demo.example', role: 'council' }] });
    expect(page.text()).toContain('Ihre Sitzung ist abgelaufen.');
    await expectNoViolations(page.element);
  });
});
