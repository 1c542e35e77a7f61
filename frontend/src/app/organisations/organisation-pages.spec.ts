import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Permission } from '#contract/account.ts';
import type { OrganisationResponse } from '#contract/organisation.ts';
import { expectNoViolations } from '../../../testing/axe';
import { aDistrict, anInstallation, aSession } from '../../../testing/builders';
import { anOrganisation } from '../../../testing/organisations';
import { readable } from '../../../testing/render';
import { provideTestTranslations } from '../../../testing/translations';
import { Session } from '../shell/session';
import { NewOrganisationPage } from './new-organisation-page';
import { OrganisationListPage } from './organisation-list-page';
import { OrganisationPage } from './organisation-page';

const READ: readonly Permission[] = ['public', 'own-account', 'organisations.read'];

describe('the pages of the register', () => {
  const open = async (address: string, permissions: readonly Permission[], stored: readonly OrganisationResponse[], own: string[] = []) => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideTestTranslations(),
        provideRouter(
          [
            { path: 'organisationen', component: OrganisationListPage },
            { path: 'organisationen/hinzufuegen', component: NewOrganisationPage },
            { path: 'organisationen/:code', component: OrganisationPage },
          ],
          withComponentInputBinding(),
        ),
      ],
    });
    const http = TestBed.inject(HttpTestingController);
    const signedIn = TestBed.inject(Session).load();
    http.expectOne('/api/v1/session').flush(aSession(permissions, { organisations: own }));
    await signedIn;
    const harness = await RouterTestingHarness.create(address);
    const asked: string[] = [];
    /** Answers what is read; hands back what is written. */
    const answer = async (): Promise<TestRequest | undefined> => {
      let written: TestRequest | undefined;
      // What is answered may lead to further questions.
      for (let open = 1; open > 0;) {
        await new Promise((done) => setTimeout(done, 20));
        TestBed.tick();
        const requests = http.match(() => true).filter(({ cancelled }) => !cancelled);
        open = requests.length;
        for (const it of requests) {
          const { method, url, params } = it.request;
          if (method !== 'GET') written = it;
          else if (url.endsWith('/installation')) it.flush(anInstallation());
          else if (url.endsWith('/organisations')) {
            asked.push(params.toString());
            it.flush({ items: stored, nextCursor: null, total: stored.length });
          } else if (url.includes('/organisations/')) it.flush(stored[0] ?? null);
          else if (url.includes('/districts/')) it.flush(aDistrict());
          else it.flush({ items: [], nextCursor: null, total: 0 });
        }
      }
      await harness.fixture.whenStable();
      return written;
    };
    await answer();
    const element = harness.routeNativeElement as HTMLElement;
    const type = (label: string, value: string) => {
      const labelled = Array.from(element.querySelectorAll('label')).find(({ textContent }) => textContent.trim().startsWith(label));
      const field = labelled && element.querySelector<HTMLInputElement>(`#${labelled.htmlFor}`);
      if (!field) throw new Error(`There is no field ${label}.`);
      field.value = value;
      field.dispatchEvent(new Event('input'));
      field.dispatchEvent(new Event('change'));
    };
    const send = async () => {
      element.querySelector<HTMLButtonElement>('gb-organisation-form [type=submit]')?.click();
      return answer();
    };
    return { element, asked, answer, type, send, text: () => readable(element.innerText), labels: () => labelsOf(element) };
  };
  const labelsOf = (element: HTMLElement) =>
    Array.from(element.querySelectorAll('gb-organisation-form label'), ({ textContent }) =>
      readable(textContent).replace(' (freiwillig)', ''),
    );

  it('list who works in the chosen place, with the own ones marked', async () => {
    const { element, asked, text } = await open('/organisationen?district=stadtbezirk:01', READ, [anOrganisation()], ['sprachwerkstatt']);
    expect(asked).toEqual(['limit=500&district=stadtbezirk:01']);
    expect(text()).toContain('Sprachwerkstatt Spree (Demo) Ihre Organisation Wohlfahrtsverband Mitte');
    expect(element.querySelector('li a')?.getAttribute('href')).toContain('/organisationen/sprachwerkstatt');
    expect(text()).not.toContain('Organisation hinzufügen');
    await expectNoViolations(element);
  });

  it('keep the filters in the address', async () => {
    const { element, asked, type, answer, text } = await open('/organisationen', [...READ, 'organisations.edit'], []);
    expect(text()).toContain('Fügen Sie die erste hinzu');
    type('Name oder Beschreibung', 'verein');
    await answer();
    type('Bereich', 'faith');
    await answer();
    type('Zustand', 'closed');
    await answer();
    expect(TestBed.inject(Router).url).toBe('/organisationen?text=verein&sector=faith&state=closed');
    expect(asked.at(-1)).toBe('limit=500&text=verein&sector=faith&state=closed');
    expect(text()).toContain('Keine Organisation passt zu dieser Auswahl.');
    await expectNoViolations(element);
  });

  it('show an organisation without a form to those who only read', async () => {
    const { element, text } = await open('/organisationen/sprachwerkstatt', READ, [
      anOrganisation({ description: 'Kurse <b>am Abend</b>', website: 'https://example.org/' }),
    ]);
    expect(text()).toContain('Kurse <b>am Abend</b>');
    expect(element.querySelector('dd a')?.getAttribute('href')).toBe('https://example.org/');
    expect(element.querySelector('form')).toBeNull();
    await expectNoViolations(element);
  });

  it('let an officer change description and website of the own organisation', async () => {
    const { element, labels, type, send, text, answer } = await open(
      '/organisationen/sprachwerkstatt',
      [...READ, 'organisations.edit-own'],
      [anOrganisation()],
      ['sprachwerkstatt'],
    );
    expect(labels()).toEqual(['Beschreibung', 'Internetseite']);
    type('Beschreibung', 'Wir lehren Deutsch.');
    const written = await send();
    expect([written?.request.method, written?.request.body]).toEqual([
      'PATCH',
      { description: 'Wir lehren Deutsch.', website: null, version: 4 },
    ]);
    written?.flush(anOrganisation({ description: 'Wir lehren Deutsch.', version: 5 }));
    await answer();
    expect(text()).toContain('Die Angaben sind gespeichert.');
    await expectNoViolations(element);
  });

  it('offer an officer no form for the organisations of others', async () => {
    const { element } = await open('/organisationen/sprachwerkstatt', [...READ, 'organisations.edit-own'], [anOrganisation()], ['andere']);
    expect(element.querySelector('gb-organisation-form')).toBeNull();
  });

  it('let the coordination change everything, and say when somebody else was faster', async () => {
    const { element, labels, type, send, text, answer } = await open(
      '/organisationen/sprachwerkstatt',
      [...READ, 'organisations.edit', 'organisations.edit-own'],
      [anOrganisation()],
    );
    expect(labels()).toEqual(['Name', 'Kurzname', 'Bereich', 'Beschreibung', 'Internetseite', 'Beendet am']);
    type('Name', 'Sprachwerkstatt');
    const written = await send();
    expect(written?.request.body).toEqual({
      name: 'Sprachwerkstatt',
      shortName: null,
      sector: 'welfare_organisation',
      description: null,
      website: null,
      districts: ['stadtbezirk:01'],
      closedOn: null,
      version: 4,
    });
    written?.flush({ type: 'x/conflict', status: 409 }, { status: 409, statusText: 'Conflict' });
    await answer();
    expect(text()).toContain('Jemand hat diese Organisation inzwischen geändert.');
    expect(text()).toContain('Neuen Stand laden');
    await expectNoViolations(element);
  });

  it('put what the server refuses on its field', async () => {
    const { type, send, answer, element } = await open('/organisationen/hinzufuegen', [...READ, 'organisations.edit'], []);
    type('Name', 'Sprachwerkstatt');
    const written = await send();
    expect(written?.request.method).toBe('POST');
    written?.flush(
      { type: 'x/conflict', status: 409, issues: [{ path: 'name', message: 'exists' }] },
      { status: 409, statusText: 'Conflict' },
    );
    await answer();
    const field = element.querySelector('gb-text-field');
    expect(readable(field?.textContent ?? '')).toContain('Eine Organisation mit diesem Namen gibt es schon.');
    await expectNoViolations(element);
  });

  it('send nothing that cannot be right', async () => {
    const { type, send, text } = await open('/organisationen/hinzufuegen', [...READ, 'organisations.edit'], []);
    type('Internetseite', 'javascript:alert(1)');
    expect(await send()).toBeUndefined();
    expect(text()).toContain('Bitte füllen Sie dieses Feld aus.');
    expect(text()).toContain('Diese Eingabe hat nicht die erwartete Form.');
  });
});
