import type { Network as NetworkResponse, NetworkNode } from '#contract/network.ts';
import { findingsOf } from './findings.ts';
import { affiliationsOf, jointWorkOf, organisationsOf, sharedMembers } from './links.ts';
import { networkMeasures, type NodeMeasures } from './network-measures.ts';
import { bodyNode, organisationNode, type NetworkFacts } from './network.ts';

const UNLINKED: NodeMeasures = {
  degree: 0,
  reach: 0,
  betweenness: 0,
  coreNumber: 0,
  standing: 'alone',
  onlyLink: false,
  component: null,
};

/** The network of a day with its measures. */
export function networkOf(facts: NetworkFacts, asOf: string): NetworkResponse {
  const { organisations, bodies, memberships, measures } = facts;
  const affiliations = affiliationsOf(memberships);
  const joint = jointWorkOf(measures);
  const shared = sharedMembers(facts);
  const found = networkMeasures({
    organisations: organisations.map(({ code }) => code),
    bodies: bodies.map(({ code }) => code),
    affiliations,
    joint,
    bodyTies: shared,
  });
  const inBodies = countBy(affiliations.map(({ organisation }) => organisation));
  const fields = fieldsByOrganisation(facts);
  const at = (id: string): NodeMeasures => found.nodes.get(id) ?? UNLINKED;
  const nodes: NetworkNode[] = [
    ...bodies.map(({ code, name, kind, districts, fieldsOfAction }): NetworkNode => {
      const id = bodyNode(code);
      return { kind: 'body', id, code, name, bodyKind: kind, districts: [...districts], fieldsOfAction: [...fieldsOfAction], ...at(id) };
    }),
    ...organisations.map(({ code, name, sector, districts }): NetworkNode => {
      const id = organisationNode(code);
      const fieldsOfAction = [...(fields.get(code) ?? [])];
      return {
        kind: 'organisation',
        id,
        code,
        name,
        sector,
        inBodies: inBodies.get(code) ?? 0,
        districts: [...districts],
        fieldsOfAction,
        ...at(id),
      };
    }),
  ];
  return {
    asOf,
    nodes,
    edges: {
      affiliations,
      jointWork: joint.map(({ a, b, measures: codes }) => ({ a, b, measures: [...codes] })),
      bodies: shared.map(({ a, b, organisations: both, people }) => ({ a, b, organisations: both.length, people: people.length })),
    },
    measures: {
      organisations: organisations.length,
      bodies: bodies.length,
      affiliations: affiliations.length,
      jointWork: joint.length,
      density: found.density,
      components: found.components.length,
      alone: found.alone,
      outside: organisations.length - inBodies.size,
      coreNumber: found.coreNumber,
      organisationsLinked: found.organisationsLinked,
      bodiesLinked: found.bodiesLinked,
    },
    findings: findingsOf(found, bodies, shared).map((finding) => structuredClone(finding) as NetworkResponse['findings'][number]),
    measureTitles: titlesOf(facts, new Set(joint.flatMap(({ measures: codes }) => codes))),
    demo: bodies.some(({ demo }) => demo),
  };
}

/** On which fields of action organisations work: those that they name, and those of their running measures. */
function fieldsByOrganisation({ organisations, measures }: NetworkFacts): Map<string, Set<string>> {
  const fields = new Map(organisations.map(({ code, fieldsOfAction }) => [code, new Set(fieldsOfAction)]));
  for (const measure of measures)
    for (const code of organisationsOf(measure)) fields.set(code, (fields.get(code) ?? new Set()).add(measure.fieldOfAction));
  return fields;
}

const titlesOf = ({ measures }: NetworkFacts, linking: ReadonlySet<string>): Record<string, string> =>
  Object.fromEntries(measures.filter(({ code }) => linking.has(code)).map(({ code, title }) => [code, title]));

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
