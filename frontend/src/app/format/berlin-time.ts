const ZONE = 'Europe/Berlin';
const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** A moment as clocks in the municipalities show it: `2026-11-22T14:05`, the way fields for date and time have it. */
export const berlinTime = (iso: string): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: ZONE }).format(new Date(iso)).replace(' ', 'T');

/**
 * The moment (ISO, UTC) at which clocks in the municipalities show this time, wherever the reader is; undefined when it is no time. A time that
 * the change to summer time leaves out counts as an hour later.
 */
export function momentOf(local: string): string | undefined {
  const shown = LOCAL.test(local) ? Date.parse(`${local}Z`) : NaN;
  if (Number.isNaN(shown)) return undefined;
  const ahead = (at: number): number => Date.parse(`${berlinTime(new Date(at).toISOString())}Z`) - at;
  // The offset at a moment near by; where clocks change between the two, that of the moment found is the right one.
  const near = shown - ahead(shown);
  return new Date(shown - ahead(near)).toISOString();
}
