import type { LinkedBallotPaper } from '#contract/ballot.ts';
import type { Page, Problem } from '#contract/common.ts';
import type { PriorityResult } from '#contract/priority-result.ts';
import type { PriorityRound, PriorityRoundRow, VotingLinks } from '#contract/priority-round.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { insertMeasureBasics } from '../../../testing/measures.ts';
import { movableClock } from '../../../testing/movable-clock.ts';
import { RoundOnTrial } from '../../../testing/priority-rounds.ts';
import { aRecommendation } from '../../../testing/recommendations.ts';
import { TODAY, useApp } from '../../../testing/test-app.ts';
import type { Answer, TestClient } from '../../../testing/test-client.ts';

const ROUNDS = '/api/v1/priority-rounds';
const LATER = '2026-11-22T13:00:00.000Z';

describe('A priority round', () => {
  const database = useTestDatabase();
  const clock = movableClock(TODAY);
  const app = useApp(database, { clock, publicUrl: 'https://integration.example.org/' });
  let coordinator: TestClient;
  let steering: TestClient;
  let options: string[];

  beforeAll(async () => {
    await insertMeasureBasics(database.db());
    coordinator = await app.signedIn({ roles: ['coordinator'] });
    steering = await app.signedIn({ roles: ['steering'] });
    options = [
      await aRecommendation(database.db(), { title: 'Orte öffnen' }),
      await aRecommendation(database.db(), { title: 'Früh beginnen' }),
    ];
  });

  const issuesOf = (answer: Answer) => (answer.body as Problem).issues?.map(({ path }) => path);
  const prepared = (some: Parameters<typeof RoundOnTrial.prepare>[1] = { options }) => RoundOnTrial.prepare(coordinator, some);
  const opened = (some: Parameters<typeof RoundOnTrial.open>[1] = { options }) => RoundOnTrial.open(coordinator, some);
  const actionsOf = async (round: RoundOnTrial) =>
    (await database.db()('audit_events').where({ object_type: 'priority_round', object_id: round.round.code }).orderBy('id').select()) as {
      action: string;
      actor: string;
      changes: { field: string; before: unknown; after: unknown }[];
    }[];

  it('goes from a draft over votes by link to a result that is shown', async () => {
    const round = await opened();
    const [one = '', other = ''] = options;
    const [link = ''] = await round.links(1);
    const paper = (await app.stranger().get(link)).body as LinkedBallotPaper;
    expect([paper.state, paper.used, paper.options.map(({ recommendation }) => recommendation)]).toEqual(['open', false, options]);
    const vote = (rating: number) => ({ ratings: { [one]: rating }, pick: other, terms: ['Respekt'] });
    await round.votes(() => app.stranger(), [1, 2, 3, 4, 5].map(vote));
    await round.reveal();
    const result = (await steering.get(`${round.address}/result`)).body as PriorityResult;
    expect(result.options.map(({ rating, picks }) => [rating?.mean, rating?.distribution, picks])).toEqual([
      [3, [1, 1, 1, 1, 1], 0],
      [undefined, undefined, 5],
    ]);
    expect([result.voters, result.invited, result.terms?.items]).toEqual([5, 6, [{ term: 'Respekt', count: 5 }]]);
  });

  it('is prepared with as little as a title', async () => {
    const answer = await coordinator.post(ROUNDS, { title: ' Womit beginnen? ', votingBy: 'members' });
    const round = answer.body as PriorityRound;
    expect(answer.status).toBe(201);
    expect([round.title, round.state, round.options, round.importance, round.pickOne]).toEqual([
      'Womit beginnen?',
      'draft',
      [],
      false,
      null,
    ]);
    expect([round.voters, round.revealed, round.voted, round.closesAt, round.permitted]).toEqual([
      0,
      false,
      false,
      null,
      { moderate: true, vote: false },
    ]);
  });

  it('asks about recommendations that there are, each once, and at most thirty', async () => {
    const [one = ''] = options;
    const unknown = await coordinator.post(ROUNDS, { title: 'x', votingBy: 'links', options: [one, 'E-weg', one] });
    expect([unknown.status, issuesOf(unknown)]).toEqual([400, ['options.1', 'options.2']]);
    const many = await coordinator.post(ROUNDS, { title: 'x', votingBy: 'links', options: Array(31).fill(one) });
    expect([many.status, issuesOf(many)]).toEqual([400, ['options']]);
  });

  it('does not close in the past, when it is prepared, changed or opened', async () => {
    const early = await coordinator.post(ROUNDS, { title: 'x', votingBy: 'links', closesAt: TODAY });
    expect([early.status, issuesOf(early)]).toEqual([400, ['closesAt']]);
    const round = await prepared({ options, closesAt: LATER });
    expect(issuesOf(await round.change({ closesAt: '2026-11-22T11:00:00Z' }))).toEqual(['closesAt']);
    clock.set('2026-11-22T13:00:00Z');
    const late = await round.opening();
    clock.set(TODAY);
    expect([late.status, issuesOf(late)]).toEqual([409, ['closesAt']]);
  });

  it('is opened with recommendations and a question', async () => {
    const empty = await prepared({ options: [], importance: false, pickOne: null, openQuestion: null });
    const answer = await empty.opening();
    expect([answer.status, issuesOf(answer)]).toEqual([409, ['options', 'importance']]);
    expect((await empty.change({ options, openQuestion: 'Was fehlt?' })).status).toBe(200);
    expect((await empty.opening()).status).toBe(200);
    expect([empty.round.state, empty.round.openedAt]).toEqual(['open', '2026-11-22T12:00:00.000Z']);
  });

  it('keeps the titles that voters read on the day on which it was opened', async () => {
    const code = await aRecommendation(database.db(), { title: 'Alt' });
    const [draft, round] = [await prepared({ options: [code, ...options] }), await opened({ options: [code, ...options] })];
    await database.db()('recommendations').where({ code }).update({ title: 'Neu' });
    const titleOf = async ({ address }: RoundOnTrial) => ((await steering.get(address)).body as PriorityRound).options[0]?.title;
    expect([await titleOf(draft), await titleOf(round)]).toEqual(['Neu', 'Alt']);
  });

  it('is changed as a draft, in its time alone when it is open, and not at all when it is closed', async () => {
    const round = await prepared();
    expect((await round.change({ options: options.toReversed(), pickOne: null })).status).toBe(200);
    expect([round.round.options.map(({ recommendation }) => recommendation), round.round.pickOne]).toEqual([options.toReversed(), null]);
    await round.opening();
    expect((await round.change({ title: 'Anders' })).status).toBe(409);
    expect((await round.change({ closesAt: LATER })).status).toBe(200);
    expect(round.round.closesAt).toBe(LATER);
    await round.closing();
    expect((await round.change({ closesAt: null })).status).toBe(409);
    expect((await round.opening()).status).toBe(409);
    expect((await round.closing()).status).toBe(409);
  });

  it('is not closed before it was opened', async () => {
    expect((await (await prepared()).closing()).status).toBe(409);
  });

  it('is removed as a draft, with its links, and kept once it was opened', async () => {
    const draft = await prepared();
    await draft.links(3);
    expect((await coordinator.delete(draft.address, { version: 1 })).status).toBe(200);
    expect((await coordinator.get(draft.address)).status).toBe(404);
    const round = await opened();
    expect((await coordinator.delete(round.address, { version: 2 })).status).toBe(409);
  });

  it('is changed from the version that was seen', async () => {
    const round = await prepared();
    await round.change({ title: 'Schneller' });
    for (const [method, step, body] of [
      ['patch', '', { title: 'Langsamer' }],
      ['delete', '', {}],
      ['post', '/opening', {}],
      ['post', '/closing', {}],
      ['put', '/revealed', { revealed: true }],
    ] as const) {
      expect((await coordinator[method](round.address + step, { version: 1, ...body })).status)
        .withContext(method + step)
        .toBe(409);
      expect((await coordinator[method](round.address + step, body)).status)
        .withContext(`${method}${step} without a version`)
        .toBe(400);
    }
  });

  it('closes by itself when its time is over, and for good with the daily work', async () => {
    const round = await opened({ options, closesAt: LATER });
    const stateOf = async () => {
      const { state, closedAt } = (await steering.get(round.address)).body as PriorityRound;
      return [state, closedAt];
    };
    expect(await stateOf()).toEqual(['open', null]);
    clock.set(LATER);
    expect(await stateOf()).toEqual(['closed', LATER]);
    expect((await round.change({ closesAt: '2026-11-22T14:00:00.000Z' })).status).toBe(409);
    const found = (await steering.get(`${ROUNDS}?state=closed&limit=500`)).body as Page<PriorityRoundRow>;
    expect(found.items.map(({ code }) => code)).toContain(round.round.code);
    clock.set('2026-11-23T03:00:00Z');
    await app.daily('priority rounds whose time is over');
    await app.daily('priority rounds whose time is over');
    clock.set(TODAY);
    expect(await stateOf()).toEqual(['closed', LATER]);
    const events = await actionsOf(round);
    expect(events.map(({ action, actor }) => [action, actor]).at(-1)).toEqual(['closed', 'Gesamtbild']);
    expect(events.filter(({ action }) => action === 'closed').length).toBe(1);
  });

  it('can be closed by hand when its time is over, from the version that was seen', async () => {
    const round = await opened({ options, closesAt: LATER });
    clock.set('2026-11-22T15:00:00Z');
    const { status } = await round.closing();
    clock.set(TODAY);
    expect([status, round.round.closedAt]).toEqual([200, LATER]);
  });

  it('is closed for good when its results are shown after its time', async () => {
    const round = await opened({ options, closesAt: LATER });
    clock.set('2026-11-22T15:00:00Z');
    await round.reveal();
    clock.set(TODAY);
    expect((await actionsOf(round)).map(({ action }) => action).slice(-2)).toEqual(['closed', 'results_shown']);
    expect([round.round.state, round.round.closedAt, round.round.revealed]).toEqual(['closed', LATER, true]);
  });

  it('shows its results or hides them in every state but the first', async () => {
    const round = await prepared();
    expect((await round.reveal()).status).toBe(409);
    await round.opening();
    expect((await round.reveal()).status).toBe(200);
    expect(round.round.revealed).toBeTrue();
    await round.closing();
    expect((await round.reveal(false)).status).toBe(200);
    expect(round.round.revealed).toBeFalse();
  });

  it('tells how many could vote: the links, or the members at that time', async () => {
    const round = await opened();
    await round.links(7);
    expect(((await steering.get(round.address)).body as PriorityRound).invited).toBe(7);
    const ofMembers = await opened({ options, votingBy: 'members' });
    const { invited } = ofMembers.round;
    await ofMembers.closing();
    await app.signedIn({ roles: ['steering'] });
    expect(((await steering.get(ofMembers.address)).body as PriorityRound).invited).toBe(invited);
    expect((await opened({ options, votingBy: 'members' })).round.invited).toBe(invited + 1);
  });

  describe('has one-time links', () => {
    it('that lead to the ballot paper at the address of the installation, each another one', async () => {
      const round = await prepared();
      const answer = await coordinator.post(`${round.address}/links`, { count: 40 });
      const { links } = answer.body as VotingLinks;
      expect([answer.status, new Set(links).size, answer.headers.get('cache-control')]).toEqual([201, 40, 'no-store']);
      for (const link of links) expect(link).toMatch(/^https:\/\/integration\.example\.org\/abstimmung\/[\w-]{22}$/);
    });

    it('of which the database keeps no token', async () => {
      const round = await prepared();
      const [link = ''] = await round.links(1);
      const rows = await database.db()('priority_links').where({ round_code: round.round.code }).select();
      expect(JSON.stringify(rows)).not.toContain(link.split('/').at(-1) ?? '');
    });

    it('between one and five hundred at once', async () => {
      const round = await prepared();
      for (const count of [0, 501, 1.5, '3']) expect((await coordinator.post(`${round.address}/links`, { count })).status).toBe(400);
      expect((await round.links(500)).length).toBe(500);
    });

    it('of which five thousand are enough', async () => {
      const round = await prepared();
      const { code } = round.round;
      await database
        .db()
        .raw(`INSERT INTO priority_links (token_hash, round_code) SELECT ? || n, ? FROM generate_series(1, 4999) AS n`, [code, code]);
      expect((await coordinator.post(`${round.address}/links`, { count: 2 })).status).toBe(409);
      expect((await coordinator.post(`${round.address}/links`, { count: 1 })).status).toBe(201);
    });

    it('not where members vote, and none when it is closed', async () => {
      const ofMembers = await prepared({ options, votingBy: 'members' });
      expect((await coordinator.post(`${ofMembers.address}/links`, { count: 1 })).status).toBe(409);
      const closed = await opened();
      await closed.closing();
      expect((await coordinator.post(`${closed.address}/links`, { count: 1 })).status).toBe(409);
      expect((await coordinator.delete(`${closed.address}/links`)).status).toBe(409);
    });

    it('that keep it from being voted on by members', async () => {
      const round = await prepared();
      await round.links(1);
      expect((await round.change({ votingBy: 'members' })).status).toBe(409);
      expect((await coordinator.delete(`${round.address}/links`)).body).toEqual({ voided: 1, left: 0 });
      expect((await round.change({ votingBy: 'members' })).status).toBe(200);
    });

    it('that are made void unless somebody has voted with them', async () => {
      const round = await opened();
      const [unused = ''] = await round.links(2);
      await round.votes(() => app.stranger(), [{ terms: ['Zeit'] }]);
      expect((await coordinator.delete(`${round.address}/links`)).body).toEqual({ voided: 2, left: 1 });
      expect((await app.stranger().get(unused)).status).toBe(404);
    });
  });

  it('is listed newest first, by state and by recommendation, page by page', async () => {
    const code = await aRecommendation(database.db());
    const first = await prepared({ options: [code] });
    clock.forward(60);
    const second = await opened({ options: [code, ...options] });
    clock.set(TODAY);
    const codesOf = async (query: string) => {
      const { items, total } = (await steering.get(`${ROUNDS}?recommendation=${code}${query}`)).body as Page<PriorityRoundRow>;
      return [items.map((row) => row.code), total];
    };
    expect(await codesOf('')).toEqual([[second.round.code, first.round.code], 2]);
    expect(await codesOf('&state=draft')).toEqual([[first.round.code], 1]);
    expect(await codesOf('&limit=1&cursor=1')).toEqual([[first.round.code], 2]);
    expect((await steering.get(`${ROUNDS}?state=ended`)).status).toBe(400);
  });

  it('is moderated by the coordination and read by all who read recommendations', async () => {
    const round = await prepared();
    const [officer, council] = [await app.signedIn({ roles: ['officer'] }), await app.signedIn({ roles: ['council'] })];
    for (const reader of [officer, steering]) {
      expect((await reader.get(round.address)).status).toBe(200);
      expect((await reader.post(`${round.address}/opening`, { version: 1 })).status).toBe(403);
      expect((await reader.post(`${round.address}/links`, { count: 1 })).status).toBe(403);
    }
    expect((await council.get(round.address)).status).toBe(403);
    expect(((await steering.get(round.address)).body as PriorityRound).permitted).toEqual({ moderate: false, vote: false });
  });

  it('stands in the audit trail with everything but the votes', async () => {
    const round = await prepared();
    await round.change({ title: 'Anders' });
    await round.change({ title: 'Anders' });
    await round.links(2);
    await round.opening();
    await round.votes(() => app.stranger(), [{ terms: ['Zeit'] }]);
    await coordinator.delete(`${round.address}/links`);
    await round.reveal();
    await round.reveal(false);
    await round.closing();
    const events = await actionsOf(round);
    expect(events.map(({ action }) => action)).toEqual([
      'created',
      'changed',
      'voting_links_made',
      'opened',
      'voting_links_made',
      'voting_links_voided',
      'results_shown',
      'results_hidden',
      'closed',
    ]);
    expect(events.at(-1)?.changes).toEqual([
      { field: 'closedAt', before: null, after: '2026-11-22T12:00:00.000Z' },
      { field: 'voters', before: null, after: 1 },
      { field: 'invited', before: null, after: 1 },
    ]);
    expect(JSON.stringify(events)).not.toContain('Zeit');
    const history = await steering.get(`/api/v1/history?objectType=priority_round&objectId=${round.round.code}`);
    expect([history.status, (history.body as Page<unknown>).total]).toEqual([200, 9]);
  });
});
