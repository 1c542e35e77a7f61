import type { BodyOverlaps, OfferOverlaps } from '#contract/overlap.ts';
import type { District } from '../districts/district.ts';
import { affiliationsOf, organisationsOf, pairsOf, sharedMembers, type SharedMembers } from './links.ts';
import type { NetworkFacts } from './network.ts';
import { offerCells, type PlacedMeasure } from './offers.ts';

/** Which bodies share members or fields on a day. Names of people come from whoever may name them. */
export function bodyOverlapsOf(
  facts: NetworkFacts,
  asOf: string,
  shared: readonly SharedMembers[],
  personNames: Readonly<Record<string, string | null>>,
): BodyOverlaps {
  const byPair = new Map(shared.map((one) => [`${one.a} ${one.b}`, one]));
  const members = Map.groupBy(affiliationsOf(facts.memberships), ({ body }) => body);
  const people = Map.groupBy(facts.memberships, ({ body }) => body);
  const named = new Set(shared.flatMap(({ organisations }) => organisations));
  return {
    asOf,
    bodies: facts.bodies.map(({ code, name, kind, fieldsOfAction }) => ({
      code,
      name,
      kind,
      fieldsOfAction: [...fieldsOfAction],
      organisations: members.get(code)?.length ?? 0,
      people: new Set(people.get(code)?.flatMap(({ person }) => person ?? [])).size,
    })),
    pairs: pairsOf(facts.bodies).flatMap(([a, b]) => {
      const { organisations = [], people: both = [] } = byPair.get(`${a.code} ${b.code}`) ?? {};
      const fieldsOfAction = a.fieldsOfAction.filter((field) => b.fieldsOfAction.includes(field));
      return organisations.length + both.length + fieldsOfAction.length === 0
        ? []
        : [{ a: a.code, b: b.code, organisations: [...organisations], people: [...both], fieldsOfAction }];
    }),
    organisationNames: Object.fromEntries(facts.organisations.filter(({ code }) => named.has(code)).map(({ code, name }) => [code, name])),
    personNames: { ...personNames },
  };
}

/** People who belong to several bodies, by id. */
export const sharedPeople = (facts: NetworkFacts): { shared: SharedMembers[]; ids: string[] } => {
  const shared = sharedMembers(facts);
  return { shared, ids: [...new Set(shared.flatMap(({ people }) => people))] };
};

/** Who offers what where on a day. */
export function offerOverlapsOf(
  { organisations }: NetworkFacts,
  measures: readonly PlacedMeasure[],
  { asOf, level, fields, districts }: { asOf: string; level: string; fields: readonly string[]; districts: readonly District[] },
): OfferOverlaps {
  const refs = districts.map(({ ref }) => ref);
  const offering = new Set(measures.flatMap(organisationsOf));
  return {
    asOf,
    level,
    fieldsOfAction: [...fields],
    districts: districts.map(({ ref, name }) => ({ ref, name })),
    organisations: organisations.filter(({ code }) => offering.has(code)).map(({ code, name, sector }) => ({ code, name, sector })),
    offers: measures.map(({ code, title, fieldOfAction, lead, partners, parts, demo }) => ({
      code,
      title,
      fieldOfAction,
      lead,
      partners: [...partners],
      districts: [...new Set(parts.filter((part) => part !== null))],
      wide: parts.includes(null),
      demo,
    })),
    cells: offerCells(measures, fields, refs).map((cell) => ({
      ...cell,
      measures: [...cell.measures],
      organisations: [...cell.organisations],
    })),
    withoutPlace: measures.filter(({ parts }) => parts.length === 0).map(({ code }) => code),
  };
}
