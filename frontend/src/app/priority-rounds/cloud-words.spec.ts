import { cloudWords } from './cloud-words';

describe('a cloud of terms', () => {
  const sizes = (counts: readonly number[]) => cloudWords(counts.map((count, index) => ({ term: `t${index}`, count })));

  it('sets a term by the square root of its count', () => {
    // 4 of 16 is a quarter, whose root is a half; 9 of 16 gives three quarters.
    expect(Object.fromEntries(sizes([16, 9, 4]).map(({ count, size }) => [count, size]))).toEqual({ 16: 1, 9: 0.75, 4: 0.5 });
  });

  it('sets none so small that it cannot be read', () => {
    // 1 of 100 would be a tenth.
    expect(sizes([100, 1]).find(({ count }) => count === 1)?.size).toBe(0.28);
  });

  it('sets the largest in the middle', () => {
    expect(sizes([5, 4, 3, 2, 1]).map(({ count }) => count)).toEqual([2, 4, 5, 3, 1]);
  });

  it('leaves what has no room to the table', () => {
    expect(sizes(Array.from({ length: 60 }, (_, index) => 60 - index)).length).toBe(40);
  });

  it('is empty without terms', () => {
    expect(cloudWords([])).toEqual([]);
  });
});
