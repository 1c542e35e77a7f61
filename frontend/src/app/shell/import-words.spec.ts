import type { FileReason } from '#contract/table-file.ts';
import { fileProblem, fileSentence, rowSentence, type ImportWords, type ProblemShown } from './import-words';

const refused = (...reasons: FileReason[]) => ({
  kind: 'invalid-input',
  status: 400,
  detail: '',
  issues: reasons.map((reason) => ({ path: 'file', message: 'In English.', ...reason })),
  retryAfter: undefined,
});

const unknown = (heading: string): FileReason => ({ code: 'heading-unknown', params: { heading } });

const WORDS: ImportWords = {
  at: 'measureImport.',
  own: { 'same-title-in-file': 'sameTitleInFile', stale: 'version' },
  ruleAt: (path) => `measure.refused.path.${path}`,
};
const said = (code: string, params: object = {}, path: string | null = null) => {
  const problem: ProblemShown = { column: null, path, code, params };
  return rowSentence(WORDS, problem);
};

describe('what is said of a file', () => {
  it('before it is sent: another kind, empty, too large', () => {
    const keys = [
      { name: 'plan.ods', size: 9 },
      { name: 'plan.CSV', size: 0 },
      { name: 'plan.xlsx', size: 10_000_001 },
      { name: 'plan.xlsx', size: 10_000_000 },
    ].map((file) => fileProblem(file)?.key);
    expect(keys).toEqual(['fileImport.file.kind', 'fileImport.file.empty', 'fileImport.file.size', undefined]);
  });

  it('names the columns that are not known', () => {
    const answer = refused(unknown('Farbe'), unknown('Ton'));
    expect(fileSentence(answer, 'plan.csv')).toEqual({
      key: 'fileImport.file.unknownColumns',
      params: { columns: '„Farbe“, „Ton“' },
    });
  });

  it('tells commas between the columns from columns that are not known', () => {
    const answer = refused(unknown('Kürzel,Titel,Status'), { code: 'no-key', params: { headings: ['Kürzel', 'Titel'] } });
    expect(fileSentence(answer, 'plan.csv').key).toBe('fileImport.file.separator');
  });

  it('names a missing column before those that are not known, and a heading that is there twice', () => {
    expect(fileSentence(refused(unknown('Farbe'), { code: 'no-key', params: { headings: ['Kürzel', 'Name'] } }), 'plan.csv')).toEqual({
      key: 'fileImport.file.noKey',
      params: { name: 'plan.csv', headings: 'Kürzel, Name' },
    });
    expect(fileSentence(refused({ code: 'heading-twice', params: { heading: 'Titel' } }), 'plan.csv')).toEqual({
      key: 'fileImport.file.columnTwice',
      params: { name: 'plan.csv', heading: 'Titel' },
    });
  });

  it('has a sentence for each kind of cell that cannot be read', () => {
    expect(said('not-a-day', { given: 'bald' })).toEqual({
      key: 'fileImport.row.day',
      params: { given: 'bald' },
    });
    const words = ['Pflichtaufgabe', 'freiwillige Aufgabe'];
    expect(said('none-of', { given: 'Kür', words })).toEqual({
      key: 'fileImport.row.noneOf',
      params: { given: 'Kür', words: 'Pflichtaufgabe, freiwillige Aufgabe' },
    });
    expect(said('none-of', { given: ' ', words }).key).toBe('fileImport.row.missingOf');
  });

  it('uses the sentences of its kind for reasons that are its own', () => {
    expect(said('same-title-in-file', { row: 3 })).toEqual({ key: 'measureImport.row.sameTitleInFile', params: { row: '3' } });
    expect(said('stale').key).toBe('measureImport.row.version');
    expect(said('from-a-newer-server').key).toBe('fileImport.row.other');
  });

  it('uses the sentences of the form for the rules of the object', () => {
    expect(said('rule', {}, 'endsOn').key).toBe('measure.refused.path.endsOn');
    expect(said('rule').key).toBe('fileImport.row.other');
  });
});
