import { pictureLayout, wrapped } from './picture-layout';

/** Every letter is ten wide. */
const measure = (text: string): number => text.length * 10;

describe('the layout of a picture file', () => {
  it('breaks long texts between words', () => {
    expect(wrapped('Am höchsten in Mitte', 120, measure)).toEqual(['Am höchsten', 'in Mitte']);
    expect(wrapped('Bezirksregion', 50, measure)).toEqual(['Bezirksregion']);
    expect(wrapped('', 50, measure)).toEqual([]);
  });

  it('puts title and measure above, legend and notes below the picture', () => {
    const { lines, pictureTop, keys, height } = pictureLayout(
      { title: 'Titel', subtitle: 'Prozent', notes: ['Quelle: Amt', 'Stand: 2024'] },
      [{ fill: 'red', text: '10 bis 20' }],
      { width: 600, height: 300 },
      measure,
    );
    const [title, subtitle, source, date] = lines.map(({ y }) => y);
    expect(title).toBeLessThan(subtitle ?? 0);
    expect(subtitle).toBeLessThan(pictureTop);
    expect(keys[0]?.y).toBeGreaterThan(pictureTop + 300);
    expect(source).toBeGreaterThan(keys[0]?.y ?? 0);
    expect(date).toBeGreaterThan(source ?? 0);
    expect(height).toBeGreaterThan(date ?? 0);
  });

  it('starts a new line of the legend when the next class does not fit', () => {
    const keys = ['10 bis unter 20', '20 bis unter 30', '30 bis unter 40'].map((text) => ({ fill: 'red', text }));
    const placed = pictureLayout({ title: '', subtitle: '', notes: [] }, keys, { width: 450, height: 10 }, measure).keys;
    expect(placed.map(({ x }) => x)).toEqual([24, 226, 24]);
    expect(placed[2]?.y).toBeGreaterThan(placed[1]?.y ?? 0);
  });
});
