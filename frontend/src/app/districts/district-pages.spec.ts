import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { DistrictCollection } from '#contract/district.ts';
import { expectNoViolations } from '../../../testing/axe';
import { aDistrict, anInstallation, anOverview, anOverviewRow, theWhole } from '../../../testing/builders';
import { readable } from '../../../testing/render';
import { provideTestTranslations } from '../../../testing/translations';
import { DistrictHighlight } from '../shell/district-highlight';
import { DistrictListPage } from './district-list-page';
import { DistrictPage } from './district-page';

const MITTE = aDistrict();
const NEUKOELLN = aDistrict({ key: '08', ref: 'stadtbezirk:08', name: { de: 'Neukölln', en: 'Neukölln' } });
const BRITZ = aDistrict({
  key: '0801',
  ref: 'bezirksregion:0801',
  level: 'bezirksregion',
  name: { de: 'Britz', en: 'Britz' },
  parentRef: 'stadtbezirk:08',
});

const square = (west: number): number[][][][] => [
  [
    [
      [west, 52],
      [west, 53],
      [west + 1, 53],
      [west + 1, 52],
      [west, 52],
    ],
  ],
];
const MAP: DistrictCollection = {
  type: 'FeatureCollection',
  level: 'stadtbezirk',
  date: '2026-11-22',
  attribution: ['Amt für Statistik Berlin-Brandenburg, CC BY 3.0 DE'],
  features: [MITTE, NEUKOELLN].map(({ ref, key, name }, index) => ({
    type: 'Feature',
    id: ref,
    properties: { key, name },
    geometry: { type: 'MultiPolygon', coordinates: square(13 + index) },
  })),
};

// 48.2 percent in Neukölln against 41.1 in Berlin; of the builder's three districts (56.1, 48.2, 20.4) it has the second highest value.
const SHARE = anOverviewRow({ fieldOfAction: 'demography', value: 48.2, whole: { period: '2024-H2', value: 41.1 }, demo: true });

describe('the pages of districts', () => {
  const open = async (address: string, status = 200) => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideTestTranslations(),
        provideRouter(
          [
            { path: 'gebiete', component: DistrictListPage },
            { path: 'gebiete/:ref', component: DistrictPage },
          ],
          withComponentInputBinding(),
        ),
      ],
    });
    const harness = await RouterTestingHarness.create(address);
    const http = TestBed.inject(HttpTestingController);
    // One answer leads to the next question, as from the district to its parent.
    for (let round = 0; round < 4; round++) {
      TestBed.tick();
      for (const request of http.match(() => true)) {
        if (request.cancelled) continue;
        const { url, params } = request.request;
        const list = (...items: readonly unknown[]) => request.flush({ items, nextCursor: null, total: items.length });
        if (url.endsWith('/installation')) request.flush(anInstallation());
        else if (url.endsWith('/fields-of-action')) list({ code: 'demography', position: 1, name: { de: 'Demografie', en: 'Demography' } });
        else if (url.endsWith('/geojson')) request.flush(params.get('level') === 'stadtbezirk' ? MAP : { ...MAP, features: [] });
        else if (url.endsWith('/districts')) {
          if (params.has('parent') || params.get('level') === 'bezirksregion') list(BRITZ);
          else list(MITTE, NEUKOELLN);
        } else if (url.includes('/districts/')) request.flush(url.includes('11') ? theWhole() : NEUKOELLN);
        else if (status === 200) request.flush(anOverview([SHARE], { district: NEUKOELLN }));
        else request.flush({ instance: 'req-4' }, { status, statusText: 'no' });
      }
      await new Promise((done) => setTimeout(done));
    }
    await harness.fixture.whenStable();
    const element = harness.routeNativeElement as HTMLElement;
    return {
      element,
      settle: () => harness.fixture.whenStable(),
      address: () => TestBed.inject(Router).url,
      text: () => readable(element.innerText),
    };
  };

  describe('Gebiete', () => {
    it('say how the whole is divided, and list the parts', async () => {
      const { text, element } = await open('/gebiete?quarter=2026-Q3');
      expect(text()).toContain('Berlin gliedert sich auf dieser Ebene in 2 Bezirke.');
      const links = Array.from(element.querySelectorAll('.lists a'), (link) => [readable(link.textContent), link.getAttribute('href')]);
      expect(links).toEqual([
        ['Mitte', '/gebiete/stadtbezirk:01?quarter=2026-Q3'],
        ['Neukölln', '/gebiete/stadtbezirk:08?quarter=2026-Q3'],
      ]);
      await expectNoViolations(element);
    });

    it('put smaller districts under what they are parts of', async () => {
      const { element, text } = await open('/gebiete?level=bezirksregion');
      expect(Array.from(element.querySelectorAll('section h2'), (heading) => readable(heading.textContent))).toEqual(['Neukölln']);
      expect(text()).toContain('Britz');
    });

    it('find a district by a part of its name', async () => {
      const { element } = await open('/gebiete?q=neuk');
      expect(Array.from(element.querySelectorAll('li'), (item) => readable(item.textContent))).toEqual(['Neukölln']);
    });

    it('light up in the list what is pointed at on the map', async () => {
      const { element, settle } = await open('/gebiete');
      TestBed.inject(DistrictHighlight).show('stadtbezirk:08');
      await settle();
      expect(Array.from(element.querySelectorAll('li.pointed'), (item) => readable(item.textContent))).toEqual(['Neukölln']);
    });
  });

  describe('Gebiet', () => {
    it('says where the district differs from the others, and marks what is invented', async () => {
      const { text } = await open('/gebiete/stadtbezirk:08');
      expect(text()).toContain(
        'Am weitesten vom Durchschnitt entfernt: Menschen mit Migrationshintergrund (48,2 %; 41,1 % im Ganzen). Demo-Wert',
      );
    });

    it('puts each figure beside the whole and among its siblings', async () => {
      const { element } = await open('/gebiete/stadtbezirk:08');
      const row = readable(element.querySelector<HTMLElement>('tr.row')?.innerText ?? '');
      for (const words of [
        '48,2 %',
        '2. Halbjahr 2024',
        '41,1 %',
        '+7,1 Prozentpunkte',
        '20,4 bis 56,1 %',
        '2. von 3',
        'keine Bewertung',
      ]) {
        expect(row).toContain(words);
      }
    });

    it('shows the way up and down', async () => {
      const { element } = await open('/gebiete/stadtbezirk:08?lang=de');
      const links = Array.from(element.querySelectorAll('.head a'), (link) => [readable(link.textContent), link.getAttribute('href')]);
      expect(links).toContain(['Berlin', '/gebiete/land:11']);
      expect(links).toContain(['Britz', '/gebiete/bezirksregion:0801']);
    });

    it('goes to the district that is chosen on the map', async () => {
      const { element, address } = await open('/gebiete/stadtbezirk:08');
      element.querySelector('gb-locator-map path[role=option]')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      await new Promise((done) => setTimeout(done));
      TestBed.inject(HttpTestingController).match(() => true);
      expect(address()).toBe('/gebiete/stadtbezirk:01');
    });

    it('says what to do when there is no such district', async () => {
      const { text, element } = await open('/gebiete/stadtbezirk:99', 404);
      expect(text()).toContain('Das gibt es hier nicht.');
      expect(element.querySelector('a')?.getAttribute('href')).toBe('/gebiete');
    });

    it('can be used by everybody', async () => {
      const { element } = await open('/gebiete/stadtbezirk:08');
      await expectNoViolations(element);
    });
  });
});
