import { TestBed } from '@angular/core/testing';
import { anObservation } from '../../../testing/observations';
import { provideTestTranslations } from '../../../testing/translations';
import type { Measure } from '../format/figure-format';
import { commonFlag, FigureText } from './figure-text';

const share: Measure = { unit: 'percent', decimals: 1 };

describe('FigureText', () => {
  let text: FigureText;
  const said = (change: Parameters<typeof anObservation>[0]): string => text.of(anObservation(change), share).replaceAll('\u00a0', ' ');

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideTestTranslations()] });
    text = TestBed.inject(FigureText);
  });

  it('writes a final figure as it is', () => {
    expect(said({ value: 58.431 })).toBe('58,4 %');
  });

  it('says what has to be known about a figure', () => {
    expect(said({ flag: 'provisional' })).toBe('58,4 % (vorläufig)');
    expect(said({ flag: 'estimated', incomplete: true })).toBe('58,4 % (geschätzt, unvollständig)');
  });

  it('says why there is no figure, and never shows one that is withheld', () => {
    expect(said({ value: 2, flag: 'confidential' })).toBe('geheim gehalten');
    expect(said({ value: null })).toBe('keine Angabe');
    expect(text.of(undefined, share)).toBe('keine Angabe');
  });

  it('keeps only the percent sign in pictures', () => {
    expect(text.short(anObservation({ value: 58.431 }), share).replaceAll('\u00a0', ' ')).toBe('58,4 %');
    expect(text.short(anObservation({ value: 3897145 }), { unit: 'persons', decimals: 0 })).toBe('3.897.145');
  });

  it('says once what holds for all figures', () => {
    const provisional = [anObservation({ flag: 'provisional' }), anObservation({ flag: 'provisional', district: '02' })];
    expect(commonFlag(provisional)).toBe('provisional');
    expect(commonFlag([...provisional, anObservation({ district: '03' })])).toBeNull();
    expect(commonFlag([anObservation(), anObservation({ district: '02' })])).toBeNull();
    expect(text.short(provisional[0], share, 'provisional').replaceAll('\u00a0', ' ')).toBe('58,4 %');
  });

  it('names the unit below a title unless the name does', () => {
    expect(text.measure('Ausländeranteil', 'percent')).toBe('Ausländeranteil, Angaben in: Prozent');
    expect(text.measure('Kita-Plätze je 100 Kinder', 'per_100')).toBe('Kita-Plätze je 100 Kinder');
  });

  it('leaves out the unit where the column names it', () => {
    expect(text.plain(anObservation({ value: 58.431 }), share)).toBe('58,4');
  });
});
