import { listOf } from '../../files/words.ts';
import type { ReadRow } from '../../files/table.ts';
import { COLUMNS } from './recommendation-file-columns.ts';
import type { FileNames, SourceNamed } from './recommendation-file-names.ts';
import type { RowProblem, RowReason } from './recommendation-file-reason.ts';
import { writePublished } from './recommendation-file-text.ts';
import { FRAMEWORK_WORDS, KIND_WORDS } from './recommendation-file-words.ts';

/** What a file says about sources, besides their title. */
const DETAILS = ['kind', 'frameworkLevel', 'publisher', 'published', 'link'] as const;
type Details = Record<(typeof DETAILS)[number], string | null>;

/** A source that a file names and that there is not yet, with all that its rows say about it. */
export interface NewSource extends Details {
  /** As it stands in the file. */
  readonly code: string | null;
  readonly title: string;
  /** Rows that name it, as a spreadsheet counts. */
  readonly rows: number[];
}

/** Which source each row names, and what is wrong with that. */
interface SourcesOfRows {
  /** By row: the code of one that there is, or one that is new; a row that names none is not there. */
  readonly named: ReadonlyMap<number, string | NewSource>;
  readonly added: readonly NewSource[];
  readonly problems: ReadonlyMap<number, readonly RowProblem[]>;
}

/** A code as sources get one of themselves. */
const OWN_CODE = /^Q-\d{1,8}$/;

type Row = Pick<ReadRow<RowProblem>, 'row' | 'values'>;

/** Finds the sources of the rows: by code in brackets, by code, or by exact title. What there is not is new, once its kind is said. */
export function sourcesOf(rows: readonly Row[], sources: FileNames['sources']): SourcesOfRows {
  const named = new Map<number, string | NewSource>();
  const added = new Map<string, NewSource>();
  const problems = new Map<number, RowProblem[]>();
  const refuse = (row: number, path: string, why: RowReason, reason: string): void => {
    const column = COLUMNS.find((each) => each.path === path)?.heading ?? null;
    problems.set(row, [...(problems.get(row) ?? []), { column, path, reason, ...why }]);
  };

  for (const { row, values } of rows) {
    const written = values.get('source') as string | null | undefined;
    if (written == null) continue;
    const { code, title, candidates } = meantBy(written, sources);
    if (candidates.length > 1) {
      const words = candidates.map((each) => `[${each}]`);
      const reason = `There are several sources called "${written}". Write behind it which one: ${words.join(', ')}.`;
      refuse(row, 'source', { code: 'ambiguous', params: { given: written, words } }, reason);
      continue;
    }
    const [found] = candidates;
    if (found !== undefined) {
      named.set(row, found);
      compare(row, values, title, sources.get(found) as SourceNamed, refuse);
      continue;
    }
    if (title === null) {
      refuse(row, 'source', { code: 'unknown', params: { given: written } }, `There is no source "${written}".`);
      continue;
    }
    const key = code ?? title.toLowerCase();
    const source = added.get(key) ?? {
      code,
      title,
      rows: [],
      kind: null,
      frameworkLevel: null,
      publisher: null,
      published: null,
      link: null,
    };
    added.set(key, gather(row, values, source, refuse));
    named.set(row, source);
  }

  for (const source of added.values())
    if (source.kind === null && source.rows[0] !== undefined) {
      const why = { code: 'source-kind', params: { given: source.title, words: Object.values(KIND_WORDS) } } as const;
      refuse(source.rows[0], 'source.kind', why, `There is no source "${source.title}". To add it, say what it is: ${listOf(KIND_WORDS)}.`);
    }
  return { named, added: [...added.values()], problems };
}

type Refuse = (row: number, path: string, why: RowReason, reason: string) => void;

/** Which sources a cell may mean, else what a new one would be called. */
function meantBy(written: string, sources: FileNames['sources']): { code: string | null; title: string | null; candidates: string[] } {
  const [, before = '', key = ''] = /^(.*?)\s*\[([A-Za-z0-9.-]+)\]$/s.exec(written) ?? [];
  if (sources.has(key)) return { code: key, title: before || null, candidates: [key] };
  if (sources.has(written)) return { code: written, title: null, candidates: [written] };
  const called = [...sources].filter(([, { title }]) => title.toLowerCase() === written.toLowerCase()).map(([code]) => code);
  if (called.length > 0) return { code: null, title: null, candidates: called };
  if (OWN_CODE.test(key) && before !== '') return { code: key, title: before, candidates: [] };
  return { code: null, title: OWN_CODE.test(written) ? null : written, candidates: [] };
}

/** A file changes no source that there is. An empty cell says nothing about it. */
function compare(row: number, values: Row['values'], title: string | null, source: SourceNamed, refuse: Refuse): void {
  const differs = (path: string, kept: string): void =>
    refuse(row, path, { code: 'source-fixed', params: { kept } }, `The source is there, with "${kept}". A file does not change sources.`);
  if (title !== null && title.toLowerCase() !== source.title.toLowerCase()) differs('source', source.title);
  for (const detail of DETAILS) {
    const given = values.get(`source.${detail}`) as string | null | undefined;
    if (given != null && given !== source[detail]) differs(`source.${detail}`, written(detail, source));
  }
}

/** What is kept of a source, as its cells are written. */
function written(detail: keyof Details, source: SourceNamed): string {
  if (detail === 'kind') return KIND_WORDS[source.kind];
  if (detail === 'frameworkLevel') return source.frameworkLevel === null ? '' : FRAMEWORK_WORDS[source.frameworkLevel];
  return detail === 'published' ? writePublished(source.published) : (source[detail] ?? '');
}

/** Adds what a row says about a new source to what those above it have said. */
function gather(row: number, values: Row['values'], source: NewSource, refuse: Refuse): NewSource {
  for (const detail of DETAILS) {
    const given = (values.get(`source.${detail}`) as string | null | undefined) ?? null;
    if (given === null) continue;
    const [first = row] = source.rows;
    if (source[detail] === null) source[detail] = given;
    else if (source[detail] !== given) {
      const why = { code: 'source-differs', params: { row: first } } as const;
      refuse(row, `source.${detail}`, why, `Row ${first} says something else about the same source.`);
    }
  }
  source.rows.push(row);
  return source;
}
