import type { CountedBallot, LinkedBallot } from '#contract/ballot.ts';
import type { PriorityResult } from '#contract/priority-result.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { insertMeasureBasics } from '../../../testing/measures.ts';
import { aLinkedBallot, RoundOnTrial } from '../../../testing/priority-rounds.ts';
import { aRecommendation } from '../../../testing/recommendations.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { Answer, TestClient } from '../../../testing/test-client.ts';

const PHONES = 200;

describe('People who vote at once', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let coordinator: TestClient;
  let options: string[];

  beforeAll(async () => {
    await insertMeasureBasics(database.db());
    coordinator = await app.signedIn({ roles: ['coordinator'] });
    options = await Promise.all([1, 2, 3].map(() => aRecommendation(database.db())));
  });

  const send = (link: string, ballot: LinkedBallot): Promise<Answer> => app.stranger().put(`${link}/ballot`, ballot);
  const resultOf = async (round: RoundOnTrial) => (await coordinator.get(`${round.address}/result`)).body as PriorityResult;

  it('lose nothing: 200 phones in the same moment, half of which change their vote, and a third of which send it twice', async () => {
    const [one = '', other = '', third = ''] = options;
    const round = await RoundOnTrial.open(coordinator, { options });
    const links = await round.links(PHONES);
    const answers = await Promise.all(
      links.map(async (link, phone) => {
        // The first vote: 1 to 5 in turn for the first recommendation, 5 for the second.
        const first = aLinkedBallot({ ratings: { [one]: (phone % 5) + 1, [other]: 5 }, pick: one, terms: ['Zeit', `Wort ${phone % 2}`] });
        // An impatient phone sends it three times at once.
        const sent = await Promise.all(Array.from({ length: phone % 3 === 0 ? 3 : 1 }, () => send(link, first)));
        if (phone % 2 === 0) return sent;
        // Every other phone then takes back what it said about the second, rates the third by 4, and picks that one.
        const changed = { ...first, ratings: { [one]: (phone % 5) + 1, [third]: 4 }, pick: third, terms: [] };
        return [...sent, await send(link, changed)];
      }),
    );
    await round.reveal();
    const result = await resultOf(round);

    expect([...new Set(answers.flat().map(({ status }) => status))]).toEqual([200]);
    expect([result.voters, result.invited]).toEqual([PHONES, PHONES]);
    // 200 phones are 40 for each of 1 to 5; the 100 even ones kept 5 for the second, the 100 odd ones gave 4 to the third.
    expect(result.options.map(({ rating, picks }) => [rating?.distribution, picks])).toEqual([
      [[40, 40, 40, 40, 40], 100],
      [[0, 0, 0, 0, 100], 0],
      [[0, 0, 0, 100, 0], 100],
    ]);
    // The even ones have written "Zeit" and "Wort 0", and nobody else anything.
    expect(result.terms).toEqual(
      jasmine.objectContaining({
        count: 100,
        items: [
          { term: 'Wort 0', count: 100 },
          { term: 'Zeit', count: 100 },
        ],
      }),
    );
  });

  it('have one vote with one link, whichever of two devices is faster', async () => {
    const round = await RoundOnTrial.open(coordinator, { options });
    const links = await round.links(20);
    const answers = await Promise.all(
      links.map((link) => Promise.all(['Zeit', 'Orte', 'Mut'].map((term) => send(link, aLinkedBallot({ terms: [term] }))))),
    );
    for (const ofLink of answers) expect(ofLink.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    expect((await resultOf(round)).voters).toBe(20);
  });

  it('have one vote as a member, however often it is sent at once', async () => {
    const round = await RoundOnTrial.open(coordinator, { options, votingBy: 'members' });
    const members = await Promise.all([1, 2, 3].map(() => app.signedIn({ roles: ['steering'] })));
    const ballot = { ratings: {}, pick: options[0], terms: ['Zeit'] };
    const answers = await Promise.all(members.flatMap((member) => [1, 2, 3, 4].map(() => member.put(`${round.address}/ballot`, ballot))));
    expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(200));
    expect(answers.some(({ body }) => (body as CountedBallot).changed)).toBeFalse();
    expect((await resultOf(round)).voters).toBe(3);
  });

  it('keep one of their changes, whole, when they change their vote in several ways at once', async () => {
    const [one = '', other = ''] = options;
    const round = await RoundOnTrial.open(coordinator, { options });
    const [link = ''] = await round.links(1);
    const first = aLinkedBallot({ ratings: { [one]: 1 }, pick: one, terms: ['Zeit'] });
    await send(link, first);
    // Whichever comes last: what is kept is one of them, never the ratings of one and the pick of another.
    const changes = [2, 3, 4, 5].map((rating) => ({ ...first, ratings: { [one]: rating, [other]: rating }, terms: [`Wort ${rating}`] }));
    const answers = await Promise.all(changes.map((change) => send(link, change)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const [kept] = await database
      .db()('priority_ballots')
      .where({ round_code: round.round.code })
      .select<{ id: string; terms: string[] }[]>();
    const ratings = await database.db()('priority_ratings').where({ ballot_id: kept?.id }).pluck<number[]>('rating');
    expect(ratings.map((rating) => `Wort ${rating}`)).toEqual([kept?.terms[0] ?? '', kept?.terms[0] ?? '']);
  });

  it('are counted if they were told so, and refused otherwise, when the round is closed in the midst of it', async () => {
    const round = await RoundOnTrial.open(coordinator, { options });
    const links = await round.links(100);
    const counted = links.map((link) => send(link, aLinkedBallot({ terms: ['Zeit'] })));
    // After a quarter of them is counted the moderator closes, while the others are under way.
    await Promise.all(counted.slice(0, 25));
    const [closing, ...answers] = await Promise.all([
      round.closing(),
      ...counted,
      ...links.slice(50).map((link) => send(link, aLinkedBallot({ terms: ['Mut'] }))),
    ]);
    expect(closing.status).toBe(200);
    expect([...new Set(answers.map(({ status }) => status))].toSorted().every((status) => [200, 409].includes(status))).toBeTrue();
    expect((await resultOf(round)).voters).toBe(answers.filter(({ status }) => status === 200).length);
    expect(round.round.voters).toBe(answers.filter(({ status }) => status === 200).length);
  });

  it('are counted or told that their link is not valid, when links are made void in the midst of it', async () => {
    const round = await RoundOnTrial.open(coordinator, { options });
    const links = await round.links(60);
    const [voided, ...answers] = await Promise.all([
      coordinator.delete(`${round.address}/links`),
      ...links.map((link) => send(link, aLinkedBallot({ terms: ['Zeit'] }))),
    ]);
    const counted = answers.filter(({ status }) => status === 200).length;
    expect(answers.filter(({ status }) => status === 404).length).toBe(60 - counted);
    expect(voided.body).toEqual({ voided: 60 - counted, left: counted });
    expect((await resultOf(round)).voters).toBe(counted);
  });
});
