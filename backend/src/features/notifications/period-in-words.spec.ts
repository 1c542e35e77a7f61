import { periodInWords } from './period-in-words.ts';

describe('A period in a mail', () => {
  it('is written out', () => {
    expect(['2026-Q3', '2024-H2', '2025-10', '2024'].map((text) => periodInWords(text, 'de'))).toEqual([
      '3. Quartal 2026',
      '2. Halbjahr 2024',
      'Oktober 2025',
      '2024',
    ]);
    expect(['2026-Q3', '2024-H2', '2025-10', '2024'].map((text) => periodInWords(text, 'en'))).toEqual([
      '3rd quarter 2026',
      '2nd half of 2024',
      'October 2025',
      '2024',
    ]);
  });

  it('that is none stays as it is', () => {
    expect(periodInWords('Steuerungsgruppe', 'de')).toBe('Steuerungsgruppe');
  });
});
