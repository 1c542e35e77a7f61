import { daysBetween, wholeMonths } from './due-words';
import { excerpt } from './excerpt';

describe('how long something is late', () => {
  it('is counted in whole months', () => {
    expect(wholeMonths('2024-08-26', '2026-11-22')).toBe(26);
    expect(wholeMonths('2026-09-22', '2026-11-22')).toBe(2);
    expect(wholeMonths('2026-09-23', '2026-11-22')).toBe(1);
  });

  it('is counted in days, also over the end of summer time', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysBetween('2026-10-26', '2026-10-24')).toBe(-2);
  });
});

describe('an excerpt', () => {
  it('ends between words', () => {
    expect(excerpt('Das Amt legt\nein Konzept, vor.', 20)).toBe('Das Amt legt ein…');
    expect(excerpt('Kurz und gut.', 20)).toBe('Kurz und gut.');
    expect(excerpt('Donaudampfschifffahrtsgesellschaft', 12)).toBe('Donaudampfs…');
  });
});
