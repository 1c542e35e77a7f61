import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Permission } from '#contract/account.ts';
import { MeasureListPage } from '../src/app/measures/measure-list-page';
import { Session } from '../src/app/shell/session';
import { aDistrict, anInstallation, aSession } from './builders';
import { aFullCost, aMeasureDashboard, aMeasureMap, aMeasureSummary } from './measures';
import { readable } from './render';
import { provideTestTranslations } from './translations';

export const FIELDS = [
  { code: 'language', position: 1, name: { de: 'Sprache und Bildung', en: 'Language and education' }, active: true, version: 1 },
  { code: 'housing', position: 2, name: { de: 'Wohnen', en: 'Housing' }, active: true, version: 1 },
];
const READ: readonly Permission[] = ['public', 'own-account', 'working-data.read', 'measures.read'];

/** Of ten milliseconds each; a view that is loaded for the first time takes some hundred of them on a busy computer. */
const MOST_ROUNDS = 2000;

/** What the server answers to a question, by the end of its address; `failing` refuses it. */
export type Answers = Readonly<Record<string, object | 'failing'>>;

/** The page of the measures at an address, as somebody with the permissions sees it. */
export async function openMeasures(address: string, answers: Answers = {}, permissions: readonly Permission[] = READ) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideTestTranslations(),
      provideRouter([{ path: 'massnahmen', component: MeasureListPage }], withComponentInputBinding()),
    ],
  });
  const http = TestBed.inject(HttpTestingController);
  const signedIn = TestBed.inject(Session).load();
  http.expectOne('/api/v1/session').flush(aSession(permissions));
  await signedIn;
  const known: Answers = {
    installation: anInstallation(),
    'fields-of-action': pageOf(FIELDS),
    'target-groups': pageOf([]),
    organisations: pageOf([{ code: 'integrationsbuero-mitte', name: 'Integrationsbüro Mitte (Demo)' }]),
    measures: pageOf([aMeasureSummary()]),
    'measure-dashboard': aMeasureDashboard(),
    'measure-map': aMeasureMap(),
    'full-cost': aFullCost(),
    'measure-views': { items: [] },
    ...answers,
  };
  // As in a tab of its own: where the page before was scrolled to does not matter.
  window.scrollTo(0, 0);
  const harness = await RouterTestingHarness.create(address);
  const asked: string[] = [];
  /** Answers what is read until nothing more is asked and nothing more is loaded, such as a view of the page; hands back what is written. */
  const answer = async (): Promise<TestRequest | undefined> => {
    let written: TestRequest | undefined;
    for (let quiet = 0, rounds = 0; quiet < 2 || !harness.fixture.isStable(); rounds += 1) {
      if (rounds > MOST_ROUNDS) throw new Error(`The page does not come to rest. It asked for: ${asked.join(', ')}`);
      await new Promise((done) => setTimeout(done, 10));
      TestBed.tick();
      const requests = http.match(() => true).filter(({ cancelled }) => !cancelled);
      quiet = requests.length === 0 ? quiet + 1 : 0;
      for (const it of requests) {
        const path = decodeURIComponent(it.request.url.split('?')[0] ?? '').replace('/api/v1/', '');
        asked.push(it.request.urlWithParams);
        const reply = known[path] ?? (path.startsWith('districts/') ? aDistrict() : undefined);
        if (it.request.method !== 'GET') written = it;
        else if (reply === undefined) it.flush(pageOf([]));
        else if (reply === 'failing') it.flush({ instance: 'req-9' }, { status: 500, statusText: 'broken' });
        else it.flush(reply);
      }
    }
    return written;
  };
  await answer();
  const element = harness.routeNativeElement as HTMLElement;
  return {
    element,
    http,
    asked,
    answer,
    address: () => TestBed.inject(Router).url,
    text: () => readable(element.innerText),
    all: (selector: string) => Array.from(element.querySelectorAll<HTMLElement>(selector)),
    /** Presses the button, link or box with this name; hands back what is then written. */
    press: async (name: string, within = '') => {
      const all = Array.from(element.querySelectorAll<HTMLElement>(`${within} button, ${within} a, ${within} label`));
      const found = all.find((each) => readable(each.textContent).includes(name) || each.getAttribute('aria-label') === name);
      if (found === undefined) throw new Error(`There is no "${name}" in: ${all.map((each) => readable(each.textContent)).join(' | ')}`);
      found.click();
      return answer();
    },
    /** Chooses in the field with this label. */
    choose: async (label: string, value: string, within = '') => {
      const labels = Array.from(element.querySelectorAll<HTMLElement>(`${within} label`));
      const field = labels.find((each) => readable(each.textContent).startsWith(label))?.querySelector<HTMLSelectElement>('select, input');
      if (!field) throw new Error(`There is no field "${label}".`);
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
      await answer();
    },
  };
}

/** A page of a list that is the whole list. */
export const pageOf = (items: readonly object[]) => ({ items, nextCursor: null, total: items.length });
