import * as z from 'zod/mini';
import { GRAINS, parsePeriod, type Grain } from './period.ts';

const readable = (grains: readonly Grain[]) =>
  z.refine<string>((text) => {
    const parsed = parsePeriod(text);
    return parsed !== undefined && grains.includes(parsed.grain);
  });

/** Schema of any written period. */
export const periodText = z.string().check(readable(GRAINS), z.describe('A period: 2024-03, 2024-Q1, 2024-H1, 2024 or 2023/24.'));

/** Schema of a written quarter, `2026-Q3`. */
export const quarterText = z.string().check(readable(['quarter']), z.describe('A quarter, for example 2026-Q3.'));

/** As everything stood when a quarter was adopted. */
export const asOfQuarter = z.optional(
  quarterText.check(
    z.describe('An adopted quarter: as everything stood when it was adopted. What cannot be asked of that is refused with 400.'),
  ),
);
