import fc from 'fast-check';
import { answeredBy, countTerms, ruleRefusal, shownTerms, type TermRule, type WrittenTerms } from './term-count.ts';
import { asTerm, termKey } from './term.ts';

const wrote = (...terms: string[]): WrittenTerms => ({ terms, voters: 1 });
const joins = (key: string, countsAs: string): TermRule => ({ key, countsAs, leftOut: false });
const leavesOut = (key: string): TermRule => ({ key, countsAs: null, leftOut: true });
const inWords = (items: readonly { readonly term: string; readonly count: number }[]) => items.map(({ term, count }) => `${term} ${count}`);

describe('A term', () => {
  it('is the same whatever its case and spaces, and however its letters are put together', () => {
    const decomposed = 'Mehr  Räume'.normalize('NFD');
    expect(['Mehr Räume', ' mehr räume ', 'MEHR\u00a0RÄUME', decomposed].map(termKey)).toEqual(Array(4).fill('mehr räume'));
  });

  it('keeps no signs that nobody sees, but those that join letters', () => {
    expect(asTerm('\u202eoffen\u200b sein\ufeff')).toBe('offen sein');
    expect(asTerm('می\u200cخواهم')).toBe('می\u200cخواهم');
    expect(asTerm('\u200b\u00ad')).toBe('');
  });

  it('is known by a key that is its own key', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => termKey(termKey(text)) === termKey(text)));
  });
});

describe('Terms', () => {
  it('count once per voter, however often and in whatever spelling somebody has written one', () => {
    expect(inWords(countTerms([wrote('Respekt', 'respekt', 'RESPEKT'), wrote('Respekt')]))).toEqual(['Respekt 2']);
  });

  it('are written as most have written them; of equally frequent spellings the first by alphabet', () => {
    expect(inWords(countTerms([wrote('respekt'), wrote('Respekt'), wrote('Respekt')]))).toEqual(['Respekt 3']);
    expect(inWords(countTerms([wrote('TEILHABE'), wrote('Teilhabe')]))).toEqual(['Teilhabe 2']);
  });

  it('stand in the order of their counts, then of the alphabet with its umlauts', () => {
    const written = [wrote('Zeit', 'Öffnung'), wrote('Zeit', 'Respekt'), wrote('Offenheit')];
    expect(inWords(countTerms(written))).toEqual(['Zeit 2', 'Offenheit 1', 'Öffnung 1', 'Respekt 1']);
  });

  it('weigh as many as have written the same', () => {
    expect(inWords(countTerms([{ terms: ['Zeit'], voters: 3 }, wrote('Zeit')]))).toEqual(['Zeit 4']);
  });

  it('are answers of those who have written at least one', () => {
    expect(answeredBy([{ terms: [], voters: 9 }, wrote('Zeit', 'Mut'), { terms: ['Mut'], voters: 2 }])).toBe(3);
  });

  it('that are joined count once per voter', () => {
    const written = [wrote('Begegnung', 'Begegnungen'), wrote('Begegnungen'), wrote('Zeit')];
    const shown = shownTerms(written, [joins('begegnungen', 'begegnung')]);
    expect([inWords(shown.items), shown.joined, shown.leftOut]).toEqual([['Begegnung 2', 'Zeit 1'], 1, 0]);
  });

  it('that are left out are not shown, nor what counts as them', () => {
    const written = [wrote('Unfug'), wrote('Blödsinn', 'Zeit')];
    const shown = shownTerms(written, [leavesOut('unfug'), joins('blödsinn', 'unfug')]);
    expect([inWords(shown.items), shown.joined, shown.leftOut]).toEqual([['Zeit 1'], 0, 2]);
  });

  it('do not count as something that nobody has written any more', () => {
    const shown = shownTerms([wrote('Zeit')], [joins('zeit', 'dauer'), leavesOut('mut')]);
    expect([inWords(shown.items), shown.joined, shown.leftOut]).toEqual([['Zeit 1'], 0, 0]);
  });

  it('are never more, and count for never more voters, than were written', () => {
    const aTerm = fc.constantFrom('Zeit', 'zeit', 'Mut', 'Begegnung', 'Orte');
    const aVote = fc.record({ terms: fc.array(aTerm, { maxLength: 3 }), voters: fc.integer({ min: 1, max: 9 }) });
    const aRule = fc.record({
      key: fc.constantFrom('zeit', 'mut'),
      countsAs: fc.option(fc.constantFrom('begegnung', 'orte')),
      leftOut: fc.boolean(),
    });
    const rules = fc.uniqueArray(aRule, { selector: ({ key }) => key });
    fc.assert(
      fc.property(fc.array(aVote), rules, (written, given) => {
        const shown = shownTerms(written, given);
        expect(shown.items.length + shown.joined + shown.leftOut).toBe(countTerms(written).length);
        for (const { count } of shown.items) expect(count).toBeLessThanOrEqual(answeredBy(written));
      }),
    );
  });
});

describe('What becomes of a term', () => {
  const terms = countTerms([wrote('Zeit', 'Mut', 'Orte')]);

  it('is anything that makes no chain', () => {
    expect(ruleRefusal(joins('zeit', 'mut'), terms, [])).toBeUndefined();
    expect(ruleRefusal(joins('zeit', 'mut'), terms, [joins('orte', 'mut'), joins('zeit', 'orte')])).toBeUndefined();
    expect(ruleRefusal(leavesOut('mut'), terms, [joins('zeit', 'mut')])).toBeUndefined();
  });

  it('is not itself', () => {
    expect(ruleRefusal(joins('zeit', 'zeit'), terms, [])).toContain('itself');
  });

  it('is no circle', () => {
    expect(ruleRefusal(joins('mut', 'zeit'), terms, [joins('zeit', 'mut')])).toContain('"zeit" counts as "mut" itself');
  });

  it('is no chain, from either end', () => {
    expect(ruleRefusal(joins('orte', 'zeit'), terms, [joins('zeit', 'mut')])).toContain('Choose that one');
    expect(ruleRefusal(joins('mut', 'orte'), terms, [joins('zeit', 'mut')])).toContain('"zeit" count as "mut"');
  });

  it('is about what somebody has written', () => {
    expect(ruleRefusal(joins('dauer', 'zeit'), terms, [])).toContain('Nobody has written "dauer"');
    expect(ruleRefusal(joins('zeit', 'dauer'), terms, [])).toContain('Nobody has written "dauer"');
  });
});
