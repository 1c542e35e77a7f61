import type { LinkedBallotPaper } from '#contract/ballot.ts';
import type { PriorityResult } from '#contract/priority-result.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { insertMeasureBasics } from '../../../testing/measures.ts';
import { RoundOnTrial } from '../../../testing/priority-rounds.ts';
import { aRecommendation } from '../../../testing/recommendations.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { TestClient } from '../../../testing/test-client.ts';

describe('A priority round', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let coordinator: TestClient;
  let options: string[];

  beforeAll(async () => {
    await insertMeasureBasics(database.db());
    coordinator = await app.signedIn({ roles: ['coordinator'] });
    options = [await aRecommendation(database.db()), await aRecommendation(database.db())];
  });

  it('goes from a draft over votes by link to a result that is shown', async () => {
    const round = await RoundOnTrial.open(coordinator, { options });
    const [one = '', other = ''] = options;
    const [link = ''] = await round.links(1);
    const paper = (await app.stranger().get(link)).body as LinkedBallotPaper;
    expect([paper.state, paper.used, paper.options.map(({ recommendation }) => recommendation)]).toEqual(['open', false, options]);
    await round.votes(
      () => app.stranger(),
      [1, 2, 3, 4, 5].map((rating) => ({ ratings: { [one]: rating }, pick: other, terms: ['Respekt'] })),
    );
    const hidden = (await coordinator.get(`${round.address}/result`)).body as PriorityResult;
    expect([hidden.hidden, hidden.voters, hidden.invited]).toEqual(['not_revealed', 5, 6]);
    expect((await round.reveal()).status).toBe(200);
    const result = (await coordinator.get(`${round.address}/result`)).body as PriorityResult;
    expect(result.options.map(({ rating, picks }) => [rating?.mean, rating?.distribution, picks])).toEqual([
      [3, [1, 1, 1, 1, 1], 0],
      [undefined, undefined, 5],
    ]);
    expect(result.terms?.items).toEqual([{ term: 'Respekt', count: 5 }]);
    expect((await round.closing()).status).toBe(200);
    expect((await coordinator.get('/api/v1/priority-rounds?state=closed')).body).toEqual(jasmine.objectContaining({ total: 1 }));
  });
});
