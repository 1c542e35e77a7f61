import { successionIssues } from './succession.ts';

describe('who follows whom', () => {
  const pathsOf = (...asked: Parameters<typeof successionIssues>) => successionIssues(...asked).map(({ path }) => path);

  it('is several by one, one by several, or one by one', () => {
    expect(pathsOf('merged', ['A', 'B'], ['C'])).toEqual([]);
    expect(pathsOf('split', ['A'], ['B', undefined, undefined])).toEqual([]);
    expect(pathsOf('superseded', ['A'], [undefined])).toEqual([]);
    expect(pathsOf('merged', ['A'], ['B', 'C'])).toEqual(['predecessors', 'successors']);
    expect(pathsOf('split', ['A', 'B'], ['C'])).toEqual(['predecessors', 'successors']);
    expect(pathsOf('superseded', ['A', 'B'], ['C'])).toEqual(['predecessors']);
  });

  it('names nobody twice, and nobody follows itself', () => {
    expect(pathsOf('merged', ['A', 'A'], ['B'])).toEqual(['predecessors.1.code']);
    expect(pathsOf('split', ['A'], ['B', 'A', 'B'])).toEqual(['successors.1', 'successors.2']);
  });
});
