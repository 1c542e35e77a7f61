import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { IndicatorOverviewResponse } from '#contract/indicator-overview.ts';
import { expectNoViolations } from '../../../testing/axe';
import { aDistrict, anInstallation, anOverview, anOverviewRow } from '../../../testing/builders';
import { readable } from '../../../testing/render';
import { provideTestTranslations } from '../../../testing/translations';
import { OverviewPage } from './overview-page';

const FIELDS = [
  { code: 'demography', position: 1, name: { de: 'Demografie und Zuwanderung', en: 'Demography' } },
  { code: 'work', position: 2, name: { de: 'Arbeit', en: 'Work' } },
];
const target = { value: 30, date: '2027-12-31', demo: true };
const MIGRATION = anOverviewRow({ fieldOfAction: 'demography' });
const JOBLESS = anOverviewRow({
  indicator: 'A01',
  name: { de: 'Arbeitslosenquote', en: 'Unemployment rate' },
  fieldOfAction: 'work',
  demo: true,
  value: 12.4,
  direction: 'lower_is_better',
  trend: { trend: 'worsening', movement: 'rising', change: 1.2, comparedWith: '2024-H1', seriesBreak: null },
  // 12.4 − 3.1 = 9.3, so the year's change is a third.
  yearTrend: { trend: 'worsening', movement: 'rising', change: 3.1, comparedWith: '2023-H2', seriesBreak: null },
  assessment: { status: 'off_track', reason: 'beyond_tolerance', expected: 10, target },
  ageInMonths: 21,
  overdue: true,
});

describe('OverviewPage', () => {
  const open = async (address: string, overview: IndicatorOverviewResponse | 'failing' = anOverview([MIGRATION, JOBLESS])) => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideTestTranslations(),
        provideRouter([{ path: 'ueberblick', component: OverviewPage }], withComponentInputBinding()),
      ],
    });
    const harness = await RouterTestingHarness.create(address);
    const http = TestBed.inject(HttpTestingController);
    const element = harness.routeNativeElement as HTMLElement;
    const answer = async (): Promise<void> => {
      TestBed.tick();
      for (const request of http.match(() => true)) {
        if (request.cancelled) continue;
        const { url } = request.request;
        if (url.endsWith('/installation')) request.flush(anInstallation());
        else if (url.endsWith('/fields-of-action')) request.flush({ items: FIELDS, nextCursor: null, total: 2 });
        else if (url.includes('/districts/')) request.flush(aDistrict());
        else if (overview === 'failing') request.flush({ instance: 'req-9' }, { status: 500, statusText: 'broken' });
        else request.flush(overview);
      }
      await harness.fixture.whenStable();
    };
    const pressIn = async (part: string, name: string): Promise<void> => {
      const buttons = Array.from(element.querySelectorAll<HTMLElement>(`${part} button, ${part} label`));
      const button = buttons.find((each) => readable(each.innerText).includes(name));
      if (button === undefined) throw new Error(`There is no "${name}".`);
      button.click();
      await harness.fixture.whenStable();
    };
    await answer();
    return {
      element,
      http,
      answer,
      address: () => TestBed.inject(Router).url,
      text: () => readable(element.innerText),
      codes: () => Array.from(element.querySelectorAll('tr.row .name a'), (link) => readable(link.textContent)),
      press: (name: string) => pressIn('gb-overview-filters', name),
      pressIn,
    };
  };

  it('answers its question in a sentence from the data', async () => {
    const { element, text } = await open('/ueberblick');
    expect(element.querySelector('h1')?.textContent).toBe('Überblick: Berlin');
    expect(text()).toContain('Zum 3. Quartal 2026 liegen für Berlin Werte von 2 Indikatoren vor: 1 nicht im Plan.');
    expect(text()).toContain(
      'Am stärksten verändert binnen eines Jahres: Arbeitslosenquote, um 3,1 Prozentpunkte gestiegen gegenüber dem 2. Halbjahr 2023.',
    );
  });

  it('shows a row for each indicator under its field of action', async () => {
    const { element, codes } = await open('/ueberblick');
    expect(Array.from(element.querySelectorAll('h2'), (heading) => readable(heading.textContent))).toEqual([
      'Demografie und Zuwanderung',
      'Arbeit',
    ]);
    expect(codes()).toEqual(['Menschen mit Migrationshintergrund', 'Arbeitslosenquote']);
    const row = readable(element.querySelectorAll<HTMLElement>('tr.row')[1]?.innerText ?? '');
    for (const words of [
      '12,4 %',
      '2. Halbjahr 2024',
      'verschlechtert',
      '+1,2 Prozentpunkte gegenüber dem 1. Halbjahr 2024',
      '20,4 bis 56,1 %',
    ]) {
      expect(row).toContain(words);
    }
    for (const words of ['nicht im Plan', 'Ziel: 30,0 % bis Dezember 2027', '21 Monate', 'überfällig', 'Demo-Wert'])
      expect(row).toContain(words);
  });

  it('shows a break of the series in words, and no change across it', async () => {
    const trend = { trend: 'unclear', movement: 'unknown', change: null, comparedWith: null, seriesBreak: '2024-03-01' } as const;
    const { element, text } = await open('/ueberblick', anOverview([anOverviewRow({ trend, breaks: ['2024-03-01'] })]));
    expect(text()).toContain('Bruch in der Reihe');
    expect(text()).toContain('Bruch: 01.03.2024');
    expect(element.querySelector('.course svg')?.getAttribute('aria-label')).toContain('Bruch in der Reihe: 1. März 2024');
    await expectNoViolations(element);
  });

  it('links to the indicator with place and quarter', async () => {
    const { element } = await open('/ueberblick?district=stadtbezirk:01&quarter=2025-Q4&field=work');
    expect(element.querySelector('tr.row .name a')?.getAttribute('href')).toBe('/indikatoren/A01?district=stadtbezirk:01&quarter=2025-Q4');
  });

  it('asks for the place and the quarter of the address', async () => {
    const { http } = await open('/ueberblick');
    await TestBed.inject(Router).navigateByUrl('/ueberblick?district=stadtbezirk:01&quarter=2025-Q4');
    TestBed.tick();
    const { params } = http.expectOne(({ url }) => url === '/api/v1/indicator-overview').request;
    expect(params.toString()).toBe('quarter=2025-Q4&district=stadtbezirk:01');
  });

  it('keeps its filters in the address', async () => {
    const { press, codes, address } = await open('/ueberblick?quarter=2026-Q3');
    await press('nicht im Plan');
    expect(address()).toBe('/ueberblick?quarter=2026-Q3&assessment=off_track');
    expect(codes()).toEqual(['Arbeitslosenquote']);
    await press('nicht im Plan');
    await press('ohne Demo-Werte');
    expect(address()).toBe('/ueberblick?quarter=2026-Q3&real=1');
    expect(codes()).toEqual(['Menschen mit Migrationshintergrund']);
    await press('Alle zeigen');
    expect(codes().length).toBe(2);
  });

  it('sorts by a head and says so', async () => {
    const { pressIn, codes, element } = await open('/ueberblick');
    await pressIn('thead', 'Bewertung');
    expect(codes()).toEqual(['Arbeitslosenquote', 'Menschen mit Migrationshintergrund']);
    expect(element.querySelector('[aria-sort="ascending"]')?.textContent).toContain('Bewertung');
    expect(element.querySelectorAll('h2').length).toBe(0);
  });

  it('chooses the district whose mark is pressed', async () => {
    const { element, address } = await open('/ueberblick');
    const strip = element.querySelector('gb-spread-strip svg');
    for (const event of [
      new Event('focus'),
      new KeyboardEvent('keydown', { key: 'End' }),
      new KeyboardEvent('keydown', { key: 'Enter' }),
    ]) {
      strip?.dispatchEvent(event);
      TestBed.tick();
    }
    await new Promise((done) => setTimeout(done));
    expect(address()).toBe('/ueberblick?district=stadtbezirk:01');
  });

  it('teaches the first step where there is nothing yet', async () => {
    const { text, element } = await open('/ueberblick', anOverview([]));
    expect(text()).toContain('Noch keine Werte.');
    await expectNoViolations(element);
  });

  it('says when no indicator fits the choice', async () => {
    const { text } = await open('/ueberblick?q=wasserqualit%C3%A4t');
    expect(text()).toContain('Kein Indikator passt zu dieser Auswahl.');
  });

  it('says what to do when the figures cannot be loaded', async () => {
    const { text, element } = await open('/ueberblick', 'failing');
    expect(text()).toContain('Diese Seite konnte nicht vollständig geladen werden.');
    await expectNoViolations(element);
  });

  it('keeps the layout while it loads', async () => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideTestTranslations(),
        provideRouter([{ path: 'ueberblick', component: OverviewPage }]),
      ],
    });
    const harness = await RouterTestingHarness.create('/ueberblick');
    expect(harness.routeNativeElement?.querySelector('[role=status]')?.textContent).toContain('Die Indikatoren werden geladen.');
  });

  it('can be used by everybody', async () => {
    const { element } = await open('/ueberblick');
    await expectNoViolations(element);
  });
});
