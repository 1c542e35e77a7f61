import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, TitleStrategy, withRouterConfig } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { App } from '../app';
import { expectNoViolations } from '../../../testing/axe';
import { aDistrict, anInstallation, aSession, theWhole } from '../../../testing/builders';
import { readable, settled } from '../../../testing/render';
import { provideTestTranslations } from '../../../testing/translations';
import { DistrictHighlight } from './district-highlight';
import { NotFoundPage } from './not-found-page';
import { PageTitles } from './page-titles';
import { Session } from './session';

@Component({ template: '<h1>Seite</h1>' })
class Page {}

const NEUKOELLN = aDistrict({ key: '08', ref: 'stadtbezirk:08', name: { de: 'Neukölln', en: 'Neukölln' } });

/** Rights of somebody for whom there are nine pages. */
const READS_MUCH = ['public', 'working-data.read', 'measures.read', 'recommendations.read', 'network.read', 'organisations.read'] as const;

/** The list of places is fetched, program and all, once the panel is open. */
const opened = async (answer: () => Promise<void>): Promise<void> => {
  for (let tries = 0; tries < 20 && document.querySelector('gb-place-list') === null; tries++)
    await new Promise((done) => setTimeout(done, 20));
  await answer();
};

describe('the shell', () => {
  const open = async (address: string, session = aSession()) => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideTestTranslations(),
        provideRouter(
          [
            { path: 'ueberblick', title: 'overview.title', component: Page },
            { path: 'indikatoren', title: 'shell.nav.indicators', component: Page },
            { path: 'empfehlungen', component: Page },
            { path: 'ziele/:code', component: Page },
            { path: 'faden', component: Page },
            { path: 'priorisierungen', component: Page },
            { path: '**', title: 'shell.notFound.title', component: NotFoundPage },
          ],
          withRouterConfig({ defaultQueryParamsHandling: 'preserve' }),
        ),
        { provide: TitleStrategy, useExisting: PageTitles },
      ],
    });
    const http = TestBed.inject(HttpTestingController);
    const known = TestBed.inject(Session).load();
    http.expectOne('/api/v1/session').flush(session);
    await known;
    const fixture = TestBed.createComponent(App);
    await TestBed.inject(Router).navigateByUrl(address);
    const answer = async (): Promise<void> => {
      TestBed.tick();
      for (const request of http.match(() => true)) {
        if (request.cancelled) continue;
        const { url } = request.request;
        if (url.endsWith('/installation')) request.flush(anInstallation({ firstQuarter: '2026-Q1', lastQuarter: '2026-Q3' }));
        else if (url.endsWith('/districts')) request.flush({ items: [theWhole(), aDistrict(), NEUKOELLN], nextCursor: null, total: 3 });
        else request.flush(NEUKOELLN);
      }
      await fixture.whenStable();
    };
    await answer();
    const element = fixture.nativeElement as HTMLElement;
    const find = <T extends HTMLElement = HTMLElement>(selector: string): T => {
      const found = element.querySelector<T>(selector);
      if (found === null) throw new Error(`There is no "${selector}".`);
      return found;
    };
    return { element, fixture, find, answer, address: () => TestBed.inject(Router).url, text: () => readable(element.innerText) };
  };

  it('names the place and the quarter that hold', async () => {
    const { find, text } = await open('/ueberblick');
    expect(readable(find('gb-place-picker button').innerText)).toContain('Berlin');
    expect(find<HTMLSelectElement>('gb-quarter-picker select').selectedOptions[0]?.text).toBe('3. Quartal 2026');
    expect(text()).toContain('Vorführung');
  });

  it('offers only pages that exist, and keeps place and language on the way', async () => {
    const { element } = await open('/ueberblick?district=stadtbezirk:08&lang=en&field=work');
    const links = Array.from(element.querySelectorAll('nav li a'), (link) => link.getAttribute('href'));
    const kept = '?district=stadtbezirk:08&lang=en';
    expect(links).toEqual([`/ueberblick${kept}`, `/indikatoren${kept}`, `/gebiete${kept}`, `/organisationen${kept}`, '/api/docs/']);
    expect(element.querySelector('[aria-current=page]')?.getAttribute('href')).toBe(`/ueberblick${kept}`);
  });

  it('lists on a phone behind one entry the pages that have no room in the bar, marks the one that is open, and closes when one is chosen', async () => {
    const { element, find, fixture } = await open('/empfehlungen', aSession([...READS_MUCH]));
    const more = find('gb-more-pages button');
    // Shown also where the window of the test is wide.
    find('nav li.phone').style.display = 'block';
    expect([readable(more.innerText), more.getAttribute('aria-expanded'), more.getAttribute('aria-current')]).toEqual([
      'Mehr',
      'false',
      'true',
    ]);
    const sheet = find('gb-more-pages [popover]');
    sheet.style.display = 'block';
    more.click();
    await settled(fixture);
    expect(more.getAttribute('aria-expanded')).toBe('true');
    expect(Array.from(sheet.querySelectorAll('a'), ({ textContent }) => readable(textContent))).toEqual([
      'Empfehlungen',
      'Gremien',
      'Netzwerk',
      'Sitzungen',
      'Organisationen',
      'API',
    ]);
    expect(readable(sheet.querySelector('[aria-current=page]')?.textContent ?? '')).toBe('Empfehlungen');
    await expectNoViolations(element);
    sheet.querySelector('a')?.click();
    await settled(fixture);
    expect([sheet.matches(':popover-open'), more.getAttribute('aria-expanded')]).toEqual([false, 'false']);
  });

  it('needs no such entry where all pages have room, nor without a sign-in', async () => {
    const few = await open('/ueberblick');
    expect(few.element.querySelector('gb-more-pages')).toBeNull();
    TestBed.resetTestingModule();
    const nobody = await open('/ueberblick', aSession(['public']));
    expect(nobody.element.querySelector('gb-more-pages')).toBeNull();
  });

  it('shows goals, threads and priority rounds as a part of the recommendations', async () => {
    for (const address of ['/empfehlungen', '/ziele/Z-1', '/faden', '/priorisierungen?district=land:11']) {
      const { element } = await open(address, aSession(['public', 'working-data.read', 'recommendations.read']));
      const here = Array.from(element.querySelectorAll<HTMLElement>('nav [aria-current=page]'), ({ innerText }) => readable(innerText));
      expect(here).toEqual(['Empfehlungen']);
      TestBed.resetTestingModule();
    }
  });

  it('says who is signed in and leads to the own account', async () => {
    const { element, find, fixture } = await open('/ueberblick');
    find('gb-account-menu button').click();
    await settled(fixture);
    expect(readable(find('gb-account-menu [popover]').innerText)).toContain(
      'Steuerungsgruppe (Demo) steuerung@demo.example Steuerungsgruppe',
    );
    expect(element.querySelector('gb-account-menu a[href^="/konto"]')).not.toBeNull();
  });

  it('shows neither place nor quarter on a page that does not obey them', async () => {
    const { element } = await open('/nirgends');
    expect(element.querySelector('gb-place-picker')).toBeNull();
  });

  it('writes a chosen quarter into the address', async () => {
    const { find, fixture, address } = await open('/ueberblick');
    const select = find<HTMLSelectElement>('gb-quarter-picker select');
    expect(Array.from(select.options, ({ value }) => value)).toEqual(['2026-Q3', '2026-Q2', '2026-Q1']);
    select.value = '2026-Q1';
    select.dispatchEvent(new Event('change'));
    await settled(fixture);
    expect(address()).toBe('/ueberblick?quarter=2026-Q1');
  });

  it('finds a place by letters and arrow keys', async () => {
    const { element, find, fixture, answer, address } = await open('/ueberblick');
    find('gb-place-picker button').click();
    await opened(answer);
    const field = find<HTMLInputElement>('gb-place-list input');
    expect(document.activeElement).toBe(field);
    const names = () => Array.from(element.querySelectorAll<HTMLElement>('[role=option]'), (option) => readable(option.innerText));
    expect(names()).toEqual(['Berlin', 'Mitte', 'Neukölln']);
    await expectNoViolations(find('gb-place-list'));

    field.value = 'neuk';
    field.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    expect(names()).toEqual(['Neukölln']);
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    await new Promise((done) => setTimeout(done, 60));
    await answer();
    expect(address()).toBe('/ueberblick?district=stadtbezirk:08');
    expect(find('gb-place-picker [popover]').matches(':popover-open')).toBeFalse();
  });

  it('walks through the places with arrow keys', async () => {
    const { find, fixture, answer } = await open('/ueberblick');
    find('gb-place-picker button').click();
    await opened(answer);
    const field = find<HTMLInputElement>('gb-place-list input');
    const active = () => document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.innerText.trim();
    expect(active()).toBe('Berlin');
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown' }));
    await fixture.whenStable();
    expect(active()).toBe('Mitte');
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp' }));
    await fixture.whenStable();
    expect(active()).toBe('Berlin');
  });

  it('changes the language by a link', async () => {
    const { find, fixture } = await open('/ueberblick');
    expect(find('gb-language-switch a').getAttribute('href')).toBe('/ueberblick?lang=en');
    find('gb-language-switch a').click();
    await settled(fixture);
    expect(TestBed.inject(TranslocoService).getActiveLang()).toBe('en');
    expect(document.documentElement.lang).toBe('en');
    expect(document.title).toBe('Overview – Gesamtbild');
    find('gb-language-switch a').click();
    await settled(fixture);
    expect(document.documentElement.lang).toBe('de');
  });

  it('moves the focus to the content and names the page after a change of page', async () => {
    const { find, fixture, text } = await open('/ueberblick');
    await TestBed.inject(Router).navigateByUrl('/indikatoren');
    await settled(fixture);
    expect(document.activeElement).toBe(find('main'));
    expect(document.title).toBe('Indikatoren – Gesamtbild');
    expect(text()).toContain('Indikatoren');
    expect(readable(find(':scope > [role=status]').textContent)).toBe('Indikatoren');
  });

  it('leaves the focus alone when only a choice changes', async () => {
    const { find, fixture } = await open('/ueberblick');
    find('gb-quarter-picker select').focus();
    await TestBed.inject(Router).navigateByUrl('/ueberblick?quarter=2026-Q1');
    await settled(fixture);
    expect(document.activeElement).toBe(find('gb-quarter-picker select'));
  });

  it('skips to the content', async () => {
    const { find } = await open('/ueberblick');
    find('.skip').click();
    expect(document.activeElement).toBe(find('main'));
  });

  it('keeps a wish for dark', async () => {
    const { find, fixture } = await open('/ueberblick');
    find('gb-display-settings button').click();
    await settled(fixture);
    find('gb-display-settings input[value=dark]').click();
    await fixture.whenStable();
    expect(document.documentElement.dataset['theme']).toBe('dark');
    find('gb-display-settings input[value=auto]').click();
    expect(document.documentElement.dataset['theme']).toBeUndefined();
  });

  it('says where to go on from an address that does not exist', async () => {
    const { element, text } = await open('/nirgends?lang=de');
    expect(text()).toContain('Diese Seite gibt es nicht');
    expect(element.querySelector('main a')?.getAttribute('href')).toBe('/');
  });

  it('can be used by everybody', async () => {
    const { element } = await open('/ueberblick');
    await expectNoViolations(element);
  });
});

describe('DistrictHighlight', () => {
  it('does not end the pointing at the next district', () => {
    const highlight = TestBed.inject(DistrictHighlight);
    highlight.show('stadtbezirk:01');
    highlight.show('stadtbezirk:08');
    highlight.clear('stadtbezirk:01');
    expect(highlight.ref()).toBe('stadtbezirk:08');
    highlight.clear();
    expect(highlight.ref()).toBeNull();
  });
});
