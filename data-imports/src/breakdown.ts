/** A breakdown: which member of which dimension a figure is about. No dimension at all is the total. */
export type Breakdown = Readonly<Record<string, string>>;

const DIMENSION = /^[a-z][A-Za-z0-9]*$/;
const MEMBER = /^[^\s=|](?:[^=|]*[^\s=|])?$/;

/** The canonical text, for example `age=0-5|sex=female`; empty for the total. */
export function breakdownText(breakdown: Breakdown): string {
  return Object.entries(breakdown)
    .map(([dimension, member]) => `${dimension}=${member}`)
    .sort()
    .join('|');
}

/** Reads a breakdown in any order and gives its canonical text; `undefined` when the text is none or names a dimension twice. */
export function canonicalBreakdown(text: string): string | undefined {
  if (text.trim() === '') return '';
  const breakdown: Record<string, string> = {};
  for (const pair of text.split('|')) {
    const [dimension = '', member = '', ...more] = pair.split('=').map((part) => part.trim());
    if (more.length > 0 || !DIMENSION.test(dimension) || !MEMBER.test(member) || Object.hasOwn(breakdown, dimension)) return undefined;
    breakdown[dimension] = member;
  }
  return breakdownText(breakdown);
}
