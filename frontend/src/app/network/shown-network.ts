import type { Network, NetworkNode } from '#contract/network.ts';
import { organisationTies } from '#contract/projection.ts';
import { isIn, type Mode, type NetworkFilter } from './network-filter';

/** What links two nodes in what is shown. */
export interface Tie {
  /** Ids of the nodes. */
  readonly a: string;
  readonly b: string;
  /** An organisation in a body through so many people. */
  readonly people: number;
  /** Bodies that two organisations share, or organisations that two bodies share. */
  readonly shared: number;
  /** Measures that two organisations do together. */
  readonly measures: number;
}

/** The part of a network that is shown. */
export interface ShownNetwork {
  /** Bodies, then organisations, each by name. */
  readonly nodes: readonly NetworkNode[];
  /** Between these. */
  readonly ties: readonly Tie[];
}

const organisationId = (code: string): string => `organisation:${code}`;
const bodyId = (code: string): string => `body:${code}`;

/** How strongly two are linked: everything that they share. */
export const strengthOf = ({ people, shared, measures }: Tie): number => people + shared + measures;

/** All ties of a network in one of its modes. They are found once; filters choose among them. */
export function tiesOf({ edges }: Pick<Network, 'edges'>, mode: Mode): Tie[] {
  if (mode === 'gremien')
    return edges.bodies.map(({ a, b, organisations, people }) => ({
      a: bodyId(a),
      b: bodyId(b),
      people,
      shared: organisations,
      measures: 0,
    }));
  if (mode === 'organisationen')
    return organisationTies(edges.affiliations, edges.jointWork).map(({ a, b, bodies, measures }) => ({
      a: organisationId(a),
      b: organisationId(b),
      people: 0,
      shared: bodies,
      measures,
    }));
  return [
    ...edges.affiliations.map(({ organisation, body, people }) => ({
      a: bodyId(body),
      b: organisationId(organisation),
      people,
      shared: 0,
      measures: 0,
    })),
    ...edges.jointWork.map(({ a, b, measures }) => ({
      a: organisationId(a),
      b: organisationId(b),
      people: 0,
      shared: 0,
      measures: measures.length,
    })),
  ];
}

/**
 * What of a network is shown. An organisation works on a field when it says so, has a measure in it or sits in a body that works on it. Where sectors
 * narrow, bodies stay in which one of these organisations sits.
 */
export function shownNetwork(
  { nodes, edges }: Pick<Network, 'nodes' | 'edges'>,
  ties: readonly Tie[],
  mode: Mode,
  { text, sector, field }: NetworkFilter,
  place: ReadonlySet<string> | undefined,
): ShownNetwork {
  const wanted = text?.toLocaleLowerCase('de') ?? '';
  const named = ({ name }: NetworkNode): boolean => name.toLocaleLowerCase('de').includes(wanted);
  const inField = new Set(nodes.filter((node) => field === undefined || node.fieldsOfAction.includes(field)).map(({ id }) => id));
  const throughBodies = new Set(
    edges.affiliations.filter(({ body }) => inField.has(bodyId(body))).map(({ organisation }) => organisationId(organisation)),
  );
  const organisations = nodes.filter(
    (node) =>
      node.kind === 'organisation' &&
      (sector === undefined || node.sector === sector) &&
      isIn(node, place) &&
      (inField.has(node.id) || throughBodies.has(node.id)),
  );
  const kept = new Set(organisations.map(({ id }) => id));
  const withMembers = new Set(
    edges.affiliations.filter(({ organisation }) => kept.has(organisationId(organisation))).map(({ body }) => bodyId(body)),
  );
  const bodies = nodes.filter(
    (node) => node.kind === 'body' && inField.has(node.id) && isIn(node, place) && (sector === undefined || withMembers.has(node.id)),
  );
  // Whoever is looked for is shown with those that are linked with it.
  const candidates = [...(mode === 'organisationen' ? [] : bodies), ...(mode === 'gremien' ? [] : organisations)];
  const ids = new Set(candidates.map(({ id }) => id));
  const between = ties.filter(({ a, b }) => ids.has(a) && ids.has(b));
  if (wanted === '') return { nodes: candidates, ties: between };
  const found = new Set(candidates.filter(named).map(({ id }) => id));
  const around = between.filter(({ a, b }) => found.has(a) || found.has(b));
  const shown = new Set([...found, ...around.flatMap(({ a, b }) => [a, b])]);
  return { nodes: candidates.filter(({ id }) => shown.has(id)), ties: around };
}

/** Ties of each node by the id of the other one. */
export function tiesByNode(ties: readonly Tie[]): Map<string, Map<string, Tie>> {
  const byNode = new Map<string, Map<string, Tie>>();
  const at = (id: string): Map<string, Tie> => {
    const found = byNode.get(id) ?? new Map<string, Tie>();
    byNode.set(id, found);
    return found;
  };
  for (const tie of ties) {
    at(tie.a).set(tie.b, tie);
    at(tie.b).set(tie.a, tie);
  }
  return byNode;
}

/** A picture with so many ties shows the whole as well as one with all of them. */
const ENOUGH = 1000;
/** The most ties that are drawn without a wait. */
const MOST_AT_ONCE = 6000;
/** The most ties that are drawn when somebody asks for all: with more the browser stands still for long, and the picture is one grey area. */
export const MOST_ON_REQUEST = 20_000;

/**
 * The ties that are drawn: the strongest ones, level by level, until there are enough, but never more than are drawn without a wait. `from` is
 * the strength from which on they are; 1 is all.
 */
export function drawnTies(
  ties: readonly Tie[],
  { enough, most }: { readonly enough: number; readonly most: number } = { enough: ENOUGH, most: MOST_AT_ONCE },
): { readonly ties: readonly Tie[]; readonly from: number } {
  if (ties.length <= enough) return { ties, from: 1 };
  const counts: number[] = [];
  for (const tie of ties) counts[strengthOf(tie)] = (counts[strengthOf(tie)] ?? 0) + 1;
  let from = counts.length - 1;
  let sum = counts[from] ?? 0;
  while (from > 1 && sum < enough && sum + (counts[from - 1] ?? 0) <= most) {
    from -= 1;
    sum += counts[from] ?? 0;
  }
  return { ties: from > 1 ? ties.filter((tie) => strengthOf(tie) >= from) : ties, from };
}
