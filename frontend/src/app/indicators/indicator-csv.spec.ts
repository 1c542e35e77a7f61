import { anIndicator, anObservation } from '../../../testing/observations';
import { indicatorCsv, type CsvWords } from './indicator-csv';

const words: CsvWords = {
  name: 'Menschen mit Migrationshintergrund',
  unit: 'Prozent',
  nameOf: () => 'Mitte',
  levelName: () => 'Bezirk',
  flag: (flag) => (flag === 'final' ? 'endgültig' : 'geheim gehalten'),
  runOf: () => undefined,
};
const linesOf = (csv: string) => csv.split('\r\n');

describe('the CSV file of an indicator', () => {
  it('starts with a byte order mark and a header, divided by semicolons', () => {
    const csv = indicatorCsv(anIndicator(), [], words);
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(linesOf(csv)[0]).toContain('Indikator;Bezeichnung;Gebiet (Schlüssel)');
  });

  it('has unrounded figures with a decimal comma, with numerator and denominator', () => {
    const figure = anObservation({ value: 58.43127, numerator: 235000, denominator: 402180, breakdown: { sex: 'female', age: '0-5' } });
    expect(linesOf(indicatorCsv(anIndicator(), [figure], words))[1]).toBe(
      'D03;Menschen mit Migrationshintergrund;01;Mitte;Bezirk;2024-H2;2024-12-31;age=0-5|sex=female;58,43127;Prozent;235000;402180;' +
        'endgültig;gemeldet;ja;;;;;2;2026-09-30',
    );
  });

  it('leaves a missing value empty and says why', () => {
    const [, row = ''] = linesOf(indicatorCsv(anIndicator(), [anObservation({ value: null, flag: 'confidential' })], words));
    expect(row).toContain(';;Prozent;;;geheim gehalten;');
  });

  it('names file, publisher and licence of each figure', () => {
    const runOf: CsvWords['runOf'] = (id) =>
      id === '17'
        ? {
            id,
            source: 'berlin-lor',
            fileName: 't1-districts.csv',
            fileSha256: '',
            state: 'loaded',
            reason: null,
            read: 0,
            inserted: 0,
            changed: 0,
            unchanged: 0,
            rejected: 0,
            publisher: 'Amt für Statistik; Berlin-Brandenburg',
            title: 'Einwohner "LOR"',
            licence: 'CC BY 3.0 DE',
            licenceUrl: '',
            address: '',
            attribution: '',
            startedAt: '',
            finishedAt: null,
          }
        : undefined;
    const [, row = ''] = linesOf(indicatorCsv(anIndicator(), [anObservation()], { ...words, runOf }));
    expect(row).toContain('"Amt für Statistik; Berlin-Brandenburg";"Einwohner ""LOR""";CC BY 3.0 DE;t1-districts.csv;2;');
  });

  it('keeps spreadsheets from reading a name as a formula, but leaves negative figures alone', () => {
    const [, row = ''] = linesOf(
      indicatorCsv(anIndicator(), [anObservation({ value: -1.5 })], { ...words, nameOf: () => '=HYPERLINK("x")' }),
    );
    expect(row).toContain(`"'=HYPERLINK(""x"")"`);
    expect(row).toContain(';-1,5;');
  });
});
