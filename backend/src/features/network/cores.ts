import type { Neighbours } from './cut-points.ts';

/**
 * The core number of each node: the largest k for which it belongs to the k-core, that is to the largest group in which everybody is linked with at
 * least k others of the group (Seidman, "Network structure and minimum degree", Social Networks 5, 1983). Whoever has the fewest ties left is
 * taken out, again and again (Batagelj and Zaveršnik, "An O(m) algorithm for cores decomposition of networks", 2003).
 */
export function coreNumbers(neighbours: Neighbours): number[] {
  const left = neighbours.map(({ length }) => length);
  const byTies: Set<number>[] = [];
  const waiting = (ties: number): Set<number> => (byTies[ties] ??= new Set());
  left.forEach((ties, node) => waiting(ties).add(node));
  const cores = left.map(() => -1);
  for (let ties = 0; ties < byTies.length; ties += 1) {
    const lowest = waiting(ties);
    // Grows while it is gone through: who loses ties may come down to this number.
    for (const node of lowest) {
      cores[node] = ties;
      for (const other of neighbours[node] ?? []) {
        const now = left[other] ?? 0;
        if (cores[other] !== -1 || now <= ties) continue;
        waiting(now).delete(other);
        waiting(now - 1).add(other);
        left[other] = now - 1;
      }
    }
  }
  return cores;
}

/** The innermost core, by its number; null where nothing holds together: in it everybody has at least two ties. */
export function innermostCore(cores: readonly number[]): number | null {
  const innermost = cores.reduce((most, core) => Math.max(most, core), 0);
  return innermost < 2 ? null : innermost;
}
