import fc from 'fast-check';
import { aMeasure } from '../../../testing/one-measure';
import { degreeOf, numberOf } from '../format/typed-number';
import { differences, merged } from '../shell/overtaking';
import { changeOf, contentOf, draftOf, EMPTY_DRAFT, withoutEmptyRows } from './measure-draft';

describe('what is typed into the form of a measure', () => {
  const base = draftOf(aMeasure());

  it('sends only what was changed', () => {
    expect(changeOf(base, { ...base, title: ' Sprachcafé am Fluss ', places: '1.200' })).toEqual({
      title: 'Sprachcafé am Fluss',
      places: 1200,
    });
  });

  it('gives back what it was filled with', () => {
    const { costLines, milestones, tags, contact } = contentOf(draftOf(aMeasure({ tags: ['Begegnung', 'Sprache'] })));
    expect(tags).toEqual(['Begegnung', 'Sprache']);
    expect(contact).toBe('Sekretariat, Telefon 030 0000');
    expect(milestones?.[0]).toEqual({ id: '1', title: 'Erster Standort öffnet', dueOn: '2025-04-30', doneOn: '2025-04-24' });
    expect(costLines?.[0]).toEqual(jasmine.objectContaining({ id: '1', year: 2026, planned: 24_000, actual: 18_500 }));
  });

  it('drops rows in which nothing was written', () => {
    const milestones = [...base.milestones, { id: '', title: ' ', dueOn: '', doneOn: '' }];
    expect(withoutEmptyRows({ ...base, milestones }).milestones.length).toBe(2);
  });

  it('reads numbers as they are written here', () => {
    expect(['1.234,5', '1234,5', '1234.5', '24 000', '1.200'].map(numberOf)).toEqual([1234.5, 1234.5, 1234.5, 24_000, 1200]);
    expect(['viel', '1,2,3', ''].map(numberOf)).toEqual([NaN, NaN, NaN]);
  });

  it('reads a point in a degree as a decimal one', () => {
    expect(['52.520', '13,405', '-0.5'].map(degreeOf)).toEqual([52.52, 13.405, -0.5]);
  });

  it('keeps what was typed when somebody else has stored something, and takes over the rest', () => {
    const mine = { ...base, title: 'Mein Titel', notes: 'Meine Notiz' };
    const theirs = { ...base, title: 'Ihr Titel', places: '50' };
    expect(merged(base, mine, theirs)).toEqual({
      draft: { ...base, title: 'Mein Titel', notes: 'Meine Notiz', places: '50' },
      both: ['title'],
      taken: ['places'],
    });
  });

  it('loses nobody’s words, whatever both have typed', () => {
    const part = fc.constantFrom('title', 'summary', 'notes', 'places', 'tags');
    const typed = fc.array(fc.tuple(part, fc.string()));
    fc.assert(
      fc.property(typed, typed, (here, there) => {
        const mine = { ...base, ...Object.fromEntries(here) };
        const theirs = { ...base, ...Object.fromEntries(there) };
        const { draft } = merged(base, mine, theirs);
        for (const key of differences(base, mine)) expect(draft[key]).toEqual(mine[key]);
        for (const key of differences(base, theirs)) expect([mine[key], theirs[key]]).toContain(draft[key]);
      }),
    );
  });

  it('begins with nothing released but the core', () => {
    expect(contentOf(EMPTY_DRAFT).released).toEqual(['core']);
  });
});
