import type { PriorityResult } from '#contract/priority-result.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { EventReader } from '../../../testing/event-reader.ts';
import { insertMeasureBasics } from '../../../testing/measures.ts';
import { RoundOnTrial } from '../../../testing/priority-rounds.ts';
import { aRecommendation } from '../../../testing/recommendations.ts';
import { useApp, type TestApp } from '../../../testing/test-app.ts';
import type { TestClient } from '../../../testing/test-client.ts';

const VOTE = { terms: ['Respekt'] };

describe('The live result of a round', () => {
  const database = useTestDatabase();
  const app = useApp(database, { live: { interval: 10, length: 60_000 } });
  let coordinator: TestClient;
  let options: string[];

  beforeAll(async () => {
    await insertMeasureBasics(database.db());
    coordinator = await app.signedIn({ roles: ['coordinator'] });
    options = [await aRecommendation(database.db()), await aRecommendation(database.db())];
  });

  const listenTo = async (round: RoundOnTrial) => {
    const events = new EventReader<PriorityResult>();
    const answer = await events.listen(`${app.origin()}${round.address}/live`, coordinator.cookie);
    return { events, answer };
  };
  const voter = () => app.stranger();

  it('comes at once, and again whenever somebody has voted', async () => {
    const round = await RoundOnTrial.open(coordinator, { options });
    const { events, answer } = await listenTo(round);
    expect(answer).toEqual({ status: 200, contentType: 'text/event-stream' });
    expect((await events.next())?.voters).toBe(0);
    await round.links(2);
    expect((await events.next())?.invited).toBe(2);
    await round.votes(voter, [VOTE]);
    let latest = await events.next();
    while (latest?.voters === 0) latest = await events.next();
    expect(latest?.voters).toBe(1);
    events.leave();
  });

  it('tells what is revealed and what is hidden again', async () => {
    const round = await RoundOnTrial.open(coordinator, { options });
    await round.votes(voter, [VOTE, VOTE, VOTE, VOTE, VOTE]);
    const { events } = await listenTo(round);
    const first = await events.next();
    expect([first?.hidden, first?.terms]).toEqual(['not_revealed', null]);
    await round.reveal();
    expect((await events.next())?.terms?.items).toEqual([{ term: 'Respekt', count: 5 }]);
    await round.reveal(false);
    expect((await events.next())?.terms).toBeNull();
    events.leave();
  });

  it('is no stream for a round that is not there, and none for the public', async () => {
    expect((await coordinator.get('/api/v1/priority-rounds/P-999/live')).status).toBe(404);
    const round = await RoundOnTrial.open(coordinator, { options });
    expect((await app.stranger().get(`${round.address}/live`)).status).toBe(401);
  });

  it('is not waited for by who asks for the head of the answer alone', async () => {
    const round = await RoundOnTrial.open(coordinator, { options });
    const { status, headers } = await coordinator.send('HEAD', `${round.address}/live`);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
  });

  it('ends for somebody who leaves without stopping for the others', async () => {
    const round = await RoundOnTrial.open(coordinator, { options });
    const [leaving, staying] = [await listenTo(round), await listenTo(round)];
    await leaving.events.next();
    await staying.events.next();
    leaving.events.leave();
    await round.links(1);
    expect((await staying.events.next())?.invited).toBe(1);
    staying.events.leave();
  });

  it('ends when a look fails in the midst, and the server goes on', async () => {
    const round = await RoundOnTrial.open(coordinator, { options });
    const { events } = await listenTo(round);
    await events.next();
    await database.db().raw('ALTER TABLE priority_term_rules RENAME TO priority_term_rules_away');
    expect(await events.next()).toBeUndefined();
    await database.db().raw('ALTER TABLE priority_term_rules_away RENAME TO priority_term_rules');
    expect((await coordinator.get(`${round.address}/result`)).status).toBe(200);
  });
});

describe('A live result that nobody has left', () => {
  const database = useTestDatabase();
  const ending = new AbortController();
  const ended = useApp(database, { live: { interval: 10, length: 60_000 }, ending: ending.signal });
  const short = useApp(database, { live: { interval: 10, length: 40 } });

  const listenBy = async (app: TestApp) => {
    const coordinator = await app.signedIn({ email: `${app.origin().slice(-5)}@example.org`, roles: ['coordinator'] });
    const round = await RoundOnTrial.prepare(coordinator, { options: [] });
    const events = new EventReader<PriorityResult>();
    await events.listen(`${app.origin()}${round.address}/live`, coordinator.cookie);
    return events;
  };

  it('ends when the program begins to end', async () => {
    const events = await listenBy(ended);
    expect((await events.next())?.state).toBe('draft');
    ending.abort();
    expect(await events.next()).toBeUndefined();
  });

  it('ends after a while, so that the browser comes back with the rights of then', async () => {
    const events = await listenBy(short);
    expect((await events.next())?.state).toBe('draft');
    expect(await events.next()).toBeUndefined();
  });
});
