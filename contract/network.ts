import * as z from 'zod/mini';
import { bodyCode, bodyKind } from './body.ts';
import { isoDate } from './common.ts';
import { districtReference } from './district.ts';
import { measureCode } from './measure.ts';
import { organisationCode, sector } from './organisation.ts';

/** Names a node: `organisation:lotsenstelle` or `body:G-002`. */
const nodeId = z.string().check(z.regex(/^(?:organisation|body):/), z.describe('organisation:code or body:code.'));

/** Where a node stands: in the core, around it, or without any tie. */
export const standing = z.enum(['core', 'periphery', 'alone']);
export type Standing = z.infer<typeof standing>;

const known = {
  id: nodeId,
  code: z.string(),
  name: z.string(),
  /** Served districts of an organisation, those that a body is for; none means all. */
  districts: z.array(districtReference),
  fieldsOfAction: z
    .array(z.string())
    .check(z.describe('What a body works on; what an organisation names as its own or has running measures in.')),
  degree: z
    .int()
    .check(z.describe('Ties: bodies of an organisation and organisations with which it does measures; organisations of a body.')),
  reach: z.int().check(z.describe('Nodes of the same kind to which it is linked directly or by one shared neighbour of the other kind.')),
  betweenness: z
    .number()
    .check(
      z.gte(0),
      z.lte(1),
      z.describe('Share of the shortest ways between two others with any tie that lead through it (Freeman 1977), from 0 to 1.'),
    ),
  coreNumber: z.int().check(z.describe('The largest k for which it belongs to the k-core (Seidman 1983).')),
  standing,
  onlyLink: z.boolean().check(z.describe('Whether without it what it is linked with would fall apart (articulation point).')),
  component: z.nullable(z.int()).check(z.describe('Number of the connected part, the largest is 1; null without any tie.')),
};

/** An organisation or a body, with where it stands in the whole network. */
const networkNode = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('organisation'), ...known, sector, inBodies: z.int() }),
  z.strictObject({ kind: z.literal('body'), ...known, bodyKind }),
]);
export type NetworkNode = z.infer<typeof networkNode>;

/** That an organisation belongs to a body, through how many people; guests do not count, deputies do. */
export const affiliation = z.strictObject({ organisation: organisationCode, body: bodyCode, people: z.int() });

/** Organisations that lead or support the same measures which run on the day. */
export const jointWork = z.strictObject({ a: organisationCode, b: organisationCode, measures: z.array(measureCode) });

/** Bodies to which the same organisations or people belong. */
const bodyTie = z.strictObject({ a: bodyCode, b: bodyCode, organisations: z.int(), people: z.int() });

const projected = z.strictObject({
  ties: z.int(),
  density: z.nullable(z.number().check(z.gte(0), z.lte(1))).check(z.describe('Ties of all that could be; null with fewer than two nodes.')),
  components: z.int().check(z.describe('Connected parts of at least two.')),
});

/** The network as a whole. */
const networkFigures = z.strictObject({
  organisations: z.int(),
  bodies: z.int(),
  affiliations: z.int(),
  jointWork: z.int().check(z.describe('Pairs of organisations with a measure of both.')),
  density: z
    .nullable(z.number().check(z.gte(0), z.lte(1)))
    .check(z.describe('Affiliations of all that could be between organisations and bodies; null where one of them is missing.')),
  components: z.int().check(z.describe('Connected parts of at least two nodes.')),
  alone: z.int().check(z.describe('Nodes without any tie.')),
  outside: z.int().check(z.describe('Organisations in no body.')),
  coreNumber: z.nullable(z.int()).check(z.describe('Ties that each node of the core has within it; null without a core.')),
  organisationsLinked: projected.check(z.describe('Organisations alone, linked by shared bodies and joint measures.')),
  bodiesLinked: projected.check(z.describe('Bodies alone, linked by shared organisations or people.')),
});
export type NetworkFigures = z.infer<typeof networkFigures>;

/** What is remarkable, as far as it can be computed. */
const networkFinding = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('only_link'),
    node: nodeId,
    /** What would be cut off from the largest part, biggest first. */
    cutOff: z.array(z.array(nodeId)),
  }),
  z.strictObject({ kind: z.literal('side_by_side'), bodies: z.tuple([bodyCode, bodyCode]), fields: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('most_shared'), bodies: z.tuple([bodyCode, bodyCode]), organisations: z.int(), people: z.int() }),
  z.strictObject({ kind: z.literal('go_between'), node: nodeId, betweenness: z.number() }),
  z.strictObject({
    kind: z.literal('separate'),
    parts: z.array(z.array(nodeId)).check(z.describe('Connected parts besides the largest.')),
  }),
]);
export type NetworkFinding = z.infer<typeof networkFinding>;

/** Who is linked with whom on a day. */
export const network = z.strictObject({
  asOf: isoDate,
  nodes: z.array(networkNode).check(z.describe('Bodies, then organisations, each by name; those without ties too.')),
  edges: z.strictObject({ affiliations: z.array(affiliation), jointWork: z.array(jointWork), bodies: z.array(bodyTie) }),
  measures: networkFigures,
  findings: z.array(networkFinding),
  /** What the measures are called that link organisations. */
  measureTitles: z.record(z.string(), z.string()),
  demo: z.boolean(),
});
export type Network = z.infer<typeof network>;

export const networkQuery = z.strictObject({
  asOf: z.optional(isoDate.check(z.describe('As it stood on this day; today when absent. Not in the future.'))),
});
