import type { MemberBallotPaper } from '#contract/ballot.ts';
import type { Page } from '#contract/common.ts';
import type { PriorityResult } from '#contract/priority-result.ts';
import type { PriorityRoundRow } from '#contract/priority-round.ts';
import { rowsOf } from '#backend/db/knex.ts';
import { unitOfWork } from '#backend/db/unit-of-work.ts';
import { fixedClock } from '#backend/clock.ts';
import { DEMO_LOADED_AT, useDemoDatabase } from '#db/testing/demo-database.ts';
import { useApp } from '../../../../backend/testing/test-app.ts';
import { seedDemoPriorityRounds } from './seed-demo-priority-rounds.ts';

const NOW = new Date(DEMO_LOADED_AT);

describe('The priority rounds of the demo', () => {
  const database = useDemoDatabase();
  const app = useApp(database, { clock: fixedClock(DEMO_LOADED_AT), demo: true });
  const resultOf = async (code: string) => (await app.get(`/api/v1/priority-rounds/${code}/result`)).body as PriorityResult;
  const ratingsOf = ({ options }: PriorityResult) => options.map(({ rating, picks }) => [rating?.distribution, picks]);
  const count = async (): Promise<number> =>
    (await rowsOf<{ n: number }>(database.db(), 'SELECT count(*)::integer AS n FROM priority_rounds'))[0]?.n ?? NaN;
  const again = () => unitOfWork(database.db(), (db) => db)((db) => seedDemoPriorityRounds(db, NOW));

  it('stand at every stage, newest first, and say that they are invented', async () => {
    const { items } = (await app.get('/api/v1/priority-rounds')).body as Page<PriorityRoundRow>;
    expect(items.map(({ code, state, votingBy, revealed, voters, invited }) => [code, state, votingBy, revealed, voters, invited])).toEqual(
      [
        ['P-005', 'draft', 'links', false, 0, 0],
        ['P-004', 'open', 'members', false, 6, 12],
        ['P-003', 'closed', 'members', true, 9, 12],
        ['P-002', 'closed', 'links', true, 43, 60],
        ['P-001', 'closed', 'links', true, 4, 12],
      ],
    );
    expect(items.every(({ demo, title }) => demo && title.endsWith('(Demo)'))).toBeTrue();
  });

  // Counted in the lines of workshop-round.ts, column by column.
  it('agree in the workshop about open places and are divided about money for neighbourhoods', async () => {
    const result = await resultOf('P-002');
    expect(ratingsOf(result)).toEqual([
      [[3, 6, 12, 13, 6], 1],
      [[1, 4, 9, 15, 12], 7],
      [[0, 1, 2, 11, 28], 15],
      [[1, 3, 8, 17, 13], 5],
      [[14, 5, 3, 6, 14], 10],
      [[4, 7, 10, 11, 8], 3],
    ]);
    expect(result.picked).toBe(41);
    const [, , places, , money] = result.options;
    // 2 + 2·3 + 11·4 + 28·5 = 192 points of 42; the 11th of them in order is 4, all from the 15th on are 5.
    expect([places?.rating?.mean, places?.rating?.median, places?.rating?.lowerQuartile]).toEqual([192 / 42, 5, 4]);
    // Of 42 in order the 11th and 12th are 1, the 21st and 22nd are 3, the 31st and 32nd are 5.
    expect([money?.rating?.lowerQuartile, money?.rating?.median, money?.rating?.upperQuartile]).toEqual([1, 3, 5]);
  });

  it('show the terms of the workshop, two of them joined with others and one left out', async () => {
    const { terms } = await resultOf('P-002');
    expect([terms?.count, terms?.joined, terms?.leftOut]).toEqual([38, 2, 1]);
    // Twelve have written "Begegnung" and three "Begegnungen", one of them both; "respekt" stands there once in small letters.
    expect(terms?.items).toEqual([
      { term: 'Begegnung', count: 14 },
      { term: 'Respekt', count: 10 },
      { term: 'Teilhabe', count: 8 },
      { term: 'Sprache', count: 7 },
      { term: 'Zusammenhalt', count: 6 },
      { term: 'Chancen', count: 5 },
      { term: 'Nachbarschaft', count: 5 },
      { term: 'Zuhause', count: 5 },
      { term: 'Offenheit', count: 4 },
      { term: 'Vertrauen', count: 4 },
      { term: 'Arbeit', count: 3 },
      { term: 'Geduld', count: 3 },
    ]);
  });

  // Counted in the nine lines of closed-rounds.ts.
  it('show what the steering group chose', async () => {
    expect(ratingsOf(await resultOf('P-003'))).toEqual([
      [[0, 0, 1, 3, 5], 5],
      [[0, 0, 2, 4, 2], 2],
      [[0, 2, 3, 3, 1], 0],
      [[0, 3, 3, 2, 1], 2],
    ]);
  });

  it('show nothing of the round in which four have voted', async () => {
    const result = await resultOf('P-001');
    expect([result.hidden, ...ratingsOf(result)]).toEqual(['too_few', [undefined, null], [undefined, null], [undefined, null]]);
  });

  it('let the demo account of the steering group vote, long enough for everybody to try', async () => {
    const member = app.stranger();
    await member.signIn('steuerung@demo.example', 'demo');
    const paper = (await member.get('/api/v1/priority-rounds/P-004/ballot')).body as MemberBallotPaper;
    expect([paper.state, paper.ballot, paper.closesAt]).toEqual(['open', null, '2026-10-29T06:00:00.000Z']);
  });

  it('change nothing the second time', async () => {
    const before = await count();
    await again();
    expect(await count()).toBe(before);
  });

  it('come to a demo from before there were rounds', async () => {
    const before = await count();
    await database.db().raw('TRUNCATE priority_rounds CASCADE');
    await again();
    expect(await count()).toBe(before);
  });

  it('do not come where there are other recommendations', async () => {
    const takenBack = new Error('taken back');
    const trial = unitOfWork(
      database.db(),
      (db) => db,
    )(async (db) => {
      await db.raw('TRUNCATE priority_rounds, recommendations CASCADE');
      await seedDemoPriorityRounds(db, NOW);
      expect(await db('priority_rounds').select('code')).toEqual([]);
      throw takenBack;
    });
    await expectAsync(trial).toBeRejectedWith(takenBack);
  });
});
