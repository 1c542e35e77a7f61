import { organisationTies, type JointWork } from '#contract/projection.ts';
import { UndirectedGraph } from 'graphology';
import { connectedComponents } from 'graphology-components';
import { undirectedDensity } from 'graphology-metrics/graph/density.js';
import { coreNumbers, innermostCore } from './cores.ts';
import { cutPoints, type Neighbours } from './cut-points.ts';
import type { CountedAffiliation } from './links.ts';
import { bodyNode, organisationNode } from './network.ts';
import { waysThrough } from './ways-through.ts';

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
interface Projected {
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
 * Measures the network of organisations and bodies, with the ties between organisations that do measures together. Nodes are measured in this
 * whole, not in the projections: there a body with eighty members would be three thousand ties (Everett and Borgatti, "The dual-projection
 * approach for two-mode networks", Social Networks 35, 2013).
 */
export function networkMeasures({ organisations, bodies, affiliations, joint, bodyTies }: Links): NetworkMeasures {
  const ids = [...bodies.map(bodyNode), ...organisations.map(organisationNode)];
  // Of those who are linked: what stands alone is between nobody, and would only make the shares of all others smaller.
  const graph = graphOf([
    ...affiliations.map(({ organisation, body }): Edge => [organisationNode(organisation), bodyNode(body)]),
    ...joint.map(({ a, b }): Edge => [organisationNode(a), organisationNode(b)]),
  ]);
  const place = new Map(ids.map((id, at) => [id, at]));
  const neighbours = ids.map((id) => (graph.hasNode(id) ? graph.mapNeighbors(id, (other) => place.get(other) ?? 0) : []));
  const cores = coreNumbers(neighbours);
  const coreNumber = innermostCore(cores);
  const cuts = cutPoints(neighbours);
  const components = partsOf(graph);
  const componentOf = new Map(components.flatMap((part, at) => part.map((id) => [id, at + 1] as const)));
  const between = waysThrough(neighbours);
  const organisationPairs = organisationTies(affiliations, joint);
  const reach = [...degreesOf(bodies, bodyTies), ...degreesOf(organisations, organisationPairs)];
  const standing = (at: number): NodeMeasures['standing'] =>
    neighbours[at]?.length === 0 ? 'alone' : cores[at] === coreNumber ? 'core' : 'periphery';
  return {
    nodes: new Map(
      ids.map((id, at) => [
        id,
        {
          degree: neighbours[at]?.length ?? 0,
          reach: reach[at] ?? 0,
          betweenness: between[at] ?? 0,
          coreNumber: cores[at] ?? 0,
          standing: standing(at),
          onlyLink: cuts.has(at),
          component: componentOf.get(id) ?? null,
        },
      ]),
    ),
    density: organisations.length * bodies.length === 0 ? null : affiliations.length / (organisations.length * bodies.length),
    components,
    alone: ids.length - graph.order,
    coreNumber,
    organisationsLinked: {
      ...projected(organisations.length, organisationPairs.length),
      // Two who hang together by bodies and measures do so without the bodies, too: there the members are linked themselves.
      components: components.filter((part) => part.filter((id) => id.startsWith('organisation:')).length > 1).length,
    },
    bodiesLinked: {
      ...projected(bodies.length, bodyTies.length),
      components: partsOf(graphOf(bodyTies.map(({ a, b }): Edge => [a, b]))).length,
    },
    neighbours,
  };
}

type Edge = readonly [string, string];

function graphOf(edges: readonly Edge[]): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const [one, other] of edges) graph.mergeEdge(one, other);
  return graph;
}

/** Connected parts, the largest first. */
const partsOf = (graph: UndirectedGraph): string[][] => connectedComponents(graph).sort((one, other) => other.length - one.length);

/** How many ties each of the nodes has. */
function degreesOf(nodes: readonly string[], ties: readonly { readonly a: string; readonly b: string }[]): number[] {
  const degrees = new Map<string, number>();
  for (const { a, b } of ties) {
    degrees.set(a, (degrees.get(a) ?? 0) + 1);
    degrees.set(b, (degrees.get(b) ?? 0) + 1);
  }
  return nodes.map((node) => degrees.get(node) ?? 0);
}

const projected = (nodes: number, ties: number): Pick<Projected, 'ties' | 'density'> => ({
  ties,
  density: nodes < 2 ? null : undirectedDensity(nodes, ties),
});
