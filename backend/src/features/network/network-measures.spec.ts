import { organisationTies } from '#contract/projection.ts';
import fc from 'fast-check';
import { findingsOf } from './findings.ts';
import { affiliationsOf, jointWorkOf, sharedMembers } from './links.ts';
import { networkMeasures, type NetworkMeasures } from './network-measures.ts';
import type { BodyFact, MembershipFact, RunningMeasure } from './network.ts';

const CODES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

const member = (body: string, organisation: string, person: string | null = null): MembershipFact => ({ body, organisation, person });
const body = (code: string, fieldsOfAction: readonly string[] = []): BodyFact => ({
  code,
  name: code,
  kind: 'working_group',
  districts: [],
  fieldsOfAction,
  demo: false,
});
const measure = (code: string, lead: string, ...partners: string[]): RunningMeasure => ({
  code,
  title: code,
  fieldOfAction: 'language',
  lead,
  partners,
  demo: false,
});

/** `B1: a b, B2: b c` as memberships. */
const measured = (
  plan: Readonly<Record<string, string>>,
  { organisations = [], measures = [] }: { organisations?: readonly string[]; measures?: readonly RunningMeasure[] } = {},
) => {
  const memberships = Object.entries(plan).flatMap(([code, members]) =>
    members.split(' ').flatMap((organisation) => (organisation === '' ? [] : [member(code, organisation)])),
  );
  const bodies = Object.keys(plan).map((code) => body(code));
  const joint = jointWorkOf(measures);
  const all = new Set([...memberships.map(({ organisation }) => organisation), ...joint.flatMap(({ a, b }) => [a, b]), ...organisations]);
  const shared = sharedMembers({ bodies, memberships });
  const found = networkMeasures({
    organisations: [...all].sort(),
    bodies: Object.keys(plan),
    affiliations: affiliationsOf(memberships),
    joint,
    bodyTies: shared,
  });
  return { found, shared, bodies };
};
const at = (found: NetworkMeasures, id: string) => found.nodes.get(id);

/** Any small network of organisations in bodies with measures. */
const anyFacts = fc.record({
  memberships: fc.array(fc.tuple(fc.constantFrom('B1', 'B2', 'B3', 'B4'), fc.constantFrom(...CODES))),
  measures: fc.array(fc.array(fc.constantFrom(...CODES), { minLength: 1, maxLength: 4 }), { maxLength: 4 }),
});

describe('a network', () => {
  // a - B1 - b - B2 - c: five nodes in a row.
  it('of two bodies with one organisation in both is a chain', () => {
    const { found } = measured({ B1: 'a b', B2: 'b c' });
    // Four affiliations of 3 × 2.
    expect(found.density).toBeCloseTo(4 / 6, 10);
    expect(found.components.map(({ length }) => length)).toEqual([5]);
    expect(found.coreNumber).toBeNull();
    // Of the 6 pairs of the other four: a-B1 and B2-c have no need of b, the 4 others lead through it. B1 is between a and the other three.
    expect(at(found, 'organisation:b')).toEqual({
      degree: 2,
      reach: 2,
      betweenness: 4 / 6,
      coreNumber: 1,
      standing: 'periphery',
      onlyLink: true,
      component: 1,
    });
    expect(at(found, 'body:B1')?.betweenness).toBeCloseTo(3 / 6, 10);
    expect(at(found, 'organisation:a')).toEqual(jasmine.objectContaining({ betweenness: 0, onlyLink: false, reach: 1 }));
    // a-b and b-c of three possible; B1-B2 of one.
    expect(found.organisationsLinked).toEqual({ ties: 2, density: 2 / 3, components: 1 });
    expect(found.bodiesLinked).toEqual({ ties: 1, density: 1, components: 1 });
  });

  it('in which two organisations are in both bodies has no only link between these', () => {
    const { found } = measured({ B1: 'a b', B2: 'a b' });
    expect([...found.nodes.values()].some(({ onlyLink }) => onlyLink)).toBeFalse();
    expect(found.coreNumber).toBe(2);
    expect([...found.nodes.values()].every(({ standing }) => standing === 'core')).toBeTrue();
    // A circle of four: between two opposite ones lead two ways, each of the others lies on one: one half of one of 3 pairs.
    expect(at(found, 'organisation:a')?.betweenness).toBeCloseTo(0.5 / 3, 10);
  });

  it('has ties by measures as well, each pair once', () => {
    const measures = [measure('M-1', 'a', 'b', 'c', 'a'), measure('M-2', 'c', 'a')];
    expect(jointWorkOf(measures)).toEqual([
      { a: 'a', b: 'b', measures: ['M-1'] },
      { a: 'a', b: 'c', measures: ['M-1', 'M-2'] },
      { a: 'b', b: 'c', measures: ['M-1'] },
    ]);
    const { found } = measured({ B1: 'a d' }, { measures });
    expect(at(found, 'organisation:a')).toEqual(jasmine.objectContaining({ degree: 3, reach: 3, onlyLink: true }));
    // Without a body between them, a measure alone links: four organisations with a-b, a-c, b-c, a-d of six.
    expect(found.organisationsLinked).toEqual({ ties: 4, density: 4 / 6, components: 1 });
  });

  it('shows who has no tie, and counts ways only between those who have', () => {
    const { found } = measured({ B1: 'a b', B2: '' }, { organisations: ['z', 'y'] });
    expect(found.alone).toBe(3);
    expect(at(found, 'organisation:z')).toEqual(jasmine.objectContaining({ degree: 0, standing: 'alone', component: null }));
    expect(at(found, 'body:B1')?.betweenness).toBe(1);
  });

  it('of nothing has no numbers that are none', () => {
    const { found } = measured({});
    expect([found.density, found.coreNumber, found.alone, found.components.length]).toEqual([null, null, 0, 0]);
    expect(found.organisationsLinked).toEqual({ ties: 0, density: null, components: 0 });
    const lonely = measured({ B1: '' }, { organisations: ['a'] }).found;
    expect([lonely.density, lonely.bodiesLinked.density, at(lonely, 'organisation:a')?.betweenness]).toEqual([0, null, 0]);
  });

  it('keeps its measures between 0 and 1, and its ties even on both sides', () => {
    fc.assert(
      fc.property(anyFacts, ({ memberships, measures }) => {
        const facts = memberships.map(([code, organisation]) => member(code, organisation));
        const joint = jointWorkOf(measures.map(([lead = '', ...partners], i) => measure(`M-${i}`, lead, ...partners)));
        const affiliations = affiliationsOf(facts);
        const bodies = ['B1', 'B2', 'B3', 'B4'].map((code) => body(code));
        const found = networkMeasures({
          organisations: CODES,
          bodies: bodies.map(({ code }) => code),
          affiliations,
          joint,
          bodyTies: sharedMembers({ bodies, memberships: facts }),
        });
        for (const density of [found.density, found.organisationsLinked.density, found.bodiesLinked.density])
          expect(density !== null && density >= 0 && density <= 1).toBeTrue();
        for (const { betweenness } of found.nodes.values()) expect(betweenness >= 0 && betweenness <= 1).toBeTrue();
        for (const [node, others] of found.neighbours.entries())
          for (const other of others) expect(found.neighbours[other]).toContain(node);
        // Each tie of the projection by what it means, whichever end one begins with.
        const ties = new Map(organisationTies(affiliations, joint).map((tie) => [`${tie.a}${tie.b}`, tie]));
        const bodiesOf = (code: string) =>
          new Set(affiliations.filter(({ organisation }) => organisation === code).map((each) => each.body));
        for (const a of CODES)
          for (const b of CODES) {
            if (a === b) continue;
            const tie = ties.get(a < b ? a + b : b + a);
            expect(tie?.bodies ?? 0).toBe([...bodiesOf(a)].filter((code) => bodiesOf(b).has(code)).length);
            expect(tie?.measures ?? 0).toBe(measures.filter((those) => those.includes(a) && those.includes(b)).length);
          }
      }),
    );
  });
});

describe('what is remarkable about a network', () => {
  const kinds = (findings: readonly { readonly kind: string }[]) => findings.map(({ kind }) => kind);

  it('is who alone holds a body in it: before who holds a partner, and never the body itself', () => {
    const { found, bodies, shared } = measured({ B1: 'a b c', B2: 'c d' }, { measures: [measure('M-1', 'a', 'x', 'y')] });
    const links = findingsOf(found, bodies, shared).flatMap((each) => (each.kind === 'only_link' ? [each] : []));
    expect(links).toEqual([
      { kind: 'only_link', node: 'organisation:c', cutOff: [['body:B2', 'organisation:d']] },
      { kind: 'only_link', node: 'organisation:a', cutOff: [['organisation:x', 'organisation:y']] },
    ]);
  });

  it('is who works on the same and shares nobody, not even a person', () => {
    const bodies = [body('B1', ['language', 'work']), body('B2', ['language']), body('B3', ['language']), body('B4', ['health'])];
    const memberships = [member('B1', 'a'), member('B2', 'b', '7'), member('B3', 'c', '7'), member('B4', 'd')];
    const shared = sharedMembers({ bodies, memberships });
    expect(shared).toEqual([{ a: 'B2', b: 'B3', organisations: [], people: ['7'] }]);
    const found = networkMeasures({
      organisations: ['a', 'b', 'c', 'd'],
      bodies: bodies.map(({ code }) => code),
      affiliations: affiliationsOf(memberships),
      joint: [],
      bodyTies: shared,
    });
    const findings = findingsOf(found, bodies, shared);
    expect(findings.filter(({ kind }) => kind === 'side_by_side')).toEqual([
      { kind: 'side_by_side', bodies: ['B1', 'B2'], fields: ['language'] },
      { kind: 'side_by_side', bodies: ['B1', 'B3'], fields: ['language'] },
    ]);
    // Four parts of a body and its member; three besides the first.
    expect(findings.flatMap((each) => (each.kind === 'separate' ? [each.parts.length] : []))).toEqual([3]);
  });

  it('is which bodies share most, and through whom most ways lead', () => {
    const { found, bodies, shared } = measured({ B1: 'a b c', B2: 'a b', B3: 'c d' });
    const findings = findingsOf(found, bodies, shared);
    expect(findings).toContain({ kind: 'most_shared', bodies: ['B1', 'B2'], organisations: 2, people: 0 });
    expect(findings.find(({ kind }) => kind === 'go_between')).toEqual(jasmine.objectContaining({ node: 'organisation:c' }));
  });

  it('is nothing where there is nothing', () => {
    const { found, bodies, shared } = measured({ B1: '' }, { organisations: ['a'] });
    expect(kinds(findingsOf(found, bodies, shared))).toEqual([]);
  });
});
