import fc from 'fast-check';
import { aRecommendation } from '../../../testing/one-recommendation';
import { movedBy } from '../format/moved-by';
import { changeOf, contentOf, draftOf, withoutEmptyPoints } from './recommendation-draft';
import { publishedOf } from './source-draft';

describe('what is typed into the form of a recommendation', () => {
  const base = draftOf(aRecommendation());

  it('gives back what it was filled with', () => {
    const { number, measures, indicators, points } = contentOf(draftOf(aRecommendation({ number: null })));
    expect(number).toBeNull();
    expect(measures).toEqual([{ code: 'M-012', why: 'Dort wird gesprochen.', weight: 1 }]);
    expect(indicators).toEqual([{ code: 'D03', why: null }]);
    expect(points).toEqual(['Schulhöfe am Nachmittag öffnen', 'Bibliothek sonntags öffnen', 'Schlüssel an Vereine geben']);
  });

  it('sends only what was changed, weights as numbers', () => {
    const measures = [{ code: 'M-012', why: ' ', weight: '2,5' }];
    expect(changeOf(base, { ...base, measures })).toEqual({ measures: [{ code: 'M-012', why: null, weight: 2.5 }] });
    expect(changeOf(base, base)).toEqual({});
  });

  it('drops points in which nothing was written', () => {
    expect(withoutEmptyPoints({ ...base, points: [...base.points, { text: ' ' }] }).points).toEqual(base.points);
  });

  it('makes one paragraph of a point that was pasted in lines', () => {
    expect(contentOf({ ...base, points: [{ text: 'Schulhöfe \n öffnen\n' }] }).points).toEqual(['Schulhöfe öffnen']);
  });

  it('loses no point on the way, and comes back when it goes up and down', () => {
    const points = fc.uniqueArray(fc.string(), { maxLength: 6 }).map((texts) => texts.map((text) => ({ text })));
    fc.assert(
      fc.property(points, fc.nat(6), (rows, at) => {
        const down = movedBy(rows, at, 1);
        expect(new Set(down)).toEqual(new Set(rows));
        if (down !== rows) expect(movedBy(down, at + 1, -1)).toEqual(rows);
      }),
    );
  });
});

describe('when a source came out', () => {
  it('is a year, a month or a day, as people write it here or as machines do', () => {
    expect(['2024', '5.2024', '05/2024', '17.5.2024', '2024-05', ' 2024-05-17 '].map(publishedOf)).toEqual([
      '2024',
      '2024-05',
      '2024-05',
      '2024-05-17',
      '2024-05',
      '2024-05-17',
    ]);
  });

  it('is no day that the calendar does not have', () => {
    expect(['31.02.2024', '13.2024', '2024-13', '0000', 'bald', '24', '1.2.3.2024', ''].map(publishedOf)).toEqual(
      Array.from({ length: 8 }, () => undefined),
    );
  });
});
