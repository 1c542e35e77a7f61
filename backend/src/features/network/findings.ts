import { partsWithout } from './cut-points.ts';
import { pairsOf, type SharedMembers } from './links.ts';
import type { NetworkMeasures } from './network-measures.ts';
import type { BodyFact } from './network.ts';

/** What is remarkable about a network. */
type Finding =
  | { readonly kind: 'only_link'; readonly node: string; readonly cutOff: readonly (readonly string[])[] }
  | { readonly kind: 'side_by_side'; readonly bodies: readonly [string, string]; readonly fields: readonly string[] }
  | { readonly kind: 'most_shared'; readonly bodies: readonly [string, string]; readonly organisations: number; readonly people: number }
  | { readonly kind: 'go_between'; readonly node: string; readonly betweenness: number }
  | { readonly kind: 'separate'; readonly parts: readonly (readonly string[])[] };

/**
 * What is remarkable, the weightiest first: who alone holds parts together, bodies that work on the same and share nobody, what hangs together
 * with nothing else, through whom most ways lead, and which bodies share most.
 */
export function findingsOf(measures: NetworkMeasures, bodies: readonly BodyFact[], shared: readonly SharedMembers[]): Finding[] {
  return [...onlyLinks(measures), ...sideBySide(bodies, shared), ...separate(measures), ...goBetween(measures), ...mostShared(shared)];
}

/**
 * Organisations without which something would be cut off; those that hold bodies come first, then by how much it is. That a body is the only link of its
 * members says nothing, so bodies are left out.
 */
function onlyLinks({ nodes, neighbours }: NetworkMeasures): Finding[] {
  const ids = [...nodes.keys()];
  return ids
    .flatMap((node, at) => {
      if (!node.startsWith('organisation:') || nodes.get(node)?.onlyLink !== true) return [];
      const [, ...cutOff] = partsWithout(neighbours, at).map((part) => part.map((other) => ids[other] ?? ''));
      return [{ kind: 'only_link' as const, node, cutOff }];
    })
    .sort((one, other) => weight(other.cutOff) - weight(one.cutOff));
}

const weight = (cutOff: readonly (readonly string[])[]): number => {
  const nodes = cutOff.flat();
  return nodes.length + 1000 * nodes.filter((id) => id.startsWith('body:')).length;
};

/** Bodies that work on the same field and share neither an organisation nor a person; those with most fields in common first. */
function sideBySide(bodies: readonly BodyFact[], shared: readonly SharedMembers[]): Finding[] {
  const sharing = new Set(shared.map(({ a, b }) => `${a} ${b}`));
  return pairsOf(bodies)
    .flatMap(([a, b]) => {
      const fields = a.fieldsOfAction.filter((field) => b.fieldsOfAction.includes(field));
      return fields.length === 0 || sharing.has(`${a.code} ${b.code}`)
        ? []
        : [{ kind: 'side_by_side' as const, bodies: [a.code, b.code] as const, fields }];
    })
    .sort((one, other) => other.fields.length - one.fields.length);
}

const separate = ({ components: [, ...parts] }: NetworkMeasures): Finding[] => (parts.length === 0 ? [] : [{ kind: 'separate', parts }]);

/** The organisation through which most of the shortest ways lead, where any do. */
function goBetween({ nodes }: NetworkMeasures): Finding[] {
  const [node, most] = [...nodes]
    .filter(([id]) => id.startsWith('organisation:'))
    .reduce<readonly [string, number]>((found, [id, { betweenness }]) => (betweenness > found[1] ? [id, betweenness] : found), ['', 0]);
  return most === 0 ? [] : [{ kind: 'go_between', node, betweenness: most }];
}

/** The two bodies that have most organisations in common. */
function mostShared(shared: readonly SharedMembers[]): Finding[] {
  const [most] = shared.toSorted(
    (one, other) => other.organisations.length - one.organisations.length || other.people.length - one.people.length,
  );
  return most === undefined || most.organisations.length === 0
    ? []
    : [{ kind: 'most_shared', bodies: [most.a, most.b], organisations: most.organisations.length, people: most.people.length }];
}
