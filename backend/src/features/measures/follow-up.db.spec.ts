import type { MeasureResponse } from '#contract/measure.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aMeasure, insertMeasureBasics } from '../../../testing/measures.ts';
import { movableClock } from '../../../testing/movable-clock.ts';
import { TODAY, useApp } from '../../../testing/test-app.ts';
import type { Answer } from '../../../testing/test-client.ts';

const ADDRESS = '/api/v1/measures';

describe('The answer whether a measure still works', () => {
  const database = useTestDatabase();
  const clock = movableClock(TODAY);
  const app = useApp(database, { clock });

  it('takes an answer once it is time, and another one later', async () => {
    await insertMeasureBasics(database.db());
    const code = await aMeasure(database.db());
    const signIn = () => app.signedIn({ roles: ['officer'], organisations: ['traeger'] });
    let officer = await signIn();
    const answer = async (months: number, works: string): Promise<Answer> => {
      const { version } = (await officer.get(`${ADDRESS}/${code}`)).body as MeasureResponse;
      return officer.post(`${ADDRESS}/${code}/follow-ups/${months}`, { version, works, answer: 'Die Gruppe trifft sich weiter.' });
    };
    await officer.post(`${ADDRESS}/${code}/status`, { version: 1, status: 'completed', on: '2026-11-22' });
    expect((await answer(6, 'yes')).status).toBe(409);

    clock.set('2027-05-22T10:00:00Z');
    officer = await signIn();
    const answered = await answer(6, 'partly');
    expect(answered.status).withContext(JSON.stringify(answered.body)).toBe(200);
    expect((answered.body as MeasureResponse).followUps[0]).toEqual(
      jasmine.objectContaining({ works: 'partly', answer: 'Die Gruppe trifft sich weiter.', answeredOn: '2027-05-22' }),
    );
    expect((await answer(6, 'no')).status).toBe(200);
    expect((await answer(12, 'no')).status).toBe(409);
    expect((await answer(7, 'no')).status).toBe(404);
    const events = await database.db()('audit_events').where({ object_id: code, action: 'answered' }).orderBy('id').select('changes');
    expect(events.map(({ changes }: { changes: unknown[] }) => changes[0])).toEqual([
      { field: 'works', before: null, after: 'partly' },
      { field: 'works', before: 'partly', after: 'no' },
    ]);
  });
});
