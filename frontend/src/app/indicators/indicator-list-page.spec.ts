import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { expectNoViolations } from '../../../testing/axe';
import { anInstallation } from '../../../testing/builders';
import { anIndicator } from '../../../testing/observations';
import { readable } from '../../../testing/render';
import { provideTestTranslations } from '../../../testing/translations';
import { IndicatorListPage } from './indicator-list-page';

const page = <T>(items: readonly T[]) => ({ items, nextCursor: null, total: items.length });
const fields = [
  { code: 'demography', position: 1, name: { de: 'Demografie', en: 'Demography' } },
  { code: 'work', position: 2, name: { de: 'Arbeit', en: 'Work' } },
];
const catalogue = [
  anIndicator(),
  anIndicator({
    code: 'A01',
    fieldOfAction: 'work',
    name: { de: 'Beschäftigungsquote', en: 'Employment rate' },
    available: { dimensions: [], levels: [], from: null, to: null },
  }),
];

describe('IndicatorListPage', () => {
  const open = async (address: string, indicators: readonly unknown[] | 'failing' = catalogue) => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideTestTranslations(),
        provideRouter([{ path: 'indikatoren', component: IndicatorListPage }], withComponentInputBinding()),
      ],
    });
    const harness = await RouterTestingHarness.create(address);
    TestBed.tick();
    for (const request of TestBed.inject(HttpTestingController).match(() => true)) {
      const { url } = request.request;
      if (url.endsWith('/installation')) request.flush(anInstallation());
      else if (url.endsWith('/fields-of-action')) request.flush(page(fields));
      else if (indicators === 'failing') request.flush(null, { status: 500, statusText: 'broken' });
      else request.flush(page(indicators));
    }
    await harness.fixture.whenStable();
    const element = harness.routeNativeElement as HTMLElement;
    return { element, harness, text: () => readable(element.innerText) };
  };

  it('lists the indicators by field of action with what there is of each', async () => {
    const { element, text } = await open('/indikatoren?quarter=2026-Q2');
    expect(text()).toContain('2 Indikatoren in 2 Handlungsfeldern; für 1 liegen Werte vor.');
    expect(Array.from(element.querySelectorAll('h2'), (heading) => heading.textContent)).toEqual(['Demografie', 'Arbeit']);
    const [first, second] = Array.from(element.querySelectorAll<HTMLElement>('li'), (item) => readable(item.innerText));
    expect(first).toContain('1. Halbjahr 2015 bis 2. Halbjahr 2024');
    expect(first).toContain('Land, Bezirk, Bezirksregion');
    expect(second).toContain('noch keine Werte');
    expect(element.querySelector('li a')?.getAttribute('href')).toBe('/indikatoren/D03?quarter=2026-Q2');
    await expectNoViolations(element);
  });

  it('narrows the list by a search that stands in the address', async () => {
    const { element, harness } = await open('/indikatoren');
    const search = element.querySelector<HTMLInputElement>('[type=search]');
    if (search) search.value = 'beschäftigung';
    search?.dispatchEvent(new Event('input'));
    await harness.fixture.whenStable();
    expect(TestBed.inject(Router).url).toBe('/indikatoren?q=besch%C3%A4ftigung');
    expect(Array.from(element.querySelectorAll('.code'), (code) => code.textContent)).toEqual(['A01']);
  });

  it('says when nothing fits and how to go on', async () => {
    const { element, text } = await open('/indikatoren?q=nichts');
    expect(text()).toContain('Kein Indikator passt zu dieser Auswahl');
    await expectNoViolations(element);
  });

  it('says what to do when the catalogue cannot be had', async () => {
    expect((await open('/indikatoren', 'failing')).text()).toContain('Noch einmal versuchen');
  });
});
