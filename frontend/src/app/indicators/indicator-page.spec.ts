import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { DeferBlockBehavior, TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { ObservationResponse } from '#contract/indicator.ts';
import { expectNoViolations } from '../../../testing/axe';
import { aDistrict, anInstallation, anOverview, anOverviewRow } from '../../../testing/builders';
import { anIndicator, anObservation } from '../../../testing/observations';
import { readable } from '../../../testing/render';
import { provideTestTranslations } from '../../../testing/translations';
import { IndicatorPage } from './indicator-page';

const page = <T>(items: readonly T[]) => ({ items, nextCursor: null, total: items.length });
const bezirke = [
  aDistrict(),
  aDistrict({ key: '08', ref: 'stadtbezirk:08', name: { de: 'Neukölln', en: 'Neukölln' } }),
  aDistrict({ key: '09', ref: 'stadtbezirk:09', name: { de: 'Treptow-Köpenick', en: 'Treptow-Köpenick' } }),
];
const ofBezirke = bezirke.flatMap(({ key }, i) => [
  anObservation({ district: key, period: '2023-H2', value: 50 - i * 10 }),
  anObservation({ district: key, period: '2024-H2', value: 58 - i * 10 }),
]);
const moabit = aDistrict({ key: '010221', ref: 'bezirksregion:010221', level: 'bezirksregion', name: { de: 'Moabit', en: 'Moabit' } });
const figuresFor: Readonly<Record<string, readonly ObservationResponse[]>> = {
  'land:11': [
    anObservation({ level: 'land', district: '11', period: '2023-H2', value: 39.7 }),
    anObservation({ level: 'land', district: '11', value: 41.1 }),
  ],
  'stadtbezirk:01': ofBezirke.filter(({ district }) => district === '01'),
  stadtbezirk: ofBezirke,
  bezirksregion: [anObservation({ level: 'bezirksregion', district: '010221', value: 52.3 })],
};
const never = { dimensions: [], levels: [], from: null, to: null };

describe('IndicatorPage', () => {
  const open = async (
    address: string,
    change: { indicator?: Parameters<typeof anIndicator>[0]; status?: number; imports?: number; last?: RegExp } = {},
  ) => {
    TestBed.configureTestingModule({
      deferBlockBehavior: DeferBlockBehavior.Manual,
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideTestTranslations(),
        provideRouter([{ path: 'indikatoren/:code', component: IndicatorPage }], withComponentInputBinding()),
      ],
    });
    const harness = await RouterTestingHarness.create(address);
    const http = TestBed.inject(HttpTestingController);
    const element = harness.routeNativeElement as HTMLElement;
    const asked: string[] = [];
    const shown: string[] = [];
    let waiting: TestRequest[] = [];
    const flush = (request: TestRequest): void => {
      const { urlWithParams: url, params } = request.request;
      asked.push(url);
      if (url.endsWith('/installation')) request.flush(anInstallation());
      else if (url.includes('/fields-of-action')) request.flush(page([]));
      else if (url.includes('/targets') || url.includes('/annotations')) request.flush(page([]));
      else if (url.includes('/imports/')) request.flush({ attribution: 'Amt für Statistik' });
      else if (url.includes('/imports?')) request.flush(null, { status: change.imports ?? 500, statusText: 'no' });
      else if (url.includes('/indicator-overview'))
        request.flush(anOverview([anOverviewRow()], params.has('district') ? { district: aDistrict() } : {}));
      else if (url.includes('/geojson'))
        request.flush({ type: 'FeatureCollection', level: 'stadtbezirk', date: '2024-12-31', attribution: [], features: [] });
      else if (url.includes('/districts/')) request.flush(aDistrict());
      else if (url.includes('/districts')) request.flush(page(params.get('level') === 'bezirksregion' ? [moabit] : bezirke));
      else if (change.status !== undefined) request.flush({ instance: 'req-9' }, { status: change.status, statusText: 'no' });
      else if (!url.includes('/observations')) request.flush(anIndicator(change.indicator));
      else if (params.has('breakdown'))
        request.flush(page([anObservation({ level: 'land', district: '11', breakdown: { age: '0-5' }, value: 55 })]));
      else request.flush(page(figuresFor[params.get('level') ?? params.get('district') ?? ''] ?? []));
    };
    // Not `whenStable`: that waits for the next question to be answered.
    const pause = async (): Promise<void> => {
      TestBed.tick();
      await new Promise((done) => setTimeout(done));
      waiting.push(...http.match(() => true));
      shown.push(readable(element.innerText));
    };
    // One answer leads to the next question: the indicator to its figures, these to the districts, those to their boundaries.
    const answer = async (): Promise<void> => {
      // A question may take a moment to be asked.
      for (let quiet = 0; quiet < 4;) {
        await pause();
        const soon = waiting.filter(({ request }) => change.last?.test(request.urlWithParams) !== true);
        const now = soon.length === 0 && quiet === 2 ? waiting : soon;
        waiting = waiting.filter((request) => !now.includes(request));
        for (const request of now) if (!request.cancelled) flush(request);
        quiet = now.length > 0 ? 0 : quiet + 1;
      }
      await harness.fixture.whenStable();
    };
    await answer();
    return {
      element,
      asked,
      /** What stood on the page after each answer. */
      shown,
      answer,
      text: () => readable(element.innerText),
      address: () => TestBed.inject(Router).url,
      heading: (level: string) => Array.from(element.querySelectorAll(level), (heading) => readable(heading.textContent)),
      press: async (name: string) => {
        const button = Array.from(element.querySelectorAll('button')).find((one) => readable(one.innerText) === name);
        if (button === undefined) throw new Error(`There is no "${name}".`);
        button.click();
        await answer();
      },
    };
  };

  it('has a section for each question, its titles from the data, and no violations', async () => {
    const { element, heading } = await open('/indikatoren/D03');
    expect(heading('h1')[0]).toMatch(/^Berlin: 34,5 %/);
    expect(heading('h2')).toEqual([
      'Verlauf',
      'Gebiete im Vergleich',
      'Wie ungleich die Gebiete sind',
      'Gliederung',
      'Zielwerte und Bewertung',
      'Methode und Quelle',
    ]);
    expect(heading('h3')).toContain('Bezirke über dem Wert von Berlin (41,1 %): 2 von 3');
    await expectNoViolations(element);
  });

  for (const last of [
    /indicator-overview/,
    /installation/,
    /districts\/stadtbezirk/,
    /districts\?/,
    /D03$/,
    /level=bezirksregion/,
    /=stadtbezirk:01/,
    /=land:11/,
  ])
    it(`never says that there is no value while answers are on their way, the last of them ${String(last)}`, async () => {
      const { shown } = await open('/indikatoren/D03?district=stadtbezirk:01&level=bezirksregion', { last });
      expect(shown.filter((text) => /kein Wert|keine Werte|keine Angabe|keine Entwicklung/.test(text))).toEqual([]);
      expect(shown.at(-1)).toContain('Mitte: seit dem Beginn der Reihe');
    });

  it('is called by the name of its indicator until the finding is known', async () => {
    const { shown } = await open('/indikatoren/D03', { last: /indicator-overview/ });
    const titled = shown.filter((text) => text.startsWith('D03'));
    expect(titled[0]).toMatch(/^D03 Menschen mit Migrationshintergrund Prozent/);
    expect(titled.at(-1)).toMatch(/^D03 Berlin: 34,5 %/);
  });

  it('speaks of the former place until the figures of the next one are there', async () => {
    const { answer, heading, shown } = await open('/indikatoren/D03', { last: /indicator-overview/ });
    shown.length = 0;
    await TestBed.inject(Router).navigateByUrl('/indikatoren/D03?district=stadtbezirk:01');
    await answer();
    const titles = new Set(shown.map((text) => /^D03 .+? %/.exec(text)?.[0]));
    expect([...titles]).toEqual(['D03 Berlin: 34,5 %', 'D03 Mitte: 34,5 %']);
    expect(heading('h1')[0]).toMatch(/^Mitte: 34,5 %/);
  });

  it('asks only for figures up to the end of the quarter', async () => {
    const { asked } = await open('/indikatoren/D03?quarter=2024-Q4');
    const figures = asked.filter((url) => url.includes('/observations'));
    expect(figures.length).toBe(3);
    expect(figures.every((url) => url.includes('to=2024-Q4'))).toBeTrue();
  });

  it('marks a district that is chosen in a picture in all of them, and keeps it in the address', async () => {
    const { element, answer, address } = await open('/indikatoren/D03');
    element.querySelector('gb-ranking-bars [aria-label^=Neukölln]')?.dispatchEvent(new MouseEvent('click'));
    await answer();
    expect(address()).toBe('/indikatoren/D03?compare=stadtbezirk:08');
    const marked = (part: string) => element.querySelector(`${part} [aria-selected=true]`)?.textContent ?? '';
    expect(marked('gb-area-list')).toContain('Neukölln');
    expect(marked('gb-ranking-bars')).toContain('Neukölln');
    expect(readable(element.querySelector<HTMLElement>('gb-indicator-series .filters')?.innerText ?? '')).toContain('Neukölln');
  });

  it('reads period, level and tables from the address', async () => {
    const { heading, element } = await open('/indikatoren/D03?period=2023-H2&tables=ranking');
    expect(heading('h3')).toContain('Am höchsten in Mitte (50,0 %), am niedrigsten in Treptow-Köpenick (30,0 %)');
    expect(element.querySelectorAll('gb-indicator-ranking table').length).toBe(1);
  });

  it('goes to another level without what belonged to the old one', async () => {
    const { press, address, asked } = await open('/indikatoren/D03?compare=stadtbezirk:08&period=2023-H2');
    await press('Bezirksregionen');
    expect(address()).toBe('/indikatoren/D03?level=bezirksregion');
    expect(asked.some((url) => url.includes('level=bezirksregion') && url.includes('/observations'))).toBeTrue();
  });

  it('teaches the first step where there are no values yet, and still explains the indicator', async () => {
    const { text, asked, element } = await open('/indikatoren/D03', { indicator: { available: never } });
    expect(text()).toContain('Für diesen Indikator liegen noch keine Werte vor');
    expect(text()).toContain('Gezählt werden');
    expect(asked.some((url) => url.includes('/observations'))).toBeFalse();
    await expectNoViolations(element);
  });

  it('makes no file when it cannot say where the figures come from', async () => {
    const { press, text } = await open('/indikatoren/D03', { imports: 500 });
    await press('Alle Werte als CSV');
    expect(text()).toContain('Die Datei konnte nicht erstellt werden');
  });

  it('says that there is no such indicator', async () => {
    const { text, element } = await open('/indikatoren/X99', { status: 404 });
    expect(text()).toContain('Das gibt es hier nicht.');
    await expectNoViolations(element);
  });

  it('says what to do when the server fails', async () => {
    const { text } = await open('/indikatoren/D03', { status: 500 });
    expect(text()).toContain('Noch einmal versuchen');
    expect(text()).toContain('req-9');
  });
});
