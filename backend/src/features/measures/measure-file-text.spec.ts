import fc from 'fast-check';
import { UnreadableCell } from '../../files/reasons.ts';
import { readCostLine, readLink, readMilestone, writeCostLine, writeLink, writeMilestone } from './measure-file-text.ts';

/** A line as the contract takes it: without white space around it and without control characters. */
const line = fc
  .string({ unit: fc.constantFrom(...Array.from('aZ9 |\\:,;<>[]()"\'=+-@ä€.·')), minLength: 1, maxLength: 20 })
  .map((text) => text.trim())
  .filter((text) => text !== '');
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some);
const cents = fc.integer({ min: 0, max: 100_000_000_000 }).map((amount) => amount / 100);

describe('the cells of a file of measures', () => {
  it('write milestones, costs and links as people read them', () => {
    expect(writeMilestone({ title: 'Raum: gefunden', dueOn: '2026-12-31', doneOn: '2026-11-05' })).toBe(
      '31.12.2026, erreicht 05.11.2026: Raum: gefunden',
    );
    expect(
      writeCostLine({
        year: 2026,
        kind: 'funds',
        source: 'eu',
        programme: 'AMIF',
        planned: 12_000,
        actual: null,
        fundedUntil: '2027-06-30',
      }),
    ).toBe('2026, Geld, Europäische Union, geplant 12000,00 €, bis 30.06.2027: AMIF');
    expect(writeCostLine({ year: 2026, kind: 'volunteer', source: 'provider', actual: 7.5 })).toBe(
      '2026, Ehrenamt, Eigenmittel des Trägers, ausgegeben 7,50 Stunden',
    );
    expect(writeLink({ kind: 'council_paper', label: 'Drs. 19/123', url: 'https://example.org/a?b=<c>' })).toBe(
      'Ratsvorlage: Drs. 19/123 <https://example.org/a?b=<c>>',
    );
  });

  it('read what people and spreadsheets write instead', () => {
    expect(readCostLine('2026, geld, BUND, geplant 12.000 €')).toEqual(
      jasmine.objectContaining({ kind: 'funds', planned: 12_000, actual: null }),
    );
  });

  it('say what is expected instead of guessing', () => {
    const wrong: (() => unknown)[] = [
      () => readMilestone('Raum gefunden'),
      () => readCostLine('2026, Geld, Mars, geplant 1,00 €'),
      () => readCostLine('2026, Ehrenamt, Spenden, geplant 1,00 €'),
      () => readLink('Seite: X <https://example.org>'),
    ];
    for (const read of wrong) expect(read).toThrowError(UnreadableCell);
  });

  it('come back as they were, whatever is in them', () => {
    fc.assert(
      fc.property(fc.record({ title: line, dueOn: day, doneOn: maybe(day) }), (it) =>
        expect(readMilestone(writeMilestone(it))).toEqual(it),
      ),
    );
    const costLine = fc.record({
      year: fc.integer({ min: 1990, max: 2100 }),
      kind: fc.constantFrom('funds' as const, 'in_kind' as const, 'volunteer' as const),
      source: fc.constantFrom('municipality' as const, 'eu' as const, 'provider' as const, 'other' as const),
      programme: maybe(line),
      planned: maybe(cents),
      actual: maybe(cents),
      fundedUntil: maybe(day),
    });
    fc.assert(fc.property(costLine, (it) => expect(readCostLine(writeCostLine(it))).toEqual(it)));
    const link = fc.record({
      kind: fc.constantFrom('council_paper' as const, 'document' as const, 'website' as const),
      label: line,
      url: fc.webUrl({ withQueryParameters: true }),
    });
    fc.assert(fc.property(link, (it) => expect(readLink(writeLink(it))).toEqual(it)));
  });
});
