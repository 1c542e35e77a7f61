import { lines, readList, readNumber, writeDate, writeList } from '../../files/cell-text.ts';
import { readReference, writeReference, type NamesByKey } from '../../files/references.ts';
import type { TableColumn } from '../../files/table.ts';
import { readWord } from '../../files/words.ts';
import type { Recommendation } from './recommendation.ts';
import type { FileNames, SourceNamed } from './recommendation-file-names.ts';
import { readPoints, readPublished, writePoints, writePublished } from './recommendation-file-text.ts';
import {
  FRAMEWORK_WORDS,
  FRAMEWORK_WORDS_EN,
  KIND_WORDS,
  KIND_WORDS_EN,
  LEVEL_WORDS,
  LEVEL_WORDS_EN,
  RESPONSE_WORDS,
} from './recommendation-file-words.ts';

/** A column of the file of recommendations. Written in German, found by its English name, too. */
export interface FileColumn extends TableColumn<FileNames> {
  /**
   * What a cell of it does: `changes` the recommendation; `compares` with what is there; `describes` the source, where that is new;
   * `tells` only those who read the file.
   */
  readonly does: 'changes' | 'compares' | 'describes' | 'tells';
  readonly write: (recommendation: Recommendation, names: FileNames) => string;
}

const column = (
  heading: string,
  alias: string,
  path: string,
  rest: Pick<FileColumn, 'write' | 'read'> & Partial<FileColumn>,
): FileColumn => ({
  heading,
  alias,
  path,
  kind: 'text',
  does: 'changes',
  ...rest,
});

const text = (written: string): string | null => lines(written).trim() || null;

const ofSource = (
  heading: string,
  alias: string,
  field: string,
  write: (source: SourceNamed) => string,
  read: (written: string) => string | null,
): FileColumn =>
  column(heading, alias, `source.${field}`, {
    does: 'describes',
    read: (written) => (written.trim() === '' ? null : read(written)),
    write: ({ source }, { sources }) => {
      const named = sources.get(source);
      return named === undefined ? '' : write(named);
    },
  });

const references = (
  heading: string,
  alias: string,
  field: 'targetGroups' | 'districts',
  named: (names: FileNames) => readonly [NamesByKey, NamesByKey],
): FileColumn =>
  column(heading, alias, field, {
    write: (recommendation, names) => writeList(recommendation[field].map((key) => writeReference(key, named(names)[0]))),
    read: (written, names) => readList(written).map((item) => readReference(item, ...named(names))),
  });

/** The columns of the file, in their order. */
export const COLUMNS: readonly FileColumn[] = [
  column('Kürzel', 'Code', 'code', { does: 'compares', write: ({ code }) => code, read: (written) => written.trim() || null }),
  column('Fassung', 'Version', 'version', {
    does: 'compares',
    kind: 'number',
    write: ({ version }) => String(version),
    read: readNumber,
  }),
  column('Quelle', 'Source', 'source', {
    write: ({ source }, { sources }) => {
      const named = sources.get(source);
      if (named === undefined) return `[${source}]`;
      return named.provisional === true ? named.title : `${named.title} [${source}]`;
    },
    read: text,
  }),
  ofSource(
    'Art der Quelle',
    'Kind of source',
    'kind',
    ({ kind }) => KIND_WORDS[kind],
    (written) => readWord(written, KIND_WORDS, KIND_WORDS_EN),
  ),
  ofSource(
    'Rahmenwerk von',
    'Framework of',
    'frameworkLevel',
    ({ frameworkLevel }) => (frameworkLevel === null ? '' : FRAMEWORK_WORDS[frameworkLevel]),
    (written) => readWord(written, FRAMEWORK_WORDS, FRAMEWORK_WORDS_EN),
  ),
  ofSource('Herausgeber der Quelle', 'Publisher of source', 'publisher', ({ publisher }) => publisher ?? '', text),
  ofSource('Erscheinen der Quelle', 'Date of source', 'published', ({ published }) => writePublished(published), readPublished),
  ofSource('Link der Quelle', 'Link of source', 'link', ({ link }) => link ?? '', text),
  column('Nummer', 'Number', 'number', { write: ({ number }) => number ?? '', read: (written) => written.trim() || null }),
  column('Titel', 'Title', 'title', { write: ({ title }) => title, read: (written) => written.trim() }),
  column('Wortlaut', 'Wording', 'wording', { write: ({ wording }) => wording, read: text }),
  column('Wie es gehen könnte', 'How it could be done', 'points', { write: ({ points }) => writePoints(points), read: readPoints }),
  column('Handlungsfeld', 'Field of action', 'fieldOfAction', {
    write: ({ fieldOfAction }, { fields }) => writeReference(fieldOfAction, fields),
    read: (written, { fields, fieldsEn }) => (written.trim() === '' ? null : readReference(written, fields, fieldsEn)),
  }),
  column('Wer handeln müsste', 'Who would have to act', 'addresseeLevel', {
    write: ({ addresseeLevel }) => LEVEL_WORDS[addresseeLevel],
    read: (written) => readWord(written, LEVEL_WORDS, LEVEL_WORDS_EN),
  }),
  references('Zielgruppen', 'Target groups', 'targetGroups', ({ targetGroups, targetGroupsEn }) => [targetGroups, targetGroupsEn]),
  references('Gebiete', 'Districts', 'districts', ({ districts, districtsEn }) => [districts, districtsEn]),
  column('Entsprechungen', 'Correspondences', 'correspondences', {
    write: ({ correspondences }, { recommendations }) =>
      writeList(correspondences.map(({ code }) => writeReference(code, recommendations))),
    read: (written, { recommendations }) => readList(written).map((item) => readReference(item, recommendations)),
  }),
  column('Antwort', 'Response', 'response', {
    does: 'tells',
    write: ({ code }, { responses }) => RESPONSE_WORDS[responses.get(code)?.response ?? 'open'],
    read: text,
  }),
  column('Antwort vom', 'Response of', 'respondedOn', {
    does: 'tells',
    kind: 'date',
    write: ({ code }, { responses }) => writeDate(responses.get(code)?.respondedOn ?? null),
    read: text,
  }),
];
