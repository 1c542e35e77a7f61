import { EMPTY_DRAFT } from './ballot-draft';
import { filledBefore } from './filled-before';

describe('what is filled in before the program has started', () => {
  const fields = (entries: Readonly<Record<string, string>>): FormData => {
    const data = new FormData();
    for (const [name, value] of Object.entries(entries)) data.set(name, value);
    return data;
  };

  it('is taken over', () => {
    const change = filledBefore(fields({ 'rating:E-001': '4', 'rating:E-002': '', pick: 'E-002', 'term:0': '', 'term:1': 'Kita' }));
    expect(change?.(EMPTY_DRAFT)).toEqual({ ratings: { 'E-001': 4 }, pick: 'E-002', terms: ['', 'Kita', ''] });
  });

  it('is nothing when nobody has touched the form', () => {
    expect(filledBefore(fields({ 'rating:E-001': '', pick: '', 'term:0': '' }))).toBeUndefined();
  });

  it('leaves alone what was kept from before', () => {
    const kept = { ratings: { 'E-002': 1 }, pick: 'E-001', terms: ['alt', '', ''] };
    expect(filledBefore(fields({ 'rating:E-001': '4' }))?.(kept)).toEqual({ ...kept, ratings: { 'E-002': 1, 'E-001': 4 } });
  });
});
