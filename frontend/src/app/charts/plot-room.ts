/** A label that begins where its line ends: where that is on the time axis (0 its beginning, 1 its end), and how wide it would like to be. */
interface EndOfLine {
  readonly at: number;
  readonly width: number;
}

/** A plot keeps at least this part of the width; labels that need more are shortened. */
const LEAST_PLOT = 0.55;

/** How wide a plot may be in the given width so that the labels at the ends of its lines fit beside or, where lines end early, inside it. */
export function plotWidth(width: number, ends: readonly EndOfLine[], gap: number): number {
  const wanted = Math.min(width - gap, ...ends.filter(({ at }) => at > 0).map((end) => (width - gap - end.width) / end.at));
  return Math.floor(Math.max(width * LEAST_PLOT, wanted));
}

/** The room of a label in that plot. */
export const labelRoom = (width: number, plot: number, at: number, gap: number): number => Math.max(0, width - plot * at - gap);
