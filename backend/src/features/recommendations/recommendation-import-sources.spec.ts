import type { SourceNamed } from './recommendation-file-names.ts';
import { sourcesOf } from './recommendation-import-sources.ts';

const kept = (title: string): SourceNamed => ({
  title,
  kind: 'study',
  frameworkLevel: null,
  publisher: 'Amt',
  published: '2024',
  link: null,
});
const SOURCES = new Map([
  ['Q-1', kept('Bericht [2024]')],
  ['Q-2', kept('Werkstatt')],
  ['Q-3', kept('werkstatt')],
]);

/** The rows of a file, from row 2 on. */
const read = (...rows: Readonly<Record<string, string | null>>[]) =>
  sourcesOf(
    rows.map((cells, index) => ({ row: index + 2, values: new Map(Object.entries(cells)) })),
    SOURCES,
  );

describe('the sources that the rows of a file name', () => {
  it('are found by code, by title with its code, and by a title that only one has', () => {
    const { named, added, problems } = read({ source: 'Q-2' }, { source: 'Bericht [2024] [Q-1]' }, { source: 'bericht [2024]' });
    expect([...named.values()]).toEqual(['Q-2', 'Q-1', 'Q-1']);
    expect([added.length, problems.size]).toEqual([0, 0]);
  });

  it('are not guessed where several have the title', () => {
    const { problems } = read({ source: 'WERKSTATT' });
    expect(problems.get(2)).toEqual([
      jasmine.objectContaining({ code: 'ambiguous', params: { given: 'WERKSTATT', words: ['[Q-2]', '[Q-3]'] } }),
    ]);
  });

  it('are new once their kind is said, with what all of their rows say', () => {
    const { named, added, problems } = read(
      { source: 'Neu', 'source.kind': null, 'source.published': '2023' },
      { source: 'NEU', 'source.kind': 'survey', 'source.published': '2023', 'source.publisher': 'Amt' },
      { source: 'Studie [Q-77]', 'source.kind': 'study' },
    );
    expect(problems.size).toBe(0);
    expect(added).toEqual([
      { code: null, title: 'Neu', rows: [2, 3], kind: 'survey', frameworkLevel: null, publisher: 'Amt', published: '2023', link: null },
      { code: 'Q-77', title: 'Studie', rows: [4], kind: 'study', frameworkLevel: null, publisher: null, published: null, link: null },
    ]);
    expect(named.get(3)).toBe(added[0]);
  });

  it('are not changed by a file, while empty cells say nothing about them', () => {
    const { problems } = read(
      { source: 'Q-1', 'source.publisher': null, 'source.published': '2024' },
      { source: 'Q-1', 'source.publisher': 'Rat' },
    );
    expect([...problems]).toEqual([[3, [jasmine.objectContaining({ code: 'source-fixed', params: { kept: 'Amt' } })]]]);
  });
});
