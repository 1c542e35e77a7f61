import { MOST_CLASSES, MOST_CLASSES_PER_SIDE, type Classification } from './classify';

/** Whether the values above a centre are the good ones, those below, or neither. */
export type Meaning = 'above-is-good' | 'below-is-good' | 'neither';

/**
 * Colours of a classification's classes, in their order, as the theme's custom properties. Amounts go from light to strong; around a centre
 * both sides get stronger with the distance from it, and the good side is the blue-green one.
 */
export function classColours({ classes, below }: Classification, meaning: Meaning): string[] {
  if (below === null) return classes.map((_, i) => `var(--gb-sequential-${shade(i, classes.length, MOST_CLASSES)})`);
  const farthest = Math.max(below, classes.length - below);
  return classes.map((_, i) => {
    const above = i >= below;
    const strength = shade(above ? i - below : below - 1 - i, farthest, MOST_CLASSES_PER_SIDE);
    const blueGreen = above === (meaning !== 'below-is-good');
    return `var(--gb-diverging-${blueGreen ? 4 - strength : 4 + strength})`;
  });
}

/** Spreads `count` steps over the shades 1 to `shades`; a single one takes the middle. */
function shade(index: number, count: number, shades: number): number {
  return count <= 1 ? Math.ceil(shades / 2) : Math.round(1 + (index * (shades - 1)) / (count - 1));
}
