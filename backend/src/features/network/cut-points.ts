/** Who is linked with whom: the neighbours of each node by its place in the list. Each tie stands at both of its ends. */
export type Neighbours = readonly (readonly number[])[];

/**
 * Nodes without which the part that they belong to would fall apart. Hopcroft and Tarjan, "Algorithm 447: efficient algorithms for graph
 * manipulation", Communications of the ACM 16 (1973): one walk in depth. A node that was met remembers the earliest one that can be reached from
 * behind it; where nothing earlier can be reached, the node before is such a point. The first node of a walk is one when it begins two branches.
 */
export function cutPoints(neighbours: Neighbours): Set<number> {
  const met = new Int32Array(neighbours.length).fill(-1);
  const earliest = new Int32Array(neighbours.length);
  const found = new Set<number>();
  let time = 0;
  for (let first = 0; first < neighbours.length; first += 1) {
    if (met[first] !== -1) continue;
    let branches = 0;
    // By hand and not by recursion: a chain of thousands would be too deep.
    const way = [{ node: first, from: -1, next: 0 }];
    met[first] = earliest[first] = time++;
    for (let at = way.at(-1); at !== undefined; at = way.at(-1)) {
      const { node, from } = at;
      const other = neighbours[node]?.[at.next];
      at.next += 1;
      if (other === undefined) {
        way.pop();
        if (from === -1) continue;
        earliest[from] = Math.min(earliest[from] ?? 0, earliest[node] ?? 0);
        if (from !== first && (earliest[node] ?? 0) >= (met[from] ?? 0)) found.add(from);
      } else if (met[other] === -1) {
        if (node === first) branches += 1;
        met[other] = earliest[other] = time++;
        way.push({ node: other, from: node, next: 0 });
      } else if (other !== from) earliest[node] = Math.min(earliest[node] ?? 0, met[other] ?? 0);
    }
    if (branches > 1) found.add(first);
  }
  return found;
}

/** The connected parts that are left when a node is taken out of its own part, the largest first. */
export function partsWithout(neighbours: Neighbours, node: number): number[][] {
  const seen = new Set([node]);
  return (neighbours[node] ?? [])
    .flatMap((start) => (seen.has(start) ? [] : [reachedFrom(neighbours, start, seen)]))
    .sort((one, other) => other.length - one.length || Math.min(...one) - Math.min(...other));
}

function reachedFrom(neighbours: Neighbours, start: number, seen: Set<number>): number[] {
  seen.add(start);
  const reached = [start];
  for (const node of reached)
    for (const other of neighbours[node] ?? []) {
      if (seen.has(other)) continue;
      seen.add(other);
      reached.push(other);
    }
  return reached;
}
