import type { Knex } from 'knex';
import { openAsProgram } from '#backend/db/knex.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aMeasure, insertMeasureBasics } from '../../../testing/measures.ts';
import { aRecommendation } from '../../../testing/recommendations.ts';

// Rules that hold whatever the program does: they are the database's.
describe('The tables of recommendations', () => {
  const database = useTestDatabase();
  let program: Knex;
  beforeAll(async () => {
    program = openAsProgram(database.url(), 'gesamtbild test');
    await insertMeasureBasics(database.db());
    await aMeasure(database.db(), { code: 'M-1' });
    for (const code of ['E-1', 'E-2', 'e-3']) await aRecommendation(database.db(), { code });
  });
  afterAll(() => program.destroy());

  const aResponse = (given: object = {}) =>
    program('recommendation_responses').insert({
      recommendation_code: 'E-1',
      response: 'accepted',
      body: 'Steuerungsgruppe',
      decided_on: '2026-03-12',
      recorded_by: 'Demo Koordination',
      recorded_at: '2026-03-13T08:00:00Z',
      ...given,
    });
  const anOverride = (quarter: string) =>
    program('progress_overrides').insert({
      recommendation_code: 'E-1',
      quarter,
      value: 40,
      reason: 'Ein Träger meldet später.',
      set_by: 'Demo Steuerung',
      set_at: '2026-10-10T08:00:00Z',
    });

  it('keep responses: the program neither changes nor removes one', async () => {
    await aResponse();
    const rows = program('recommendation_responses').where({ recommendation_code: 'E-1' });
    await expectAsync(rows.clone().update({ body: 'Rat' })).toBeRejectedWithError(/permission denied/);
    await expectAsync(rows.clone().delete()).toBeRejectedWithError(/permission denied/);
  });

  it('want a reason for whatever is not accepted, and a body for whatever is not open', async () => {
    for (const response of ['in_part', 'noted', 'rejected', 'open'])
      await expectAsync(aResponse({ response })).toBeRejectedWithError(/recommendation_responses_reason/);
    await expectAsync(aResponse({ body: null })).toBeRejectedWithError(/recommendation_responses_body/);
    await expectAsync(aResponse({ response: 'open', body: null, reason: 'Neue Mittel' })).toBeResolved();
  });

  it('let the program withdraw a set progress, and nothing else', async () => {
    await anOverride('2026-Q2');
    const rows = program('progress_overrides').where({ quarter: '2026-Q2' });
    await expectAsync(rows.clone().update({ value: 90 })).toBeRejectedWithError(/permission denied/);
    await expectAsync(rows.clone().delete()).toBeRejectedWithError(/permission denied/);
    expect(await rows.clone().update({ withdrawn_by: 'Demo Steuerung', withdrawn_at: '2026-10-11T08:00:00Z' })).toBe(1);
  });

  it('let one set progress hold in a quarter', async () => {
    await anOverride('2026-Q3');
    await expectAsync(anOverride('2026-Q3')).toBeRejectedWithError(/progress_overrides_one_holds/);
  });

  it('keep a pair of corresponding recommendations once, in the order of the bytes', async () => {
    const pairs = program('recommendation_correspondences');
    await expectAsync(pairs.clone().insert({ first_code: 'E-2', second_code: 'E-1' })).toBeRejectedWithError(
      /recommendation_correspondences_once/,
    );
    await expectAsync(pairs.clone().insert({ first_code: 'E-1', second_code: 'E-2' })).toBeResolved();
    // Capital letters come first.
    await expectAsync(pairs.clone().insert({ first_code: 'E-2', second_code: 'e-3' })).toBeResolved();
  });

  it('remember who was heard about one recommendation or one measure, not both and not neither', async () => {
    const heard = {
      kind: 'survey',
      who: 'Bewohner:innen',
      heard_on: '2026-05-01',
      recorded_by: 'Demo',
      recorded_at: '2026-05-02T08:00:00Z',
    };
    const trail = program('participation_trail');
    await expectAsync(trail.clone().insert(heard)).toBeRejectedWithError(/participation_trail_of_one/);
    await expectAsync(trail.clone().insert({ ...heard, recommendation_code: 'E-1', measure_code: 'M-1' })).toBeRejectedWithError(
      /participation_trail_of_one/,
    );
    await expectAsync(trail.clone().insert({ ...heard, measure_code: 'M-1' })).toBeResolved();
  });

  it('know the level of frameworks alone, and dates as exactly as they are known', async () => {
    const sources = program('sources');
    await expectAsync(sources.clone().insert({ code: 'Q-2', kind: 'framework', title: 'Rahmen' })).toBeRejectedWithError(
      /sources_level_of_frameworks/,
    );
    await expectAsync(sources.clone().insert({ code: 'Q-2', kind: 'study', title: 'Studie', published: 'Mai 2024' })).toBeRejectedWithError(
      /sources_published/,
    );
    await expectAsync(
      sources.clone().insert({ code: 'Q-2', kind: 'framework', framework_level: 'federal', title: 'Rahmen', published: '2024' }),
    ).toBeResolved();
  });
});
