import type { ImportRunResponse } from '#contract/import-run.ts';
import { NoSuchFile } from '../load/file-to-import.ts';
import { importReport, noSuchFileSentence, undoRefusedSentence } from './import-report.ts';

const run = (facts: Partial<ImportRunResponse>): ImportRunResponse => ({
  id: '7',
  source: 'berlin-lor',
  fileName: 'x.csv',
  fileSha256: '',
  state: 'loaded',
  reason: null,
  read: 0,
  inserted: 0,
  changed: 0,
  unchanged: 0,
  rejected: 0,
  publisher: '',
  title: '',
  licence: '',
  licenceUrl: '',
  address: '',
  attribution: '',
  startedAt: '2026-10-01T08:00:00.000Z',
  finishedAt: null,
  ...facts,
});

describe('The report of an import', () => {
  it('counts figures or districts', () => {
    const result = { run: run({ read: 1, inserted: 1 }), rejections: [], remarks: [] };
    expect(importReport(result, 'districts')).toBe(
      'x.csv (Quelle berlin-lor, Lauf 7): geladen\n  1 Gebiet gelesen: 1 neu, 0 geändert, 0 unverändert, 0 abgelehnt\n',
    );
    expect(importReport(result, 'observations')).toContain('1 Wert gelesen');
  });

  it('shows the first twenty rejections and where the others are', () => {
    const rejections = Array.from({ length: 25 }, (_, i) => ({ line: i + 2, column: 'id', raw: '0\n1', reason: 'No.' }));
    const report = importReport({ run: run({ state: 'rejected', read: 30, rejected: 25 }), rejections, remarks: [] }, 'observations');
    expect(report.match(/No\./g)?.length).toBe(20);
    expect(report).toContain('  2      id      0 1     No.\n');
    expect(report).toContain('… und 5 weitere, siehe /api/v1/imports/7/rejections');
  });

  it('shortens what would tear the table apart', () => {
    const rejections = [{ line: 2, column: null, raw: 'x'.repeat(200), reason: 'No.' }];
    expect(importReport({ run: run({ rejected: 1 }), rejections, remarks: [] }, 'observations')).toContain(
      `2      –       ${'x'.repeat(39)}…  No.`,
    );
  });

  it('ends with what a person should look at', () => {
    expect(importReport({ run: run({}), rejections: [], remarks: ['Odd.'] }, 'observations')).toContain('  Bitte ansehen:\n  - Odd.\n');
  });

  it('says what is wrong with a path', () => {
    expect(noSuchFileSentence(new NoSuchFile('a.csv', 'forbidden'))).toContain('darf nicht gelesen werden');
    expect(noSuchFileSentence(new NoSuchFile('a', 'folder'))).toContain('ist ein Ordner');
  });

  it('says what stands in the way of an undo', () => {
    expect(undoRefusedSentence('7', { why: 'replaced', laterRuns: ['8', '9'] })).toContain('Zuerst diese zurücknehmen: 8, 9.');
    expect(undoRefusedSentence('7', { why: 'in-use', districts: ['land:11'] })).toContain('land:11');
  });
});
