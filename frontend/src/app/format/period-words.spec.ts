import { periodWords } from './period-words';

describe('the words of a period', () => {
  const keyOf = (text: string) => periodWords(text, 'de').key;

  it('name each grain by its own sentence', () => {
    expect(keyOf('2024')).toBe('format.period.year');
    expect(keyOf('2024-H2')).toBe('format.period.halfyear2');
    expect(keyOf('2026-Q3')).toBe('format.period.quarter3');
    expect(keyOf('2025-10')).toBe('format.period.month');
    expect(keyOf('2023/24')).toBe('format.period.schoolyear');
  });

  it('keep a text that is no period', () => {
    expect(periodWords('bald', 'de')).toEqual({ key: 'format.period.unknown', params: { text: 'bald' } });
  });

  it('name the month in the language', () => {
    expect(periodWords('2025-10', 'en').params).toEqual({ month: 'October 2025' });
  });
});
