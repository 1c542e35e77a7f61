import { fileProblem, fileSentence, rowSentence } from './import-words';

const refused = (...messages: string[]) => ({
  kind: 'invalid-input',
  status: 400,
  detail: '',
  issues: messages.map((message) => ({ path: 'file', message })),
  retryAfter: undefined,
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
    const answer = refused('Column 2 has the heading "Farbe", which is not known.', 'Column 4 has the heading "Ton", which is not known.');
    expect(fileSentence(answer, 'plan.csv')).toEqual({
      key: 'measureImport.file.unknownColumns',
      params: { columns: '„Farbe“, „Ton“' },
    });
  });

  it('tells commas between the columns from columns that are not known', () => {
    const answer = refused(
      'Column 1 has the heading "Kürzel,Titel,Status", which is not known.',
      'The file has neither a column "Kürzel" nor a column "Titel".',
    );
    expect(fileSentence(answer, 'plan.csv').key).toBe('measureImport.file.separator');
  });

  it('has a sentence for each kind of cell that cannot be read', () => {
    expect(rowSentence({ path: 'startsOn', reason: '"bald" is not a day like 31.12.2026.' })).toEqual({
      key: 'measureImport.row.day',
      params: { given: 'bald' },
    });
    expect(rowSentence({ path: 'duty', reason: '"Kür" is none of Pflichtaufgabe, freiwillige Aufgabe.' })).toEqual({
      key: 'measureImport.row.noneOf',
      params: { given: 'Kür', words: 'Pflichtaufgabe, freiwillige Aufgabe' },
    });
    expect(rowSentence({ path: 'duty', reason: '"" is none of Pflichtaufgabe, freiwillige Aufgabe.' }).key).toBe(
      'measureImport.row.missingOf',
    );
    expect(rowSentence({ path: 'districts', reason: 'There is no district "bezirk:99".' }).params).toEqual({ given: 'bezirk:99' });
  });

  it('uses the sentences of the form for the rules of measures, and one of its own for those of files', () => {
    expect(rowSentence({ path: 'endsOn', reason: 'The end lies before the start (2026-01-01).' }).key).toBe('measure.refused.path.endsOn');
    expect(rowSentence({ path: 'status', reason: 'A new measure begins as "vorgeschlagen".' }).key).toBe('measureImport.row.status');
    expect(rowSentence({ path: null, reason: 'Whatever.' }).key).toBe('measureImport.row.other');
  });
});
