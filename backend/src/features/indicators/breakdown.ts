/** Members by dimension; empty for the total. */
export type Breakdown = Readonly<Record<string, string>>;

/** Reads the stored form, `dimension=member` pairs joined by `|`. */
export function breakdownOf(text: string): Breakdown {
  if (text === '') return {};
  return Object.fromEntries(
    text.split('|').map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}
