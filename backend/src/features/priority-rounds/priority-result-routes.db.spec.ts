import type { Problem } from '#contract/common.ts';
import type { ModeratedTerm, PriorityResult, RecommendationPriority } from '#contract/priority-result.ts';
import { FEWEST_VOTERS } from '#contract/priority-result.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { insertMeasureBasics } from '../../../testing/measures.ts';
import { movableClock } from '../../../testing/movable-clock.ts';
import { RoundOnTrial } from '../../../testing/priority-rounds.ts';
import { aRecommendation } from '../../../testing/recommendations.ts';
import { TODAY, useApp } from '../../../testing/test-app.ts';
import type { TestClient } from '../../../testing/test-client.ts';

describe('What came out of a round', () => {
  const database = useTestDatabase();
  const clock = movableClock(TODAY);
  const app = useApp(database, { clock });
  let coordinator: TestClient;
  let steering: TestClient;
  let options: string[];
  let one: string;
  let other: string;

  beforeAll(async () => {
    await insertMeasureBasics(database.db());
    coordinator = await app.signedIn({ roles: ['coordinator'] });
    steering = await app.signedIn({ roles: ['steering'] });
    one = await aRecommendation(database.db());
    other = await aRecommendation(database.db());
    options = [one, other];
  });
  afterEach(() => clock.set(TODAY));

  const opened = (some: Partial<Parameters<typeof RoundOnTrial.open>[1]> = {}) => RoundOnTrial.open(coordinator, { options, ...some });
  const voter = () => app.stranger();
  const resultOf = async ({ address }: RoundOnTrial, reader = steering) => (await reader.get(`${address}/result`)).body as PriorityResult;

  it('is hidden from everybody until it is revealed, the moderator too', async () => {
    const round = await opened();
    await round.votes(voter, Array(6).fill({ ratings: { [one]: 4 }, pick: one, terms: ['Zeit'] }));
    for (const reader of [coordinator, steering]) {
      const result = await resultOf(round, reader);
      expect([result.hidden, result.voters, result.picked, result.terms]).toEqual(['not_revealed', 6, null, null]);
      expect(result.options.map(({ rating, picks }) => [rating, picks])).toEqual([
        [null, null],
        [null, null],
      ]);
    }
    await round.closing();
    expect((await resultOf(round, coordinator)).hidden).toBe('not_revealed');
  });

  it('is withheld while fewer than five have voted', async () => {
    expect(FEWEST_VOTERS).toBe(5);
    const round = await opened();
    await round.reveal();
    await round.votes(voter, Array(4).fill({ ratings: { [one]: 4 }, terms: ['Zeit'] }));
    expect((await resultOf(round)).hidden).toBe('too_few');
    expect((await resultOf(round)).options.every(({ rating }) => rating === null)).toBeTrue();
    await round.votes(voter, [{ ratings: { [one]: 4 } }]);
    const result = await resultOf(round);
    expect([result.hidden, result.options.map(({ rating }) => rating?.count)]).toEqual([null, [5, undefined]]);
    // Four have written something: that is told, and no more.
    expect(result.terms).toEqual({ count: 4, items: [], joined: 0, leftOut: 0 });
    expect(result.picked).toBe(0);
  });

  it('is the same after closing as before', async () => {
    const round = await opened();
    const votes = [5, 4, 4, 3, 1, 2].map((rating, index) => ({
      ratings: { [one]: rating, ...(index < 5 ? { [other]: 6 - rating } : {}) },
      pick: index % 2 === 0 ? one : other,
      terms: index < 5 ? ['Zeit', `Wort ${index}`] : [],
    }));
    await round.votes(voter, votes);
    await round.reveal();
    const before = await resultOf(round);
    await round.closing();
    expect(await resultOf(round)).toEqual({ ...before, state: 'closed' });
    // 5 + 4 + 4 + 3 + 1 + 2 = 19 points of six; of five 1 + 2 + 2 + 3 + 5 = 13.
    expect(before.options.map(({ rating, picks }) => [rating?.mean, rating?.median, picks])).toEqual([
      [19 / 6, 3.5, 3],
      [13 / 5, 2, 3],
    ]);
  });

  it('is said of no round that is not there', async () => {
    for (const path of ['result', 'terms', 'ballot'])
      expect((await (path === 'ballot' ? steering : coordinator).get(`/api/v1/priority-rounds/P-999/${path}`)).status).toBe(404);
  });

  describe('in terms', () => {
    const withTerms = async (...terms: string[][]) => {
      const round = await opened();
      await round.votes(
        voter,
        terms.map((each) => ({ terms: each })),
      );
      return round;
    };
    const moderate = (round: RoundOnTrial, key: string, rule: Partial<Pick<ModeratedTerm, 'countsAs' | 'leftOut'>>) =>
      coordinator.put(`${round.address}/terms`, { key, countsAs: null, leftOut: false, ...rule });
    const itemsOf = async (round: RoundOnTrial) =>
      ((await coordinator.get(`${round.address}/terms`)).body as { items: ModeratedTerm[] }).items;
    const SIX = [['Begegnung', 'Zeit'], ['begegnung'], ['Begegnungen', 'Begegnung'], ['Begegnungen'], ['Unfug'], ['Zeit']];

    it('is put in order by the moderator, who sees them before the others do', async () => {
      const round = await withTerms(...SIX);
      expect((await itemsOf(round)).map(({ key, term, count }) => [key, term, count])).toEqual([
        ['begegnung', 'Begegnung', 3],
        ['begegnungen', 'Begegnungen', 2],
        ['zeit', 'Zeit', 2],
        ['unfug', 'Unfug', 1],
      ]);
      await moderate(round, 'begegnungen', { countsAs: 'begegnung' });
      const answer = await moderate(round, 'unfug', { leftOut: true });
      expect([answer.status, answer.body]).toEqual([200, { items: await itemsOf(round) }]);
      await round.reveal();
      // The third voter has written both and counts once.
      expect((await resultOf(round)).terms).toEqual({
        count: 6,
        items: [
          { term: 'Begegnung', count: 4 },
          { term: 'Zeit', count: 2 },
        ],
        joined: 1,
        leftOut: 1,
      });
    });

    it('can be put in order again, also after closing, without a change of the votes', async () => {
      const round = await withTerms(...SIX);
      await round.closing();
      await round.reveal();
      await moderate(round, 'begegnungen', { countsAs: 'begegnung' });
      await moderate(round, 'begegnungen', {});
      expect((await resultOf(round)).terms?.items.map(({ term }) => term)).toEqual(['Begegnung', 'Begegnungen', 'Zeit', 'Unfug']);
      const kept = await database.db()('priority_ballots').where({ round_code: round.round.code }).select('terms');
      expect(kept.length).toBe(6);
    });

    it('makes no chains and no circles', async () => {
      const round = await withTerms(...SIX);
      await moderate(round, 'begegnungen', { countsAs: 'begegnung' });
      for (const [key, countsAs] of [
        ['begegnung', 'begegnungen'],
        ['zeit', 'begegnungen'],
        ['begegnung', 'zeit'],
        ['zeit', 'zeit'],
        ['zeit', 'dauer'],
      ] as const)
        expect((await moderate(round, key, { countsAs })).status)
          .withContext(`${key} → ${countsAs}`)
          .toBe(409);
      expect((await moderate(round, 'dauer', { leftOut: true })).status).toBe(404);
    });

    it('is seen and put in order by nobody while fewer than five have answered', async () => {
      const round = await withTerms(['Zeit'], ['Zeit'], ['Zeit'], ['Zeit']);
      await round.votes(voter, [{ pick: one }]);
      expect(await itemsOf(round)).toEqual([]);
      const answer = await moderate(round, 'zeit', { leftOut: true });
      expect([answer.status, (answer.body as Problem).detail]).toEqual([409, 'Terms are shown and put in order once 5 have answered.']);
    });

    it('is put in order by the coordination alone', async () => {
      const round = await withTerms(...SIX);
      expect((await steering.get(`${round.address}/terms`)).status).toBe(403);
      expect((await steering.put(`${round.address}/terms`, { key: 'zeit', countsAs: null, leftOut: true })).status).toBe(403);
    });

    it('stands in the audit trail as often as something was done, without what was left out', async () => {
      const round = await withTerms(...SIX);
      await moderate(round, 'begegnungen', { countsAs: 'begegnung' });
      await moderate(round, 'begegnungen', { countsAs: 'begegnung' });
      await moderate(round, 'unfug', { leftOut: true });
      const events = (await database
        .db()('audit_events')
        .where({ object_type: 'priority_round', object_id: round.round.code, action: 'term_moderated' })
        .orderBy('id')
        .select()) as { changes: unknown }[];
      expect(events.map(({ changes }) => changes)).toEqual([
        [{ field: 'countsAs', before: null, after: 'Begegnungen → begegnung' }],
        [{ field: 'leftOut', before: false, after: true }],
      ]);
    });
  });

  describe('stands at a recommendation', () => {
    const prioritiesOf = async (code: string) =>
      ((await steering.get(`/api/v1/recommendations/${code}/priorities`)).body as { items: RecommendationPriority[] }).items;

    it('with its place by mean, once the round is closed and shown', async () => {
      const codes = await Promise.all([1, 2, 3, 4].map(() => aRecommendation(database.db())));
      const [best = '', second = '', equal = '', unrated = ''] = codes;
      const round = await opened({ options: codes, title: 'Werkstatt' });
      await round.votes(voter, Array(5).fill({ ratings: { [best]: 5, [second]: 3, [equal]: 3 }, pick: second }));
      await round.reveal();
      expect(await prioritiesOf(best)).toEqual([]);
      await round.closing();
      const [priority] = await prioritiesOf(second);
      expect(priority).toEqual({
        round: { code: round.round.code, title: 'Werkstatt', closedAt: '2026-11-22T12:00:00.000Z', pickOne: 'Womit beginnen wir?' },
        voters: 5,
        rating: { count: 5, mean: 3, median: 3, lowerQuartile: 3, upperQuartile: 3, distribution: [0, 0, 5, 0, 0] },
        picks: 5,
        picked: 5,
        rank: 2,
        ranked: 3,
      });
      const placeOf = async (code: string) => (await prioritiesOf(code)).map(({ rank, picks }) => [rank, picks]);
      expect([await placeOf(best), await placeOf(equal), await placeOf(unrated)]).toEqual([[[1, 0]], [[2, 0]], [[null, 0]]]);
      await round.reveal(false);
      expect(await prioritiesOf(best)).toEqual([]);
    });

    it('not when it is withheld, and newest first', async () => {
      const code = await aRecommendation(database.db());
      const closed = async (title: string, voters: number) => {
        const round = await opened({ options: [code, one], title });
        await round.votes(voter, Array(voters).fill({ ratings: { [code]: 2 } }));
        await round.reveal();
        await round.closing();
      };
      await closed('Erste', 5);
      await closed('Zu wenige', 4);
      clock.forward(3600);
      await closed('Letzte', 6);
      expect((await prioritiesOf(code)).map(({ round, voters }) => [round.title, voters])).toEqual([
        ['Letzte', 6],
        ['Erste', 5],
      ]);
    });

    it('is empty where nobody has voted on it, and not found where there is none', async () => {
      expect(await prioritiesOf(await aRecommendation(database.db()))).toEqual([]);
      expect((await steering.get('/api/v1/recommendations/E-weg/priorities')).status).toBe(404);
    });
  });
});
