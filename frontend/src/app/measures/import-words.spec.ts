import type { MeasureFileReason, MeasureImportProblem } from '#contract/measure-file.ts';
import { fileProblem, fileSentence, rowSentence } from './import-words';

const refused = (...reasons: MeasureFileReason[]) => ({
  kind: 'invalid-input',
  status: 400,
  detail: '',
  issues: reasons.map((reason) => ({ path: 'file', message: 'In English.', ...reason })),
  retryAfter: undefined,
});

const unknown = (heading: string): MeasureFileReason => ({ code: 'heading-unknown', params: { heading } });

type Reason<Problem> = Problem extends MeasureImportProblem ? Pick<Problem, 'code' | 'params'> : never;
const problem = (reason: Reason<MeasureImportProblem>, path: string | null = null): MeasureImportProblem => ({
  column: null,
  path,
  reason: 'In English.',
  ...reason,
});

describe('what is said of a file of measures', () => {
  it('before it is sent: another kind, empty, too large', () => {
    const keys = [
      { name: 'plan.ods', size: 9 },
      { name: 'plan.CSV', size: 0 },
      { name: 'plan.xlsx', size: 10_000_001 },
      { name: 'plan.xlsx', size: 10_000_000 },
    ].map((file) => fileProblem(file)?.key);
    expect(keys).toEqual(['measureImport.file.kind', 'measureImport.file.empty', 'measureImport.file.size', undefined]);
  });

  it('names the columns that are not known', () => {
    const answer = refused(unknown('Farbe'), unknown('Ton'));
    expect(fileSentence(answer, 'plan.csv')).toEqual({
      key: 'measureImport.file.unknownColumns',
      params: { columns: '„Farbe“, „Ton“' },
    });
  });

  it('tells commas between the columns from columns that are not known', () => {
    const answer = refused(unknown('Kürzel,Titel,Status'), { code: 'no-key', params: {} });
    expect(fileSentence(answer, 'plan.csv').key).toBe('measureImport.file.separator');
  });

  it('names a missing column before those that are not known, and a heading that is there twice', () => {
    expect(fileSentence(refused(unknown('Farbe'), { code: 'no-key', params: {} }), 'plan.csv').key).toBe('measureImport.file.noKey');
    expect(fileSentence(refused({ code: 'heading-twice', params: { heading: 'Titel' } }), 'plan.csv')).toEqual({
      key: 'measureImport.file.columnTwice',
      params: { name: 'plan.csv', heading: 'Titel' },
    });
  });

  it('has a sentence for each kind of cell that cannot be read', () => {
    expect(rowSentence(problem({ code: 'not-a-day', params: { given: 'bald' } }))).toEqual({
      key: 'measureImport.row.day',
      params: { given: 'bald' },
    });
    const words = ['Pflichtaufgabe', 'freiwillige Aufgabe'];
    expect(rowSentence(problem({ code: 'none-of', params: { given: 'Kür', words } }))).toEqual({
      key: 'measureImport.row.noneOf',
      params: { given: 'Kür', words: 'Pflichtaufgabe, freiwillige Aufgabe' },
    });
    expect(rowSentence(problem({ code: 'none-of', params: { given: ' ', words } })).key).toBe('measureImport.row.missingOf');
    expect(rowSentence(problem({ code: 'same-title-in-file', params: { row: 3 } })).params).toEqual({ row: '3' });
  });

  it('uses the sentences of the form for the rules of measures', () => {
    expect(rowSentence(problem({ code: 'rule', params: {} }, 'endsOn')).key).toBe('measure.refused.path.endsOn');
    expect(rowSentence(problem({ code: 'rule', params: {} })).key).toBe('measureImport.row.other');
  });
});
