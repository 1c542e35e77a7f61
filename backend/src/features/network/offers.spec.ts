import fc from 'fast-check';
import { offerCells, type PlacedMeasure } from './offers.ts';

const offer = (code: string, lead: string, parts: readonly (string | null)[], change: Partial<PlacedMeasure> = {}): PlacedMeasure => ({
  code,
  title: code,
  fieldOfAction: 'language',
  lead,
  partners: [],
  demo: false,
  parts,
  ...change,
});

describe('who offers what where', () => {
  const DISTRICTS = ['stadtbezirk:01', 'stadtbezirk:02', 'stadtbezirk:03'];
  const coverage = (measures: readonly PlacedMeasure[], fields = ['language']) =>
    offerCells(measures, fields, DISTRICTS).map(({ district, coverage: how }) => [district, how]);

  it('is told for every field and district, the empty ones too', () => {
    expect(coverage([offer('M-1', 'a', ['stadtbezirk:01'])], ['language', 'work'])).toEqual([
      [null, 'nobody'],
      ['stadtbezirk:01', 'one'],
      ['stadtbezirk:02', 'nobody'],
      ['stadtbezirk:03', 'nobody'],
      [null, 'nobody'],
      ['stadtbezirk:01', 'nobody'],
      ['stadtbezirk:02', 'nobody'],
      ['stadtbezirk:03', 'nobody'],
    ]);
  });

  it('is several where different organisations lead, and one where they do it together', () => {
    const together = offer('M-1', 'a', ['stadtbezirk:01'], { partners: ['b', 'c'] });
    const second = offer('M-2', 'a', ['stadtbezirk:01', 'stadtbezirk:02']);
    expect(coverage([together, second]).slice(1)).toEqual([
      ['stadtbezirk:01', 'one'],
      ['stadtbezirk:02', 'one'],
      ['stadtbezirk:03', 'nobody'],
    ]);
    const [, first] = offerCells([together, second, offer('M-3', 'b', ['stadtbezirk:01'])], ['language'], DISTRICTS);
    expect(first).toEqual({
      fieldOfAction: 'language',
      district: 'stadtbezirk:01',
      coverage: 'several',
      measures: ['M-1', 'M-2', 'M-3'],
      organisations: ['a', 'b', 'c'],
    });
  });

  it('is only from afar where nothing but a larger district is served', () => {
    expect(coverage([offer('M-1', 'a', [null]), offer('M-2', 'b', ['stadtbezirk:02'])])).toEqual([
      [null, 'one'],
      ['stadtbezirk:01', 'wide_only'],
      ['stadtbezirk:02', 'one'],
      ['stadtbezirk:03', 'wide_only'],
    ]);
  });

  it('leaves no measure out that has said where it works, and names nobody who is not in one', () => {
    const anyOffer = fc
      .tuple(fc.constantFrom('a', 'b', 'c'), fc.array(fc.constantFrom(null, ...DISTRICTS)), fc.constantFrom('language', 'work'))
      .map(([lead, parts, fieldOfAction]) => ({ lead, parts, fieldOfAction }));
    fc.assert(
      fc.property(fc.array(anyOffer), (drafts) => {
        const measures = drafts.map(({ lead, parts, fieldOfAction }, i) => offer(`M-${i}`, lead, parts, { fieldOfAction }));
        const cells = offerCells(measures, ['language', 'work'], DISTRICTS);
        expect(cells.length).toBe(2 * 4);
        expect([...new Set(cells.flatMap(({ measures: codes }) => codes))].sort()).toEqual(
          measures
            .filter(({ parts }) => parts.length > 0)
            .map(({ code }) => code)
            .sort(),
        );
        for (const { coverage: how, organisations } of cells)
          expect(organisations.length === 0).toBe(how === 'nobody' || how === 'wide_only');
      }),
    );
  });
});
