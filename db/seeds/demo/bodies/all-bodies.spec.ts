import { isOn, overlap } from '#backend/features/bodies/life.ts';
import { DEMO_ORGANISATIONS } from '../demo-organisations.ts';
import { ALL_BODIES } from './all-bodies.ts';
import type { BodyPlan, Term } from './body-plan.ts';
import { ALL_TERMS, organisationOf, peopleRows } from './people-rows.ts';

const TODAY = '2026-11-22';

describe('The bodies of the demo', () => {
  const termsOf = ({ seats, others = [] }: BodyPlan): Term[] => [
    ...seats.flatMap(({ terms, deputies = [] }) => [...terms, ...deputies]),
    ...others,
  ];
  const lifeOf = ([, , validFrom, validTo]: Term) => ({ validFrom, validTo });
  const named = (part: string): BodyPlan => ALL_BODIES.find(({ name }) => name.startsWith(part)) as BodyPlan;
  const organisationsIn = (body: BodyPlan): Set<string> => new Set(termsOf(body).map(([organisation]) => organisation));
  const isHeld = (terms: readonly Term[]): boolean => terms.some((term) => isOn(lifeOf(term), TODAY));

  it('are there while anybody belongs to them, and nobody sits where somebody else does', () => {
    for (const body of ALL_BODIES) {
      const outside = termsOf(body).filter(([, , from, to]) => from < body.from || (to ?? '9999') > (body.to ?? '9999'));
      expect(outside).withContext(body.name).toEqual([]);
      for (const { name, from = body.from, terms, deputies = [] } of body.seats)
        for (const held of [terms, deputies]) {
          expect(held.filter((term) => term[2] < from))
            .withContext(name)
            .toEqual([]);
          expect(held.filter((one, i) => held.some((other, j) => i < j && overlap(lifeOf(one), lifeOf(other)))))
            .withContext(name)
            .toEqual([]);
        }
    }
  });

  it('have members of organisations that were open when they came', () => {
    expect(ALL_TERMS.filter(([code, , from]) => (organisationOf(code).closedOn ?? '9999') < from)).toEqual([]);
  });

  it('have a steering group in which one seat for migrant organisations is vacant since January and one term ends with the year', () => {
    const { seats } = named('Steuerungsgruppe');
    expect(seats.length).toBe(14);
    const vacant = seats.filter(({ terms }) => !isHeld(terms));
    expect(vacant.map(({ name, terms }) => [name, terms.at(-1)?.[3]])).toEqual([['Migrantische Organisationen 2', '2026-01-14']]);
    const ending = seats.flatMap(({ terms }) => terms).filter(([, , , to]) => to !== null && to > TODAY);
    expect(ending.map(([organisation, , , to]) => [organisation, to])).toEqual([['arbeitsvermittlung-mitte', '2026-12-31']]);
  });

  it('have two working groups on language that share nobody, and one organisation that links the second one with all others', () => {
    const [first, second] = ALL_BODIES.filter(({ kind, fields }) => kind === 'working_group' && fields.includes('language'));
    expect([first?.name, second?.name]).toEqual(['Arbeitsgruppe Sprache (Demo)', 'Arbeitsgruppe Sprache im Alltag (Demo)']);
    const ofSecond = [...organisationsIn(second as BodyPlan)];
    expect(ofSecond.filter((code) => organisationsIn(first as BodyPlan).has(code))).toEqual([]);
    const others = ALL_BODIES.filter((body) => body !== second);
    expect(ofSecond.filter((code) => others.some((body) => organisationsIn(body).has(code)))).toEqual(['nachbarschaft-verbindet']);
  });

  it('stand beside many organisations that belong to none of them', () => {
    const members = new Set(ALL_TERMS.map(([organisation]) => organisation));
    expect(DEMO_ORGANISATIONS.length).toBe(120);
    expect(DEMO_ORGANISATIONS.filter(({ code }) => !members.has(code)).length).toBeGreaterThan(30);
  });

  it('have people whose addresses cannot be real, and who are one where they are named more than once', () => {
    const people = peopleRows();
    const addresses = people.flatMap(({ email }) => (typeof email === 'string' ? [email] : []));
    expect(addresses.filter((address) => !/^[a-z.]+@[a-z-]+\.example$/.test(address))).toEqual([]);
    expect(addresses.length).toBeGreaterThan(50);
    expect(new Set(people.map(({ name }) => name)).size).toBe(people.length);
  });
});
