import * as z from 'zod/mini';
import { newSource } from './source.ts';

describe('The date of a source', () => {
  const isTaken = (published: string): boolean => z.safeParse(newSource, { kind: 'study', title: 'Studie', published }).success;

  it('is a year, a month or a day', () => {
    for (const date of ['2024', '2024-05', '2024-02-29']) expect(isTaken(date)).withContext(date).toBeTrue();
  });

  it('is none that there is not', () => {
    for (const date of ['24', '2024-13', '2023-02-29', '2024-5', '0000', 'Mai 2024', '2024-05-17T00:00'])
      expect(isTaken(date)).withContext(date).toBeFalse();
  });
});
