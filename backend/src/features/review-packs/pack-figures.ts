import { isWithheld } from '../indicators/indicator.ts';
import type { FrozenFigure, PackedFigure } from '../snapshots/parts/figures.ts';
import type { PackFigure } from './pack-material.ts';

/**
 * What was kept of a place, newest first, without sums of which a part is missing: they are no figures of the place, and beside the whole they
 * would look like a fall. Older snapshots say it of the newest one alone.
 */
export const wholeFigures = (kept: Pick<FrozenFigure, 'figures' | 'incomplete'> | undefined): PackFigure[] =>
  (kept?.figures ?? [])
    .filter(([, , , , , incomplete], index) => incomplete !== true && !(index === 0 && kept?.incomplete === true))
    .map(toFigure);

/** What a publisher keeps back is not told, even where a value stands in the row. */
function toFigure([period, value, numerator, denominator, flag]: PackedFigure): PackFigure {
  return { period, value: isWithheld({ value, numerator, denominator, flag }) ? null : value, flag };
}
