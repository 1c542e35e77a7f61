import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { expectNoViolations } from '../../../testing/axe';
import { provideTestTranslations } from '../../../testing/translations';
import { TimeSeriesChart } from './time-series';
import type { TimeSeries } from './time-series-picture';

const series: TimeSeries[] = [
  {
    ref: 'stadtbezirk:01',
    name: 'Mitte',
    role: 'chosen',
    points: [
      { period: '2023-H2', value: 57.2 },
      { period: '2024-H1', value: null },
      { period: '2024-H2', value: 58.4 },
    ],
  },
  {
    ref: 'land:11',
    name: 'Berlin',
    role: 'whole',
    points: [
      { period: '2023-H2', value: 39.7 },
      { period: '2024-H1', value: 40.4 },
      { period: '2024-H2', value: 41.1 },
    ],
  },
];

describe('TimeSeriesChart', () => {
  let fixture: ComponentFixture<TimeSeriesChart>;
  let element: HTMLElement;

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideTestTranslations()] });
    fixture = TestBed.createComponent(TimeSeriesChart);
    element = fixture.nativeElement as HTMLElement;
    element.style.width = '700px';
    fixture.componentRef.setInput('series', series);
    fixture.componentRef.setInput('measure', { unit: 'percent', decimals: 1 });
    fixture.componentRef.setInput('label', 'Anteil der Menschen mit Migrationshintergrund');
    await fixture.whenStable();
  });

  const press = async (key: string): Promise<void> => {
    element.querySelector('.plot')?.dispatchEvent(new KeyboardEvent('keydown', { key }));
    await fixture.whenStable();
  };
  const spoken = (): string => element.querySelector('[aria-live]')?.textContent.replaceAll('\u00a0', ' ') ?? '';

  it('draws the lines with their names as a picture that has no violations', async () => {
    expect(element.querySelectorAll('svg path').length).toBeGreaterThan(2);
    expect(element.querySelector('svg')?.textContent).toContain('Mitte');
    await expectNoViolations(element);
  });

  it('reads the figures of a period aloud with the arrow keys, missing ones in words', async () => {
    expect(spoken()).toBe('');
    await press('ArrowLeft');
    expect(spoken()).toBe('2. Halbjahr 2024: Mitte 58,4 %; Berlin 41,1 %');
    await press('ArrowLeft');
    expect(spoken()).toBe('1. Halbjahr 2024: Mitte keine Angabe; Berlin 40,4 %');
  });

  it('reads an event with the period to which it belongs', async () => {
    fixture.componentRef.setInput('events', [{ date: '2024-02-01', period: '2024-H1', label: 'Neues Gesetz', short: 'Ereignis 1' }]);
    await fixture.whenStable();
    expect(element.querySelector('svg')?.textContent).toContain('Neues Gesetz');
    await press('ArrowLeft');
    await press('ArrowLeft');
    expect(spoken()).toBe('1. Halbjahr 2024: Mitte keine Angabe; Berlin 40,4 %; Ereignis: Neues Gesetz');
  });

  it('shows the newest figures below the picture until a period is pointed at', async () => {
    expect(element.querySelector('.readout')?.textContent).toContain('2. Halbjahr 2024');
    await press('Home');
    expect(element.querySelector('.readout')?.textContent).toContain('2. Halbjahr 2023');
    await press('Escape');
    expect(element.querySelector('.readout')?.textContent).toContain('2. Halbjahr 2024');
  });

  it('puts its colours into the picture as the theme names them', () => {
    expect(element.querySelector('svg')?.outerHTML).toContain('var(--gb-accent)');
  });
});
