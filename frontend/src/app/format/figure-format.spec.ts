import { TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import { provideTestTranslations } from '../../../testing/translations';
import { FigureFormat, type Measure } from './figure-format';

const NBSP = '\u00a0';
const SHARE: Measure = { unit: 'percent', decimals: 1 };
const PEOPLE: Measure = { unit: 'persons', decimals: 0 };

describe('FigureFormat', () => {
  const inGerman = (): FigureFormat => {
    TestBed.configureTestingModule({ providers: [provideTestTranslations()] });
    return TestBed.inject(FigureFormat);
  };
  const inEnglish = (): FigureFormat => {
    const format = inGerman();
    TestBed.inject(TranslocoService).setActiveLang('en');
    return format;
  };

  it('writes a figure with its unit', () => {
    const format = inGerman();
    expect(format.figure(34.55, SHARE)).toBe(`34,6${NBSP}%`);
    expect(format.figure(12.25, { unit: 'per_1000', decimals: 1 })).toBe(`12,3${NBSP}je 1.000`);
    expect(format.figure(3754418, PEOPLE)).toBe(`3.754.418${NBSP}Personen`);
    expect(format.figure(12, { unit: 'days', decimals: 0 })).toBe(`12${NBSP}Tage`);
    expect(format.figure(-0.53, { unit: 'index', decimals: 2 })).toBe('−0,53');
  });

  it('writes days and money where there is little room', () => {
    const format = inGerman();
    expect(format.shortDate('2026-03-01')).toBe('01.03.2026');
    expect(format.euros(1234567.4)).toBe(`1.234.567${NBSP}€`);
    expect(format.euros(-1200)).toBe(`−1.200${NBSP}€`);
  });

  it('counts one of something in the singular', () => {
    expect(inGerman().figure(1, PEOPLE)).toBe(`1${NBSP}Person`);
  });

  it('follows the language of the page', () => {
    const format = inEnglish();
    expect(format.figure(34.55, SHARE)).toBe('34.6%');
    expect(format.period('2024-H2')).toBe('2nd half 2024');
    expect(format.name({ de: 'Wohnen', en: 'Housing' })).toBe('Housing');
  });

  it('falls back to the German name', () => {
    expect(inEnglish().name({ de: 'Gropiusstadt', en: '' })).toBe('Gropiusstadt');
  });

  it('says a missing figure in words', () => {
    expect(inGerman().figure(null, SHARE)).toBe('keine Angabe');
  });

  it('tells the change of a share in percentage points', () => {
    const format = inGerman();
    expect(format.change(1.2, SHARE)).toBe(`um 1,2${NBSP}Prozentpunkte gestiegen`);
    expect(format.change(-0.4, SHARE)).toBe(`um 0,4${NBSP}Prozentpunkte gesunken`);
    expect(format.signed(-0.4, SHARE)).toBe(`−0,4${NBSP}Prozentpunkte`);
  });

  it('calls a change that rounding hides unchanged', () => {
    expect(inGerman().change(0.04, SHARE)).toBe('unverändert');
  });

  it('names periods in full and short', () => {
    const format = inGerman();
    expect(format.period('2024-H2')).toBe('2. Halbjahr 2024');
    expect(format.period('2025-10')).toBe('Oktober 2025');
    expect(format.period('2026-Q3')).toBe('3. Quartal 2026');
    expect(format.periodShort('2024-H2')).toBe('2024-H2');
  });

  it('names what a figure is compared with', () => {
    const format = inGerman();
    expect(format.against('2023-H2')).toBe(`gegenüber dem 2.${NBSP}Halbjahr 2023`);
    expect(format.against('2023')).toBe('gegenüber 2023');
  });

  it('parts number and unit', () => {
    const format = inGerman();
    expect(format.parts(3754418, PEOPLE)).toEqual({ number: '3.754.418', gap: ' ', unit: 'Personen' });
    expect(format.parts(34.55, SHARE)).toEqual({ number: '34,6', gap: ' ', unit: '%' });
  });

  it('tells how old a figure is', () => {
    const format = inGerman();
    expect([0, 1, 21].map((months) => format.age(months))).toEqual(['aktuell', '1 Monat', '21 Monate']);
  });
});
