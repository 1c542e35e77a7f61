import { abridged, ranked } from './ranking';

const row = (name: string, value: number | null) => ({ ref: name, name, value, text: '' });
const names = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name).join(' ');

describe('a ranking', () => {
  const rows = [row('Mitte', 58), row('Bezirksregion 10', null), row('Pankow', 27), row('Bezirksregion 9', null), row('Ärzteviertel', 27)];

  it('goes from high to low, equal values by name, those without a value last', () => {
    expect(names(ranked(rows, 'value'))).toBe('Mitte Ärzteviertel Pankow Bezirksregion 9 Bezirksregion 10');
  });

  it('goes by name on request', () => {
    expect(names(ranked(rows, 'name'))).toBe('Ärzteviertel Bezirksregion 9 Bezirksregion 10 Mitte Pankow');
  });

  it('can be shortened to both ends and the rows that must not be missing', () => {
    const long = Array.from({ length: 100 }, (_, i) => row(String(i), 100 - i));
    const { rows: shown, omitted } = abridged(long, 6, ['50']);
    expect(names(shown)).toBe('0 1 2 50 97 98 99');
    expect(omitted).toBe(93);
  });

  it('stays whole when it is short', () => {
    expect(abridged(rows, 4, []).omitted).toBe(0);
  });
});
