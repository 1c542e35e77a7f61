import { TestBed } from '@angular/core/testing';
import { anObservation } from '../../../testing/observations';
import { provideTestTranslations } from '../../../testing/translations';
import type { Measure } from '../format/figure-format';
import { FigureText } from './figure-text';

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

  it('leaves out the unit where the column names it', () => {
    expect(text.plain(anObservation({ value: 58.431 }), share)).toBe('58,4');
  });
});
