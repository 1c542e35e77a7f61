import fc from 'fast-check';
import { filterOf, FILTERS, isNarrowed, NO_FILTER, toggled, without, wordsOf, type MeasureFilter } from './measure-filter';

describe('the filter of measures', () => {
  it('leaves out what an address does not say', () => {
    expect(filterOf({ status: 'running', text: ' ', field: undefined })).toEqual({ status: 'running' });
    expect(isNarrowed(filterOf({ text: '' }))).toBe(false);
  });

  it('names every word by itself', () => {
    expect(wordsOf({ status: 'running,paused', text: 'Café, offen' })).toEqual([
      { name: 'text', word: 'Café, offen' },
      { name: 'status', word: 'running' },
      { name: 'status', word: 'paused' },
    ]);
  });

  it('takes one word away and leaves the others', () => {
    const filter = { status: 'running,paused' };
    expect(without(filter, { name: 'status', word: 'running' })).toEqual({ status: 'paused' });
    expect(without({ status: 'paused' }, { name: 'status', word: 'paused' })).toEqual({ status: null });
  });

  it('is empty again when all is shown', () => {
    expect(Object.keys(NO_FILTER)).toEqual([...FILTERS]);
    expect(Object.values(NO_FILTER).every((value) => value === null)).toBe(true);
  });

  it('comes back to where it was when a word is chosen twice', () => {
    const word = fc.constantFrom('running', 'paused', 'completed');
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1 }), word, (words, chosen) => {
        const filter: MeasureFilter = { status: words.join(',') };
        const once = filterOf({ status: toggled(filter, { name: 'status', word: chosen })['status'] ?? undefined });
        const twice = filterOf({ status: toggled(once, { name: 'status', word: chosen })['status'] ?? undefined });
        expect(new Set(wordsOf(twice).map((each) => each.word))).toEqual(new Set(words));
      }),
    );
  });
});
