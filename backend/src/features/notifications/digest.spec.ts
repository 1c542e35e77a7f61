import fc from 'fast-check';
import type { NotificationKind } from '#contract/notification.ts';
import { digestsOf, type Notice, type Recipient } from './digest.ts';

const ALL: readonly NotificationKind[] = ['deliveries', 'meeting', 'alerts', 'decisions'];
const somebody = (id: string, some: Partial<Recipient> = {}): Recipient => ({
  ...{ id, name: `Person ${id}`, wants: new Set(ALL), absent: false, deputy: null, coordinates: false },
  ...some,
});
const notice = (about: string, some: Partial<Notice> = {}): Notice => ({
  ...{ kind: 'deliveries' as const, key: `${about} 7`, text: { de: about, en: about }, dueOn: null, late: false, address: `/${about}` },
  ...some,
});
/** `to: about` and, where it is so, in whose place. */
const told = (people: readonly Recipient[], notices: Readonly<Record<string, readonly Notice[]>>): string[] =>
  [...digestsOf(people, new Map(Object.entries(notices)))].flatMap(([to, items]) =>
    items.map(({ text, insteadOf }) => `${to}: ${text.de}${insteadOf === null ? '' : ` for ${insteadOf.id}`}`),
  );

describe('A digest', () => {
  it('tells a thing once, also with two occasions', () => {
    const digests = digestsOf([somebody('a')], new Map([['a', [notice('x'), notice('x', { key: 'x 1' })]]]));
    expect(digests.get('a')?.map(({ keys }) => keys)).toEqual([['x 7', 'x 1']]);
  });

  it('of somebody away goes to the one they named', () => {
    expect(told([somebody('a', { absent: true, deputy: 'b' }), somebody('b')], { a: [notice('x')] })).toEqual(['b: x for a']);
  });

  it('goes to the deputy of the measure where nobody was named, or that one is away as well', () => {
    const people = [somebody('a', { absent: true, deputy: 'b' }), somebody('b', { absent: true }), somebody('c')];
    expect(told(people, { a: [notice('x', { deputy: 'c' })] })).toEqual(['c: x for a']);
  });

  it('falls to the coordination last of all, but only work does', () => {
    const people = [somebody('a', { absent: true }), somebody('k', { coordinates: true }), somebody('l')];
    expect(told(people, { a: [notice('x'), notice('y', { kind: 'decisions' })] })).toEqual(['k: x for a', 'k: y for a']);
    expect(told(people, { a: [notice('z', { kind: 'alerts' })] })).toEqual(['a: z']);
  });

  it('does not tell the one who stands in what they have themselves', () => {
    const people = [somebody('a', { absent: true, deputy: 'b' }), somebody('b')];
    expect(told(people, { a: [notice('x')], b: [notice('x')] })).toEqual(['b: x']);
  });

  it('leads the one who stands in to a page that shows it to them', () => {
    const people = [somebody('a', { absent: true, deputy: 'b' }), somebody('b')];
    const digests = digestsOf(people, new Map([['a', [notice('x', { addressForOthers: '/massnahmen/x' })]]]));
    expect(digests.get('b')?.map(({ address }) => address)).toEqual(['/massnahmen/x']);
  });

  it('leaves out kinds that the person, or the one who stands in, does not want', () => {
    const none = new Set<NotificationKind>();
    expect(told([somebody('a', { wants: none })], { a: [notice('x')] })).toEqual([]);
    expect(told([somebody('a', { absent: true, deputy: 'b' }), somebody('b', { wants: none })], { a: [notice('x')] })).toEqual([]);
    expect(told([somebody('a', { absent: true, deputy: 'b', wants: none }), somebody('b')], { a: [notice('x')] })).toEqual([]);
  });

  it('never tells anybody the same thing twice, and loses no work that is wanted', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const person = fc.record({ absent: fc.boolean(), deputy: fc.option(fc.constantFrom(...ids)), coordinates: fc.boolean() });
    const things = fc.array(fc.constantFrom('x', 'y', 'z').map((about) => notice(about)));
    fc.assert(
      fc.property(fc.tuple(person, person, person, person), fc.tuple(things, things, things, things), (people, notices) => {
        const all = people.map((some, place) => somebody(ids[place] ?? '', some));
        const lines = told(all, Object.fromEntries(notices.map((own, place) => [ids[place] ?? '', own])));
        const bare = lines.map((line) => line.replace(/ for .$/, ''));
        const wanted = new Set(notices.flat().map(({ text }) => text.de));
        return new Set(bare).size === bare.length && wanted.size === new Set(bare.map((line) => line.slice(3))).size;
      }),
    );
  });
});
