import fc from 'fast-check';
import { UnreadableCell } from '../../files/reasons.ts';
import { looksLikeDay, readPoints, readPublished, writePoints, writePublished } from './recommendation-file-text.ts';

/** A line as the contract takes it: without white space around it and without control characters. */
const line = fc
  .string({ unit: fc.constantFrom(...Array.from('aZ9 |\\•-–*.ä')), minLength: 1, maxLength: 20 })
  .map((text) => text.trim())
  .filter((text) => text !== '');

describe('the cells of a file of recommendations', () => {
  it('have a line for each point', () => {
    expect(writePoints(['Räume öffnen', 'Träger | Vereine fragen'])).toBe('Räume öffnen\nTräger \\| Vereine fragen');
    expect(readPoints('• Räume öffnen\r\n\r\n- Träger fragen')).toEqual(['Räume öffnen', 'Träger fragen']);
    expect(readPoints('Räume öffnen | Träger fragen')).toEqual(['Räume öffnen', 'Träger fragen']);
  });

  it('give back every point as it was', () => {
    fc.assert(fc.property(fc.array(line), (points) => expect(readPoints(writePoints(points))).toEqual(points)));
  });

  it('tell when a source came out as exactly as it is known', () => {
    for (const [cell, date] of [
      ['15.03.2024', '2024-03-15'],
      ['5.3.2024', '2024-03-05'],
      ['03.2024', '2024-03'],
      ['2024', '2024'],
      ['2024-03', '2024-03'],
      [' ', null],
    ] as const)
      expect(readPublished(cell)).withContext(cell).toBe(date);
    for (const date of ['2024-03-15', '2024-03', '2024']) expect(readPublished(writePublished(date))).toBe(date);
    for (const cell of ['Frühjahr 2024', '24', '15.03.24']) expect(() => readPublished(cell)).toThrowError(UnreadableCell);
  });

  it('show where a spreadsheet has made a day of a number', () => {
    for (const number of ['03.02.2026', '3. Feb', '03-Feb', '3. Mrz 26']) expect(looksLikeDay(number)).withContext(number).toBeTrue();
    for (const number of ['3.2', '3', 'A.3.2', 'III.2']) expect(looksLikeDay(number)).withContext(number).toBeFalse();
  });
});
