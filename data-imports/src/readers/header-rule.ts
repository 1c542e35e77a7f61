/** What a header says about the file: which of the known layouts it has, or what is wrong with it. */
export type HeaderVerdict =
  { readonly ok: true; readonly layout: string } | { readonly ok: false; readonly column: string | null; readonly reason: string };

export type HeaderRule = (found: readonly string[]) => HeaderVerdict;

/** A file must have exactly the columns of one of the layouts, in their order. */
export function oneOfLayouts(layouts: Readonly<Record<string, readonly string[]>>): HeaderRule {
  return (found) => {
    const differences = Object.entries(layouts).map(([layout, expected]) => ({ layout, found: differencesOf(expected, found) }));
    const closest = differences.reduce((best, next) => (distance(next.found) < distance(best.found) ? next : best));
    const [first] = closest.found;
    if (first === undefined) return { ok: true, layout: closest.layout };
    const expected = layouts[closest.layout] ?? [];
    if (!expected.some((column) => found.includes(column))) {
      const reason = `This is another kind of file. Expected are the columns ${listed(expected)}; it has ${listed(found)}.`;
      return { ok: false, column: found[0] ?? null, reason };
    }
    const shown = closest.found.slice(0, MOST_SHOWN).map(({ sentence }) => sentence);
    if (closest.found.length > MOST_SHOWN) shown.push(`There are ${closest.found.length - MOST_SHOWN} more differences.`);
    return { ok: false, column: first.column, reason: `The header has changed. ${shown.join(' ')}` };
  };
}

/** A file must have the columns, each once, among any others. */
export function withColumns(required: readonly string[]): HeaderRule {
  return (found) => {
    const missing = required.filter((column) => !found.includes(column));
    if (missing.length > 0) {
      return {
        ok: false,
        column: missing[0] ?? null,
        reason: `Column ${missing.map(quoted).join(', ')} is missing. The file has ${listed(found)}.`,
      };
    }
    const double = required.find((column) => found.indexOf(column) !== found.lastIndexOf(column));
    if (double !== undefined) return { ok: false, column: double, reason: `Column ${quoted(double)} stands twice in the header.` };
    return { ok: true, layout: 'any' };
  };
}

const MOST_SHOWN = 5;
const listed = (columns: readonly string[]): string =>
  columns.slice(0, MOST_SHOWN).map(quoted).join(', ') + (columns.length > MOST_SHOWN ? ' …' : '');
const quoted = (column: string): string => `"${column.slice(0, 80)}"`;

interface Difference {
  readonly column: string;
  readonly sentence: string;
  readonly moved?: true;
}

/** A layout with the same columns in another order is closer than any with other columns. */
const distance = (differences: readonly Difference[]): number =>
  differences.reduce((sum, { moved }) => sum + (moved === true ? 1 : 1000), 0);

function differencesOf(expected: readonly string[], found: readonly string[]): Difference[] {
  const differences: Difference[] = [];
  const renamed = new Set<number>();
  if (expected.length === found.length) {
    expected.forEach((column, index) => {
      const now = found[index] ?? '';
      if (now === column || expected.includes(now) || found.includes(column)) return;
      renamed.add(index);
      differences.push({ column: now, sentence: `Column ${index + 1} is called ${quoted(now)} instead of ${quoted(column)}.` });
    });
  }
  expected.forEach((column, index) => {
    if (found.includes(column) || renamed.has(index)) return;
    differences.push({ column, sentence: `Column ${quoted(column)} (position ${index + 1}) is missing.` });
  });
  found.forEach((column, index) => {
    if (renamed.has(index)) return;
    if (!expected.includes(column))
      differences.push({ column, sentence: `Column ${quoted(column)} (position ${index + 1}) is not expected.` });
    else if (found.indexOf(column) !== index)
      differences.push({ column, sentence: `Column ${quoted(column)} stands again at position ${index + 1}.` });
  });
  if (differences.length > 0) return differences;
  found.forEach((column, index) => {
    if (expected[index] === column) return;
    const sentence = `Column ${quoted(column)} stands at position ${index + 1} instead of ${expected.indexOf(column) + 1}.`;
    differences.push({ column, sentence, moved: true });
  });
  return differences;
}
