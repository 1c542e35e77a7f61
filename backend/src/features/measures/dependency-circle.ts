/** One measure that has to come before another one. */
export interface Dependency {
  readonly code: string;
  readonly dependsOn: string;
}

/**
 * The circle that a measure would close with what it is to depend on: from the measure back to it, each depending on the next one.
 * `undefined` when there is none. The dependencies that the measure has so far are left aside.
 */
export function circleWith(code: string, dependsOn: readonly string[], all: readonly Dependency[]): string[] | undefined {
  const needs = Map.groupBy(
    all.filter((each) => each.code !== code),
    (each) => each.code,
  );
  const seen = new Set<string>();
  // Each entry is a way from the measure; the shortest circle is found first.
  const ways = dependsOn.map((next) => [code, next]);
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    const last = way.at(-1) ?? code;
    if (last === code) return way;
    if (seen.has(last)) continue;
    seen.add(last);
    for (const { dependsOn: next } of needs.get(last) ?? []) ways.push([...way, next]);
  }
  return undefined;
}
