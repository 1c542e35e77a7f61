import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding, type Routes } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Permission } from '#contract/account.ts';
import { Session } from '../src/app/shell/session';
import { withSession } from '../src/app/shell/with-session';
import { anInstallation, aSession } from './builders';
import { readable } from './render';
import { provideTestTranslations } from './translations';

/** A page in a browser's tab, with a server whose answers the spec decides. */
export interface PageUnderTest {
  readonly element: HTMLElement;
  /** What was asked or written, as `GET /api/v1/measures/M-012`, since the page was opened. */
  readonly asked: readonly string[];
  text(): string;
  /** Answers what the page reads until it asks nothing more; hands back what it has written since. */
  settle(): Promise<readonly TestRequest[]>;
  /** Presses the button or follows the link with this name, of those within the selected part, and settles. */
  press(name: string, within?: string): Promise<readonly TestRequest[]>;
  /** Types into the field with this label, or chooses in it. */
  type(label: string, value: string): void;
  field(label: string): HTMLInputElement;
}

/** Opens a page as somebody who holds the permissions. `answer` says what the server answers to a reading; `undefined` is an empty list. */
export async function openPage(options: {
  readonly routes: Routes;
  readonly address: string;
  readonly permissions: readonly Permission[];
  readonly account?: Parameters<typeof aSession>[1];
  readonly answer: (path: string) => unknown;
}): Promise<PageUnderTest> {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([withSession])),
      provideHttpClientTesting(),
      provideTestTranslations(),
      provideRouter(options.routes, withComponentInputBinding()),
    ],
  });
  const http = TestBed.inject(HttpTestingController);
  const signedIn = TestBed.inject(Session).load();
  http.expectOne('/api/v1/session').flush(aSession(options.permissions, options.account));
  await signedIn;
  // As in a tab of its own: where the page before was scrolled to does not matter.
  window.scrollTo(0, 0);
  const harness = await RouterTestingHarness.create(options.address);
  const asked: string[] = [];
  const settle = async (): Promise<readonly TestRequest[]> => {
    const written: TestRequest[] = [];
    // What is answered may lead to further questions.
    for (let open = 1; open > 0;) {
      await new Promise((done) => setTimeout(done, 20));
      TestBed.tick();
      const requests = http.match(() => true).filter(({ cancelled }) => !cancelled);
      open = requests.length;
      for (const it of requests) {
        const { method, urlWithParams } = it.request;
        asked.push(`${method} ${urlWithParams}`);
        if (method !== 'GET') written.push(it);
        else if (urlWithParams.endsWith('/installation')) it.flush(anInstallation());
        else it.flush(options.answer(urlWithParams.replace('/api/v1', '')) ?? { items: [], nextCursor: null, total: 0 });
      }
    }
    await harness.fixture.whenStable();
    return written;
  };
  await settle();
  const element = harness.routeNativeElement as HTMLElement;
  const field = (label: string): HTMLInputElement => {
    const labelled = Array.from(element.querySelectorAll('label')).find(({ textContent }) => readable(textContent).startsWith(label));
    const found = labelled?.control ?? null;
    if (found === null) throw new Error(`There is no field ${label} in ${readable(element.innerText)}`);
    return found as HTMLInputElement;
  };
  return {
    element,
    asked,
    settle,
    field,
    text: () => readable(element.innerText),
    press: async (name, within = '') => {
      const named = Array.from(element.querySelectorAll<HTMLElement>(`${within} :is(button, a, summary)`)).find(
        (it) => readable(it.textContent) === name || it.getAttribute('aria-label') === name,
      );
      if (named === undefined) throw new Error(`There is nothing to press called "${name}" in ${readable(element.innerText)}`);
      named.click();
      return settle();
    },
    type: (label, value) => {
      const found = field(label);
      found.value = value;
      found.dispatchEvent(new Event('input'));
      found.dispatchEvent(new Event('change'));
    },
  };
}
