import type { CountedBallot, LinkedBallot, LinkedBallotPaper, MemberBallotPaper } from '#contract/ballot.ts';
import type { Problem } from '#contract/common.ts';
import type { PriorityRound } from '#contract/priority-round.ts';
import { openAsProgram, rowsOf } from '#backend/db/knex.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { insertMeasureBasics } from '../../../testing/measures.ts';
import { movableClock } from '../../../testing/movable-clock.ts';
import { aBallotKey, aLinkedBallot, RoundOnTrial } from '../../../testing/priority-rounds.ts';
import { aRecommendation } from '../../../testing/recommendations.ts';
import { TODAY, useApp } from '../../../testing/test-app.ts';
import type { Answer, TestClient } from '../../../testing/test-client.ts';

const LATER = '2026-11-22T13:00:00.000Z';
const NOTHING = { ratings: {}, pick: null, terms: [] };

interface Row {
  readonly voter_key: string | null;
  readonly pick: string | null;
  readonly terms: string[];
  readonly ratings: Record<string, number>;
}

describe('Voting', () => {
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
  const issuesOf = (answer: Answer) => (answer.body as Problem).issues?.map(({ path, code }) => code ?? path);
  const put = (link: string, ballot: Partial<LinkedBallot>, voter = app.stranger()) => voter.put(`${link}/ballot`, ballot);
  /** What the database keeps of a round. */
  const kept = ({ round }: RoundOnTrial): Promise<Row[]> =>
    rowsOf<Row>(
      database.db(),
      `SELECT b.voter_key, b.pick, b.terms, coalesce(json_object_agg(g.recommendation_code, g.rating) FILTER (WHERE g.rating IS NOT NULL), '{}')
                AS ratings
         FROM priority_ballots AS b LEFT JOIN priority_ratings AS g ON g.ballot_id = b.id
        WHERE b.round_code = ? GROUP BY b.id`,
      [round.code],
    );

  describe('by a one-time link', () => {
    it('counts what was answered, as it was understood', async () => {
      const round = await opened();
      const [link = ''] = await round.links(1);
      const ballot = aLinkedBallot({ ratings: { [one]: 1, [other]: 5 }, pick: other, terms: ['  Mehr  Zeit', 'mehr zeit', 'Orte'] });
      const answer = await put(link, ballot);
      const counted: CountedBallot = { ratings: { [one]: 1, [other]: 5 }, pick: other, terms: ['Mehr Zeit', 'Orte'], changed: false };
      expect([answer.status, answer.body, answer.headers.get('cache-control')]).toEqual([200, counted, 'no-store']);
      const [row] = await kept(round);
      expect([row?.pick, row?.terms, row?.ratings]).toEqual([other, ['Mehr Zeit', 'Orte'], { [one]: 1, [other]: 5 }]);
    });

    it('needs no session, and none of those who are signed in', async () => {
      const [link = ''] = await (await opened()).links(1);
      expect((await put(link, aLinkedBallot({ pick: one }), steering)).status).toBe(200);
    });

    it('uses the link up, so that another device is told so', async () => {
      const round = await opened();
      const [link = ''] = await round.links(1);
      await put(link, aLinkedBallot({ pick: one }));
      const second = await put(link, aLinkedBallot({ pick: other }));
      expect([second.status, issuesOf(second), (second.body as Problem).detail]).toEqual([
        409,
        ['link_used'],
        'Somebody has voted with this link already, from another device. Each link has one vote.',
      ]);
      expect(((await app.stranger().get(link)).body as LinkedBallotPaper).used).toBeTrue();
      expect((await kept(round)).map(({ pick }) => pick)).toEqual([one]);
    });

    it('is one vote, however often it is sent again', async () => {
      const round = await opened();
      const [link = ''] = await round.links(1);
      const ballot = aLinkedBallot({ ratings: { [one]: 3 }, terms: ['Zeit'] });
      for (let times = 0; times < 3; times++) expect((await put(link, ballot)).body).toEqual(jasmine.objectContaining({ changed: false }));
      expect((await kept(round)).length).toBe(1);
    });

    it('is changed by the same key until the round is closed, also to less', async () => {
      const round = await opened();
      const [link = ''] = await round.links(1);
      const ballot = aLinkedBallot({ ratings: { [one]: 3, [other]: 2 }, pick: one, terms: ['Zeit', 'Orte'] });
      await put(link, ballot);
      const changed = await put(link, { ...NOTHING, ratings: { [other]: 4 }, key: ballot.key });
      expect([changed.status, (changed.body as CountedBallot).changed]).toEqual([200, true]);
      expect((await kept(round)).map(({ pick, terms, ratings }) => [pick, terms, ratings])).toEqual([[null, [], { [other]: 4 }]]);
      await put(link, { ...NOTHING, pick: other, key: ballot.key });
      expect((await kept(round)).map(({ pick, ratings }) => [pick, ratings])).toEqual([[other, {}]]);
    });

    it('keeps the link unused when the vote was refused', async () => {
      const [link = ''] = await (await opened()).links(1);
      const key = aBallotKey();
      expect((await put(link, aLinkedBallot({ key, pick: 'E-weg' }))).status).toBe(400);
      expect(((await app.stranger().get(link)).body as LinkedBallotPaper).used).toBeFalse();
      expect((await put(link, aLinkedBallot({ key, pick: one }))).status).toBe(200);
    });

    it('takes a key for one link alone, and leaves the second link unused', async () => {
      const round = await opened();
      const [first = '', second = ''] = await round.links(2);
      const ballot = aLinkedBallot({ pick: one });
      await put(first, ballot);
      const refused = await put(second, { ...ballot, pick: other });
      expect([refused.status, issuesOf(refused)]).toEqual([409, ['key_used']]);
      expect((await kept(round)).map(({ pick }) => pick)).toEqual([one]);
      expect((await put(second, aLinkedBallot({ pick: other }))).status).toBe(200);
    });

    it('does not let the key of one round be recognised in another', async () => {
      const key = aBallotKey();
      const rounds = [await opened(), await opened()];
      for (const round of rounds) await put((await round.links(1))[0] ?? '', aLinkedBallot({ key, pick: one }));
      const [[first], [second]] = (await Promise.all(rounds.map(kept))) as [Row[], Row[]];
      expect(first?.voter_key).not.toBe(second?.voter_key);
      expect(JSON.stringify([first, second])).not.toContain(key);
    });

    it('says what to do when the token is not one', async () => {
      const [link = ''] = await (await opened()).links(1);
      const other22 = 'A'.repeat(22);
      for (const token of [other22, 'kurz', `${link.split('/').at(-1) ?? ''}x`, '%00', "' OR 1=1", '%F0%9F%98%80', 'a'.repeat(3000)]) {
        const address = `/api/v1/voting-links/${token}`;
        for (const answer of [await app.stranger().get(address), await put(address, aLinkedBallot({ pick: one }))]) {
          expect(answer.status).withContext(token).toBe(404);
          expect((answer.body as Problem).detail).toContain('ask for another one');
        }
      }
    });

    it('is about the round of the link, whatever the token of another one', async () => {
      const [round, another] = [await opened(), await opened({ options: [await aRecommendation(database.db()), other] })];
      const [link = ''] = await another.links(1);
      expect(issuesOf(await put(link, aLinkedBallot({ pick: one })))).toEqual(['pick']);
      expect(await kept(round)).toEqual([]);
    });

    it('refuses keys that no device makes', async () => {
      const [link = ''] = await (await opened()).links(1);
      for (const key of ['', 'a'.repeat(21), 'a'.repeat(44), 'ä'.repeat(22), `${'a'.repeat(21)} `, 7, null]) {
        const answer = await app.stranger().put(`${link}/ballot`, { ...NOTHING, pick: one, key });
        expect([answer.status, issuesOf(answer)]).toEqual([400, ['key']]);
      }
      expect((await app.stranger().put(`${link}/ballot`, { ...NOTHING, pick: one })).status).toBe(400);
    });

    it('refuses what is no answer to what is asked', async () => {
      const round = await opened();
      const [link = ''] = await round.links(1);
      const wrong: readonly (readonly [Record<string, unknown>, string[]])[] = [
        [{ ratings: { [one]: 0 } }, [`ratings.${one}`]],
        [{ ratings: { [one]: 6 } }, [`ratings.${one}`]],
        [{ ratings: { [one]: 2.5 } }, [`ratings.${one}`]],
        [{ ratings: { [one]: '4' } }, [`ratings.${one}`]],
        [{ ratings: { 'E-weg': 4 } }, ['ratings.E-weg']],
        [{ pick: 'E-weg' }, ['pick']],
        [{ pick: '' }, ['pick']],
        [{ terms: ['<b>Zeit</b>'] }, ['terms.0']],
        [{ terms: ['Zeit &amp; Orte'] }, ['terms.0']],
        [{ terms: ['a', 'b', 'c', 'd'] }, ['terms']],
        [{ terms: ['x'.repeat(61)] }, ['terms.0']],
        [{ terms: ['   '] }, ['terms.0']],
        [{ terms: ['\u200b'] }, ['terms.0']],
        [{}, ['']],
        [{ pick: one, comment: 'mehr' }, ['comment']],
      ];
      for (const [ballot, paths] of wrong) {
        const answer = await app.stranger().put(`${link}/ballot`, { ...NOTHING, key: aBallotKey(), ...ballot });
        expect([answer.status, issuesOf(answer)])
          .withContext(JSON.stringify(ballot))
          .toEqual([400, paths]);
      }
      expect(await kept(round)).toEqual([]);
    });

    it('answers nothing that the round does not ask', async () => {
      const round = await opened({ importance: false, pickOne: null });
      const [link = ''] = await round.links(1);
      const answer = await put(link, aLinkedBallot({ ratings: { [one]: 3 }, pick: one, terms: ['Zeit'] }));
      expect([answer.status, issuesOf(answer)]).toEqual([400, ['ratings', 'pick']]);
      const terms = await opened({ openQuestion: null });
      expect(issuesOf(await put((await terms.links(1))[0] ?? '', aLinkedBallot({ terms: ['Zeit'] })))).toEqual(['terms']);
    });

    it('begins when the round is opened and ends when it is closed', async () => {
      const round = await RoundOnTrial.prepare(coordinator, { options });
      const [link = '', unused = ''] = await round.links(2);
      const ballot = aLinkedBallot({ pick: one });
      const early = await put(link, ballot);
      expect([early.status, issuesOf(early)]).toEqual([409, ['not_open']]);
      expect(((await app.stranger().get(link)).body as LinkedBallotPaper).state).toBe('draft');
      await round.opening();
      expect((await put(link, ballot)).status).toBe(200);
      await round.closing();
      for (const late of [
        await put(link, { ...ballot, pick: other }),
        await put(link, ballot),
        await put(unused, aLinkedBallot({ pick: one })),
      ])
        expect([late.status, issuesOf(late)]).toEqual([409, ['closed']]);
      const paper = (await app.stranger().get(link)).body as LinkedBallotPaper;
      expect([paper.state, paper.used]).toEqual(['closed', true]);
    });

    it('ends at the moment at which the time is over, whoever has closed the round or not', async () => {
      const round = await opened({ closesAt: LATER });
      const [link = '', second = ''] = await round.links(2);
      clock.set('2026-11-22T12:59:59.999Z');
      expect((await put(link, aLinkedBallot({ pick: one }))).status).toBe(200);
      clock.set(LATER);
      expect(issuesOf(await put(second, aLinkedBallot({ pick: one })))).toEqual(['closed']);
      expect(((await app.stranger().get(second)).body as LinkedBallotPaper).state).toBe('closed');
    });

    it('is not for a round in which members vote, also where there would be a link', async () => {
      const round = await opened();
      const [link = ''] = await round.links(1);
      const ofMembers = await opened({ votingBy: 'members' });
      await database.db()('priority_links').where({ round_code: round.round.code }).update({ round_code: ofMembers.round.code });
      const answer = await put(link, aLinkedBallot({ pick: one }));
      expect([answer.status, issuesOf(answer)]).toEqual([409, ['other_way']]);
    });

    it('says nothing about the round beyond what is asked', async () => {
      const [link = ''] = await (await opened({ introduction: 'Bitte bis zur Pause.' })).links(1);
      const { body } = await app.stranger().get(link);
      expect(Object.keys(body as object).toSorted()).toEqual(
        ['closesAt', 'demo', 'importance', 'introduction', 'openQuestion', 'options', 'pickOne', 'state', 'title', 'used'].toSorted(),
      );
    });
  });

  describe('as a member', () => {
    const ofMembers = () => opened({ votingBy: 'members' });
    const paperOf = async (round: RoundOnTrial, member = steering) =>
      (await member.get(`${round.address}/ballot`)).body as MemberBallotPaper;

    it('counts, is shown to the voter alone, and can be changed', async () => {
      const round = await ofMembers();
      expect((await paperOf(round)).ballot).toBeNull();
      const ballot = { ratings: { [one]: 2 }, pick: one, terms: ['Zeit'] };
      expect((await steering.put(`${round.address}/ballot`, ballot)).body).toEqual({ ...ballot, changed: false });
      expect((await paperOf(round)).ballot).toEqual(ballot);
      expect((await paperOf(round, await app.signedIn({ roles: ['steering'] }))).ballot).toBeNull();
      const less = { ratings: { [other]: 5 }, pick: null, terms: [] };
      expect((await steering.put(`${round.address}/ballot`, less)).body).toEqual({ ...less, changed: true });
      expect((await paperOf(round)).ballot).toEqual(less);
      expect((await kept(round)).length).toBe(1);
    });

    it('is told to the voter as voted, until the round is closed', async () => {
      const round = await ofMembers();
      const seenBy = async (member: TestClient) => {
        const { voted, permitted } = (await member.get(round.address)).body as PriorityRound;
        return [voted, permitted.vote];
      };
      expect(await seenBy(steering)).toEqual([false, true]);
      await steering.put(`${round.address}/ballot`, { ...NOTHING, pick: one });
      expect([await seenBy(steering), await seenBy(coordinator)]).toEqual([
        [true, true],
        [false, false],
      ]);
      await round.closing();
      expect(await seenBy(steering)).toEqual([false, false]);
      expect((await paperOf(round)).ballot).toBeNull();
    });

    it('is for the steering group', async () => {
      const round = await ofMembers();
      for (const role of ['coordinator', 'officer', 'council', 'admin'] as const) {
        const other_ = await app.signedIn({ roles: [role] });
        expect((await other_.put(`${round.address}/ballot`, { ...NOTHING, pick: one })).status)
          .withContext(role)
          .toBe(403);
        expect((await other_.get(`${round.address}/ballot`)).status)
          .withContext(role)
          .toBe(403);
      }
      expect((await app.stranger().put(`${round.address}/ballot`, { ...NOTHING, pick: one })).status).toBe(401);
      const both = await app.signedIn({ roles: ['coordinator', 'steering'] });
      expect((await both.put(`${round.address}/ballot`, { ...NOTHING, pick: one })).status).toBe(200);
    });

    it('is not for a round that is voted on with links', async () => {
      const round = await opened();
      for (const answer of [
        await steering.get(`${round.address}/ballot`),
        await steering.put(`${round.address}/ballot`, { ...NOTHING, pick: one }),
      ])
        expect([answer.status, issuesOf(answer)]).toEqual([409, ['other_way']]);
    });

    it('needs a round that is open, and answers to what it asks', async () => {
      const round = await RoundOnTrial.prepare(coordinator, { options, votingBy: 'members', pickOne: null });
      const vote = (ballot: object) => steering.put(`${round.address}/ballot`, { ...NOTHING, ...ballot });
      expect(issuesOf(await vote({ terms: ['Zeit'] }))).toEqual(['not_open']);
      await round.opening();
      expect(issuesOf(await vote({}))).toEqual(['']);
      expect(issuesOf(await vote({ pick: one }))).toEqual(['pick']);
      await round.closing();
      expect(issuesOf(await vote({ terms: ['Zeit'] }))).toEqual(['closed']);
      expect((await steering.put('/api/v1/priority-rounds/P-999/ballot', { ...NOTHING, pick: one })).status).toBe(404);
    });
  });

  describe('is secret', () => {
    it('because a vote is kept without a person, a link or a time', async () => {
      const columns = await rowsOf<{ column_name: string }>(
        database.db(),
        `SELECT column_name FROM information_schema.columns WHERE table_name IN ('priority_ballots', 'priority_ratings', 'priority_links')`,
      );
      expect([...new Set(columns.map(({ column_name }) => column_name))].toSorted()).toEqual(
        ['ballot_id', 'id', 'pick', 'rating', 'recommendation_code', 'round_code', 'terms', 'token_hash', 'used', 'voter_key'].toSorted(),
      );
    });

    it('and nobody can tell whose a vote was once the round is closed', async () => {
      for (const votingBy of ['links', 'members'] as const) {
        const round = await opened({ votingBy });
        if (votingBy === 'links') await round.votes(() => app.stranger(), [{ pick: one }, { pick: other }]);
        else await steering.put(`${round.address}/ballot`, { ...NOTHING, pick: one });
        expect((await kept(round)).every(({ voter_key }) => voter_key !== null)).toBeTrue();
        await round.closing();
        expect((await kept(round)).every(({ voter_key }) => voter_key === null)).toBeTrue();
      }
    });
  });

  it('is final: the database refuses the program every change of what was voted in a closed round', async () => {
    const round = await opened();
    await round.votes(() => app.stranger(), [{ ratings: { [one]: 3 }, pick: one }, { terms: ['Zeit'] }]);
    await round.closing();
    const still = await opened();
    const program = openAsProgram(database.url(), 'gesamtbild test');
    const [{ code }, target] = [round.round, still.round.code];
    const tries = [
      `UPDATE priority_ballots SET pick = '${other}' WHERE round_code = '${code}'`,
      `UPDATE priority_ballots SET round_code = '${target}' WHERE round_code = '${code}' AND pick IS NULL`,
      `DELETE FROM priority_ballots WHERE round_code = '${code}'`,
      `INSERT INTO priority_ballots (round_code, pick) VALUES ('${code}', '${one}')`,
      `UPDATE priority_ratings SET rating = 5 WHERE round_code = '${code}'`,
      `DELETE FROM priority_ratings WHERE round_code = '${code}'`,
      `UPDATE priority_rounds SET state = 'open', closed_at = NULL, invited = NULL WHERE code = '${code}'`,
      `UPDATE priority_rounds SET pick_one = 'Was zuletzt?' WHERE code = '${code}'`,
      `UPDATE priority_rounds SET importance = false WHERE code = '${target}'`,
      `UPDATE priority_rounds SET state = 'draft', opened_at = NULL WHERE code = '${target}'`,
      `DELETE FROM priority_rounds WHERE code = '${target}'`,
      `UPDATE priority_round_options SET title = 'Anders' WHERE round_code = '${code}'`,
      `DELETE FROM priority_round_options WHERE round_code = '${target}'`,
      'TRUNCATE priority_ballots CASCADE',
    ];
    const before = await kept(round);
    try {
      for (const sql of tries) await expectAsync(program.raw(sql)).withContext(sql).toBeRejected();
    } finally {
      await program.destroy();
    }
    expect(await kept(round)).toEqual(before);
  });
});
