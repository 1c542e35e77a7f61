import { organisationTies, type JointWork } from '#contract/projection.ts';
import { UndirectedGraph } from 'graphology';
import { connectedComponents } from 'graphology-components';
import { betweenness } from 'graphology-metrics/centrality/index.js';
import { undirectedDensity } from 'graphology-metrics/graph/density.js';
import { coreNumbers, innermostCore } from './cores.ts';
import { cutPoints, type Neighbours } from './cut-points.ts';
import type { CountedAffiliation } from './links.ts';
import { bodyNode, organisationNode } from './network.ts';

/** Where a node stands in the whole network. */
export interface NodeMeasures {
  readonly degree: number;
  /** Nodes of the same kind to which it is linked. */
  readonly reach: number;
  /** From 0 to 1. */
  readonly betweenness: number;
  readonly coreNumber: number;
  readonly standing: 'core' | 'periphery' | 'alone';
  readonly onlyLink: boolean;
  /** Number of its connected part, the largest is 1; null without any tie. */
  readonly component: number | null;
}

/** One of the two kinds of nodes by itself. */
export interface Projected {
  readonly ties: number;
  readonly density: number | null;
  readonly components: number;
}

/** What can be measured at a network. */
export interface NetworkMeasures {
  /** By node, in the order of `nodes`. */
  readonly nodes: ReadonlyMap<string, NodeMeasures>;
  /** Affiliations of all that could be; null where there are no organisations or no bodies. */
  readonly density: number | null;
  /** Connected parts of at least two nodes, the largest first. */
  readonly components: readonly (readonly string[])[];
  readonly alone: number;
  readonly coreNumber: number | null;
  readonly organisationsLinked: Projected;
  readonly bodiesLinked: Projected;
  /** Neighbours by the place of a node in `nodes`. */
  readonly neighbours: Neighbours;
}

/** Codes of the nodes and what links them. */
export interface Links {
  readonly organisations: readonly string[];
  readonly bodies: readonly string[];
  readonly affiliations: readonly CountedAffiliation[];
  readonly joint: readonly JointWork[];
  /** Pairs of bodies with members in common. */
  readonly bodyTies: readonly { readonly a: string; readonly b: string }[];
}

/**
 * Measures the network of organisations and bodies, with the ties between organisations that do measures together. Nodes are measured in this whole, not
 * in the projections: there a body with eighty members would be three thousand ties (Everett and Borgatti, "The dual-projection approach for two-mode networks",
 * Social Networks 35, 2013).
 */
export function networkMeasures({ organisations, bodies, affiliations, joint, bodyTies }: Links): NetworkMeasures {
  const ids = [...bodies.map(bodyNode), ...organisations.map(organisationNode)];
  const graph = graphOf(ids, [
    ...affiliations.map(({ organisation, body }): Edge => [organisationNode(organisation), bodyNode(body)]),
    ...joint.map(({ a, b }): Edge => [organisationNode(a), organisationNode(b)]),
  ]);
  const place = new Map(ids.map((id, at) => [id, at]));
  const neighbours = ids.map((id) => graph.mapNeighbors(id, (other) => place.get(other) ?? 0));
  const cores = coreNumbers(neighbours);
  const coreNumber = innermostCore(cores);
  const cuts = cutPoints(neighbours);
  const components = partsOf(graph);
  const componentOf = new Map(components.flatMap((part, at) => part.map((id) => [id, at + 1] as const)));
  const between = waysThrough(graph);
  const byOrganisation = organisationTies(affiliations, joint).map(({ a, b }): Edge => [organisationNode(a), organisationNode(b)]);
  const byBody = bodyTies.map(({ a, b }): Edge => [bodyNode(a), bodyNode(b)]);
  const reach = degreesOf([...byOrganisation, ...byBody]);
  const standing = (at: number): NodeMeasures['standing'] =>
    neighbours[at]?.length === 0 ? 'alone' : cores[at] === coreNumber ? 'core' : 'periphery';
  return {
    nodes: new Map(
      ids.map((id, at) => [
        id,
        {
          degree: neighbours[at]?.length ?? 0,
          reach: reach.get(id) ?? 0,
          betweenness: Math.min(1, between[id] ?? 0),
          coreNumber: cores[at] ?? 0,
          standing: standing(at),
          onlyLink: cuts.has(at),
          component: componentOf.get(id) ?? null,
        },
      ]),
    ),
    density: organisations.length * bodies.length === 0 ? null : affiliations.length / (organisations.length * bodies.length),
    components,
    alone: neighbours.filter(({ length }) => length === 0).length,
    coreNumber,
    organisationsLinked: projected(organisations.map(organisationNode), byOrganisation),
    bodiesLinked: projected(bodies.map(bodyNode), byBody),
    neighbours,
  };
}

type Edge = readonly [string, string];

function graphOf(nodes: readonly string[], edges: readonly Edge[]): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const node of nodes) graph.addNode(node);
  for (const [one, other] of edges) graph.addEdge(one, other);
  return graph;
}

/** Shares of the shortest ways between two others that have any tie (Freeman 1977, by Brandes 2001). */
function waysThrough(graph: UndirectedGraph): Readonly<Record<string, number>> {
  const linked = graph.copy();
  for (const node of graph.filterNodes((each) => graph.degree(each) === 0)) linked.dropNode(node);
  return linked.order < 3 ? {} : betweenness(linked);
}

/** Connected parts of at least two nodes, the largest first. */
const partsOf = (graph: UndirectedGraph): string[][] =>
  connectedComponents(graph)
    .filter(({ length }) => length > 1)
    .sort((one, other) => other.length - one.length);

function degreesOf(edges: readonly Edge[]): Map<string, number> {
  const degrees = new Map<string, number>();
  for (const ends of edges) for (const end of ends) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  return degrees;
}

const projected = (nodes: readonly string[], edges: readonly Edge[]): Projected => ({
  ties: edges.length,
  density: nodes.length < 2 ? null : undirectedDensity(nodes.length, edges.length),
  components: partsOf(graphOf(nodes, edges)).length,
});
