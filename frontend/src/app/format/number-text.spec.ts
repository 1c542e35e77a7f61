import { dateText, momentText, monthText, numberText, signedText } from './number-text';

describe('numbers and dates in words', () => {
  it('separate thousands and decimals as the language does', () => {
    expect(numberText(3754418.25, 1, 'de')).toBe('3.754.418,3');
    expect(numberText(3754418.25, 1, 'en')).toBe('3,754,418.3');
  });

  it('keep the decimals of the indicator, also when they are zero', () => {
    expect(numberText(34, 1, 'de')).toBe('34,0');
  });

  it('write a real minus sign', () => {
    expect(numberText(-0.53, 2, 'de')).toBe('−0,53');
  });

  it('never write a negative zero', () => {
    expect(numberText(-0.04, 1, 'de')).toBe('0,0');
    expect(signedText(-0.04, 1, 'de')).toBe('0,0');
  });

  it('write both signs of a difference', () => {
    expect(signedText(1.25, 2, 'de')).toBe('+1,25');
    expect(signedText(-340, 0, 'en')).toBe('−340');
  });

  it('name days and months', () => {
    expect(dateText('2024-12-31', 'de')).toBe('31. Dezember 2024');
    expect(dateText('2024-12-31T23:30:00Z', 'en')).toBe('31 December 2024');
    expect(monthText('2025-10-01', 'de')).toBe('Oktober 2025');
  });

  it('tells a moment in the time of Berlin, in summer and in winter', () => {
    expect(momentText('2026-07-01T12:05:00Z', 'de')).toContain('14:05');
    expect(momentText('2026-11-22T23:30:00Z', 'de')).toBe('23. November 2026 um 00:30');
  });
});
