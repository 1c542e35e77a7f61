import * as z from 'zod/mini';
import { newStatement } from './statement.ts';

describe('A statement', () => {
  const isTaken = (text: string): boolean =>
    z.safeParse(newStatement, { kind: 'problem', text, meeting: 'Werkstatt', heldOn: '2026-05-04' }).success;

  it('is plain text of several lines, with the signs that people use', () => {
    for (const text of ['Zu wenig Plätze.\nZu weite Wege.', '3 < 4, und 5 > 4', 'Miete & Nebenkosten', 'Das war schön <3', '„Warum?“'])
      expect(isTaken(text)).withContext(text).toBeTrue();
  });

  it('is refused when it looks like HTML', () => {
    for (const text of [
      '<b>Wichtig</b>',
      'Nur </p>',
      '<!-- weg -->',
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)',
      'A &lt;b&gt;',
      '&#60;',
    ])
      expect(isTaken(text)).withContext(text).toBeFalse();
  });
});
