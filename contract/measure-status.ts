import * as z from 'zod/mini';

/** From proposal to lasting effect; sideways `paused` and `cancelled`. */
export const measureStatus = z.enum(['proposed', 'decided', 'running', 'completed', 'sustained', 'paused', 'cancelled']);
export type MeasureStatus = z.infer<typeof measureStatus>;
