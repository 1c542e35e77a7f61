import { choropleth, classesOf, outlinesOf, thinned } from './maps.ts';
import { aMaterial, anIndicator } from './testing/pack-samples.ts';

describe('classes of a map', () => {
  it('hold about as many districts each, every district once', () => {
    // Ten values in five classes: two each; limits are the quintiles of 1 to 10.
    const classes = classesOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(classes.map(({ count }) => count)).toEqual([2, 2, 2, 2, 2]);
    expect([classes[0]?.from, classes.at(-1)?.to]).toEqual([1, 10]);
  });

  it('are one where all districts are the same, and none without a value', () => {
    expect(classesOf([4, 4, 4])).toEqual([{ from: 4, to: 4, count: 3 }]);
    expect(classesOf([])).toEqual([]);
  });
});

describe('the map of an indicator', () => {
  const { boundaries, districts } = aMaterial();
  const map = choropleth(anIndicator(), outlinesOf(boundaries), { districts, language: 'de' });
  const fills = map.shapes.flatMap((shape) => (shape.type === 'path' ? [shape.fill] : []));
  const texts = map.shapes.flatMap((shape) => (shape.type === 'text' ? [shape.text] : []));

  it('gives the highest the strongest shade, and hatchings to what is withheld or missing', () => {
    expect(fills.filter((fill) => fill !== 'paper').slice(0, 5)).toEqual(['amount-1', 'amount-5', 'amount-5', 'withheld', 'missing']);
  });

  it('hatches between absolute points only, also in the legend, because the PDF reads no others', () => {
    const hatched = map.shapes.flatMap((shape) =>
      shape.type === 'path' && (shape.fill === 'withheld' || shape.fill === 'missing') ? [shape.d] : [],
    );
    // One district each, and its box in the legend.
    expect(hatched.length).toBe(4);
    expect(hatched.filter((path) => !/^[MLZ\d\s.,-]+$/.test(path))).toEqual([]);
  });

  it('says in its legend how many districts are in each class', () => {
    expect(texts).toContain('geheim gehalten (1)');
    expect(texts).toContain('keine Angabe (1)');
    expect(texts.filter((text) => /\(\d\)$/.test(text)).length).toBe(4);
  });

  it('numbers the districts and names them, so that no shade has to be told from another', () => {
    expect(texts).toContain('3');
    expect(texts).toContain('3  Ort 3');
    expect(texts).not.toContain('6  Ort 6');
  });
});

describe('an outline on paper', () => {
  it('loses points that lie closer than can be printed', () => {
    expect(thinned('M0,0L0.2,0L10,0L10,10L0,10Z')).toBe('M0,0L10,0L10,10L0,10Z');
  });

  it('stays where too little would be left of an island', () => {
    expect(thinned('M0,0L0.2,0L0.2,0.2Z')).toBe('M0,0L0.2,0L0.2,0.2Z');
  });
});
