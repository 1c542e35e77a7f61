import type { NetworkNode } from '#contract/network.ts';
import { inOrder } from '../format/in-order';

/** What a list of nodes can be sorted by. */
export type SortKey = 'name' | 'kind' | 'links' | 'ways' | 'standing' | 'onlyLink';
export const SORT_KEYS = inOrder<SortKey>({ name: true, kind: true, links: true, ways: true, standing: true, onlyLink: true });

export interface Sorting {
  readonly key: SortKey;
  readonly down: boolean;
}

/** By what an address asks for, such as `ways-` for the most first. Without it who lies on most ways comes first. */
export function sortingOf(word: string | undefined): Sorting {
  const key = SORT_KEYS.find((each) => word === each || word === `${each}-`);
  return key === undefined ? { key: 'ways', down: true } : { key, down: word?.endsWith('-') === true };
}

/** The order that a press on a head leads to, as it stands in the address: words begin with A, amounts with the most. */
export function nextSorting(now: Sorting, key: SortKey): string {
  const down = now.key === key ? !now.down : key !== 'name' && key !== 'kind';
  return down ? `${key}-` : key;
}

const STANDING = { alone: 0, periphery: 1, core: 2 };

/** Nodes in an order; equal ones by name. */
export function sorted(
  nodes: readonly NetworkNode[],
  { key, down }: Sorting,
  words: { readonly kind: (node: NetworkNode) => string; readonly links: (node: NetworkNode) => number },
): NetworkNode[] {
  const compare: Readonly<Record<SortKey, (a: NetworkNode, b: NetworkNode) => number>> = {
    name: () => 0,
    kind: (a, b) => words.kind(a).localeCompare(words.kind(b), 'de'),
    links: (a, b) => words.links(a) - words.links(b),
    ways: (a, b) => a.betweenness - b.betweenness,
    standing: (a, b) => STANDING[a.standing] - STANDING[b.standing],
    onlyLink: (a, b) => Number(a.onlyLink) - Number(b.onlyLink),
  };
  const by = compare[key];
  const turn = down ? -1 : 1;
  return nodes.toSorted((a, b) => turn * by(a, b) || (key === 'name' ? turn : 1) * a.name.localeCompare(b.name, 'de'));
}
