import * as z from 'zod/mini';

/** Whether a law demands the measure or the municipality decided on it freely. */
export const duty = z.enum(['mandatory', 'voluntary']);
export type Duty = z.infer<typeof duty>;
