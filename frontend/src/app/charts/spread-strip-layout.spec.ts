import { markAt, spreadLayout } from './spread-strip-layout';

const item = (ref: string, value: number) => ({ ref, name: ref, value });

describe('a spread strip', () => {
  const layout = spreadLayout([item('b', 30), item('a', 10), item('c', 20)], 20, 112);

  it('places the lowest value left, the highest right and the others between', () => {
    expect(layout.marks.map((mark) => [mark.item.ref, mark.x])).toEqual([
      ['a', 6],
      ['c', 56],
      ['b', 106],
    ]);
  });

  it('marks the median', () => {
    expect(layout.median).toBe(56);
  });

  it('draws equal values in the middle', () => {
    expect(spreadLayout([item('a', 5), item('b', 5)], 5, 112).marks.map((mark) => mark.x)).toEqual([56, 56]);
  });

  it('is empty without values', () => {
    expect(spreadLayout([], null, 112).marks).toEqual([]);
  });

  it('finds the mark under the pointer, and none far from all', () => {
    expect(markAt(layout, 60)?.item.ref).toBe('c');
    expect(markAt(layout, 30)).toBeNull();
    expect(markAt(spreadLayout([], null, 112), 30)).toBeNull();
  });
});
