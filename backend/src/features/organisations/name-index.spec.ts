import fc from 'fast-check';
import { nameKey, NameIndex } from './name-index.ts';

const similarity = (one: string, other: string): number => {
  const index = new NameIndex<string>();
  index.add(one, one);
  return index.like(other, 0)[0]?.similarity ?? 0;
};

describe('the key of a name', () => {
  it('leaves out capitals, accents, punctuation and the legal form', () => {
    expect(nameKey('Sprachcafé Morgentau e. V.')).toBe('sprachcafe morgentau');
    expect(nameKey('SPRACHCAFE "Morgentau" eV')).toBe('sprachcafe morgentau');
    expect(nameKey('Brücken & Wege gGmbH')).toBe('bruecken und wege');
    expect(nameKey('Straße gemeinnützige GmbH i. G.')).toBe('strasse');
  });

  it('keeps a legal form that begins the name, and words that only begin like one', () => {
    expect(nameKey('EG Wohnen')).toBe('eg wohnen');
    expect(nameKey('Haus Evergreen')).toBe('haus evergreen');
  });

  it('reads names of all scripts', () => {
    expect(nameKey('Українська громада!')).toBe('украінська громада');
    expect(nameKey('…')).toBe('');
  });

  it('has nothing but letters, digits and single spaces', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => /^([\p{L}\p{N}]+( [\p{L}\p{N}]+)*)?$/u.test(nameKey(name))));
  });
});

describe('names that are alike', () => {
  it('are the same where only spaces and punctuation differ', () => {
    expect(similarity('Sprachcafé Morgentau e. V.', 'Sprach-Cafe Morgentau')).toBe(1);
  });

  it('share most of their trigrams', () => {
    // "haus" has ha, hau, aus, us, h: 5; "nord" 5; "nort" 5, of which "  n", " no", "nor" are shared: 8 of 12.
    expect(similarity('Haus Nord', 'Haus Nort')).toBeCloseTo(8 / 12, 10);
    expect(similarity('Nord Haus', 'Haus Nord')).toBe(1);
    expect(similarity('Haus Nord', 'Kita Süd')).toBe(0);
  });

  it('are as alike in both directions, and nothing is more alike than a name to itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const there = similarity(one, other);
        return there === similarity(other, one) && there <= 1 && (nameKey(one) === '' || similarity(one, one) === 1);
      }),
    );
  });

  it('come with the most similar first, each thing once', () => {
    const index = new NameIndex<string>();
    index.add('Haus der Wege', 'haus');
    index.add('HdW', 'haus');
    index.add('Haus der Wiege', 'wiege');
    expect(index.like('Haus der Wege e. V.', 0.5).map(({ item }) => item)).toEqual(['haus', 'wiege']);
  });
});
