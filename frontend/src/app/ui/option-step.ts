/** Whether a key walks through a list. */
export const isStep = (key: string): boolean => key === 'ArrowDown' || key === 'ArrowUp';

/**
 * The option that an arrow key leads to, not past the ends of the list: down to the first and up to the last where none is active yet.
 * `undefined` in an empty list.
 */
export function optionStep(key: string, options: readonly string[], active: string | undefined): string | undefined {
  const at = options.indexOf(active ?? '');
  const up = at < 0 ? options.length - 1 : at - 1;
  return options[Math.max(0, Math.min(options.length - 1, key === 'ArrowUp' ? up : at + 1))];
}
