import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { inputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { expectNoViolations } from '../../../testing/axe';
import { aDistrict, anInstallation, anOverviewRow } from '../../../testing/builders';
import { anIndicator, aTarget } from '../../../testing/observations';
import { readable, render } from '../../../testing/render';
import { provideTestTranslations } from '../../../testing/translations';
import { IndicatorDistribution } from './indicator-distribution';
import { IndicatorHeadline } from './indicator-headline';
import { IndicatorMethod } from './indicator-method';
import { IndicatorSources } from './indicator-sources';
import { IndicatorTargetList } from './indicator-target-list';

const providers = [provideHttpClient(), provideHttpClientTesting(), provideRouter([])];
const bezirke = anInstallation().levels[1];
const compared = [
  aDistrict(),
  aDistrict({ key: '08', ref: 'stadtbezirk:08', name: { de: 'Neukölln', en: 'Neukölln' } }),
  aDistrict({ key: '09', ref: 'stadtbezirk:09', name: { de: 'Treptow-Köpenick', en: 'Treptow-Köpenick' } }),
];

describe('IndicatorHeadline', () => {
  const show = (change: Record<string, unknown>) =>
    render(
      IndicatorHeadline,
      {
        indicator: anIndicator(),
        row: anOverviewRow(),
        place: 'Berlin',
        whole: 'Berlin',
        quarter: '2026-Q3',
        compared,
        level: bezirke,
        nameOf: (ref: string) => ref,
        ...change,
      },
      { providers },
    );

  it('states the finding, and below it the measure and how the districts differ', async () => {
    const { element, find, text } = await show({ field: 'Demografie' });
    // 34.5 percent, 1.2 points more than a year before: the figures of the row.
    expect(readable(find('h1').textContent)).toBe('Berlin: 34,5 %, gegenüber dem 2. Halbjahr 2023 um 1,2 Prozentpunkte gestiegen');
    expect(text()).toContain('Menschen mit Migrationshintergrund, Angaben in: Prozent');
    expect(text()).toContain('Die Bezirke reichen von 20,4 % (Treptow-Köpenick) bis 56,1 % (Mitte)');
    await expectNoViolations(element);
  });

  it('speaks of the parts where the whole has no figure', async () => {
    const { find, text } = await show({ row: anOverviewRow({ value: null }) });
    expect(readable(find('h1').textContent)).toMatch(/^Die Bezirke reichen von/);
    expect(text()).toContain('Für Berlin selbst gibt es keinen Wert.');
  });

  const partial = { period: '2026-Q3', parts: { known: 5, expected: 12, level: 'stadtbezirk' } };

  it('keeps the last whole figure, and says how much of the next one is there', async () => {
    const { find, text, element } = await show({ row: anOverviewRow({ partial }), levels: anInstallation().levels });
    expect(readable(find('h1').textContent)).toContain('Berlin: 34,5 %');
    expect(text()).toContain(
      '3. Quartal 2026: Die Werte sind noch nicht vollständig (Bezirke mit Wert: 5 von 12). Bis dahin gilt der letzte vollständige Wert',
    );
    await expectNoViolations(element);
  });

  it('names no sum as the figure of a whole that was never complete', async () => {
    const spread = { ...anOverviewRow().spread, items: [] };
    const { find, text } = await show({ row: anOverviewRow({ partial: { period: '2026-Q3', parts: null }, value: null, spread }) });
    expect(find('h1').textContent).toBe('Berlin: noch kein vollständiger Wert');
    expect(text()).toContain('Für Berlin gibt es erst eine Zahl, wenn alle Werte da sind.');
  });

  it('calls nothing a change across a break of the series', async () => {
    const yearTrend = { trend: 'unclear', movement: 'unknown', change: null, comparedWith: null, seriesBreak: '2024-03-01' } as const;
    const { find, text } = await show({ row: anOverviewRow({ yearTrend }) });
    expect(readable(find('h1').textContent)).toBe('Berlin: 34,5 %');
    expect(text()).toContain('Bruch in der Reihe');
    expect(text()).toContain('seit 1. März 2024 anders gezählt');
  });

  it('says when there is no figure up to the quarter', async () => {
    const { find } = await show({ row: undefined });
    expect(find('h1').textContent).toBe('Berlin: bis zum 3. Quartal 2026 liegt kein Wert vor');
  });

  it('promises nothing while the figures are on their way', async () => {
    expect((await show({ row: undefined, waiting: true })).find('h1').textContent).toBe('Menschen mit Migrationshintergrund');
  });

  it('is the name of the indicator where there has never been one', async () => {
    const available = { dimensions: [], levels: [], from: null, to: null };
    const { find } = await show({ row: undefined, indicator: anIndicator({ available }) });
    expect(find('h1').textContent).toBe('Menschen mit Migrationshintergrund');
  });

  it('says with words what has to be known about the figure', async () => {
    const { text } = await show({
      row: anOverviewRow({ flag: 'provisional', incomplete: true, overdue: true }),
      indicator: anIndicator({ demo: true }),
    });
    for (const word of ['vorläufig', 'unvollständig', 'Demo-Wert', 'ein neuerer Wert ist fällig']) expect(text()).toContain(word);
  });
});

describe('IndicatorDistribution', () => {
  it('shows the districts on one line with the measures of disparity', async () => {
    const { element, find, text } = await render(IndicatorDistribution, { row: anOverviewRow(), compared, level: bezirke });
    expect(readable(find('h3').textContent)).toBe('Der höchste Wert ist 2,8‑mal so hoch wie der niedrigste');
    for (const words of ['Bezirke mit Wert: 3 von 3, 2. Halbjahr 2024', 'Median', '48,2 %', 'Segregationsindex', '0,200'])
      expect(text()).toContain(words);
    expect(element.querySelectorAll('[role=option]').length).toBe(3);
    await expectNoViolations(element);
  });

  it('names the range where a ratio makes no sense', async () => {
    const row = anOverviewRow();
    const spread = { ...row.spread, lowest: -1.6, highest: 1.5, ratio: null };
    const { find } = await render(IndicatorDistribution, { row: { ...row, spread }, compared, level: bezirke });
    expect(readable(find('h3').textContent)).toBe('Die Werte reichen von −1,6 % bis 1,5 %');
  });
});

describe('IndicatorTargetList', () => {
  it('says where the place stands on the way, why, and lists all targets with their mark', async () => {
    const row = anOverviewRow({
      assessment: { status: 'watch', reason: 'within_tolerance', expected: 36, target: { value: 40, date: '2027-12-31', demo: true } },
    });
    const { element, text } = await render(IndicatorTargetList, {
      row,
      targets: [
        aTarget(),
        aTarget({ id: '2', district: 'stadtbezirk:01', corridor: { lower: 30, upper: 50 }, demo: false, adoptedBy: 'Rat' }),
      ],
      place: 'Berlin',
      nameOf: (ref: string) => (ref === 'stadtbezirk:01' ? 'Mitte' : ref),
    });
    expect(text()).toContain('Berlin steht bei 34,5 %. Auf dem Weg zum Ziel von 40,0 % am 31. Dezember 2027 wären es jetzt 36,0 %.');
    for (const words of ['beobachten', 'innerhalb der Toleranz', 'alle Gebiete', 'Demo-Wert', 'Mitte', '30,0 bis 50,0 %', 'Rat'])
      expect(text()).toContain(words);
    await expectNoViolations(element);
  });

  it('says that without a target there is no assessment', async () => {
    const { text, element } = await render(IndicatorTargetList, {
      row: anOverviewRow(),
      targets: [],
      place: 'Berlin',
      nameOf: (ref: string) => ref,
    });
    expect(text()).toContain('ohne Zielwert gibt es keine Bewertung');
    expect(element.querySelector('table')).toBeNull();
  });
});

describe('IndicatorMethod', () => {
  it('says what is counted, from which parts, how often, and what changed', async () => {
    const indicator = anIndicator({
      derivedFrom: { numerator: 'K07', denominator: 'D01' },
      notes: { de: 'Plätze werden über Grenzen hinweg genutzt.', en: '' },
      seriesBreaks: [{ date: '2024-06-27', note: { de: 'Neues Recht.', en: '' } }],
    });
    const { element, text } = await render(IndicatorMethod, { indicator }, { providers });
    for (const words of [
      'K07 geteilt durch D01',
      'halbjährlich',
      'Plätze werden',
      'Bruch der Reihe am 27. Juni 2024',
      'weniger als 3 Personen',
    ])
      expect(text()).toContain(words);
    await expectNoViolations(element);
  });
});

describe('IndicatorSources', () => {
  const run = (id: string, fileName: string) => ({
    id,
    fileName,
    publisher: 'Amt für Statistik',
    title: 'Einwohner',
    licence: 'CC BY 3.0 DE',
    licenceUrl: 'https://example.org/licence',
    address: 'https://example.org/data',
    startedAt: '2026-09-30T08:00:00.000Z',
    finishedAt: '2026-09-30T08:00:01.000Z',
  });

  const show = async (imports: ReadonlySet<string>, files: readonly ReturnType<typeof run>[]) => {
    TestBed.configureTestingModule({ providers: [...providers, provideTestTranslations()] });
    const fixture = TestBed.createComponent(IndicatorSources, { bindings: [inputBinding('imports', () => imports)] });
    TestBed.tick();
    TestBed.inject(HttpTestingController)
      .expectOne((request) => request.url === '/api/v1/imports')
      .flush({ items: files, nextCursor: null, total: files.length });
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  };

  it('lists the files of the shown figures by publication, and no others', async () => {
    const element = await show(new Set(['1', '2']), [run('1', 'b.csv'), run('2', 'a.csv'), run('3', 'c.csv')]);
    expect(element.querySelectorAll('article').length).toBe(1);
    expect(readable(element.innerText)).toContain('2 Dateien');
    expect(Array.from(element.querySelectorAll('code'), (code) => code.textContent)).toEqual(['a.csv', 'b.csv']);
    await expectNoViolations(element);
  });

  it('says when figures are computed', async () => {
    const element = await show(new Set(), [run('1', 'b.csv')]);
    expect(readable(element.innerText)).toContain('Die Werte sind aus anderen Werten berechnet.');
  });
});
