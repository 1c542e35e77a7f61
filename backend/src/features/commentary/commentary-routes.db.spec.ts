import type { Annotation, AnnotationList, CommentaryList, IndicatorCommentaries } from '#contract/commentary.ts';
import type { Problem } from '#contract/common.ts';
import { useDemoDatabase } from '#db/testing/demo-database.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { Answer, TestClient } from '../../../testing/test-client.ts';
import { KnexAnnotationReadModel } from './annotation-read-model.ts';

const AT = '/api/v1/indicators/D02/commentaries';
// The present quarter of specs: nobody has adopted it, and the demo says nothing about D02 in it.
const QUARTER = '2026-Q4';

describe('commentaries on indicators', () => {
  const database = useDemoDatabase();
  const app = useApp(database);
  let coordinator: TestClient;
  let officer: TestClient;
  let steering: TestClient;

  beforeAll(async () => {
    coordinator = await app.signedIn({ roles: ['coordinator'] });
    officer = await app.signedIn({ roles: ['officer'], districts: ['stadtbezirk:01'] });
    steering = await app.signedIn({ roles: ['steering'] });
  });

  const write = (by: TestClient, de: unknown, change: object = {}) => by.put(AT, { quarter: QUARTER, version: 0, text: { de }, ...change });
  const one = (answer: Answer) => answer.body as IndicatorCommentaries;
  const issueOf = (answer: Answer) => (answer.body as Problem).issues?.[0];

  it('keep every version, and the newest counts', async () => {
    const first = await write(coordinator, 'Erste Fassung.\n<b>bleibt Text</b>');
    expect([first.status, one(first).current?.text.de]).toEqual([200, 'Erste Fassung.\n<b>bleibt Text</b>']);
    const second = one(await write(coordinator, 'Zweite Fassung.', { version: 1 }));
    expect(second.versions.map(({ version, text }) => [version, text?.de])).toEqual([
      [2, 'Zweite Fassung.'],
      [1, 'Erste Fassung.\n<b>bleibt Text</b>'],
    ]);
    expect(one(await write(coordinator, 'Zweite Fassung.', { version: 2 })).version).toBe(2);
    expect((await write(coordinator, 'Veraltet', { version: 1 })).status).toBe(409);
    expect(one(await steering.get(`${AT}?quarter=${QUARTER}`))).toEqual(
      jasmine.objectContaining({ district: 'land:11', version: 2, mayWrite: false, hindrance: null }),
    );
  });

  it('can be withdrawn, and stand among the earlier ones of the next quarter until then', async () => {
    const ofQuarter = async () =>
      ((await steering.get(`/api/v1/commentaries?quarter=2026-Q3&district=stadtbezirk:02`)).body as CommentaryList).items;
    const place = { quarter: '2026-Q3', district: 'stadtbezirk:02' };
    await write(coordinator, 'Im Quartal davor.', place);
    const later = async () =>
      one(await steering.get(`${AT}?quarter=${QUARTER}&district=stadtbezirk:02`)).earlier.map(({ quarter }) => quarter);
    expect(await later()).toContain('2026-Q3');
    expect((await ofQuarter()).map(({ indicator }) => indicator)).toContain('D02');
    const withdrawn = one(await coordinator.put(AT, { ...place, version: 1, text: null }));
    expect([withdrawn.current, withdrawn.version]).toEqual([null, 2]);
    expect(await later()).not.toContain('2026-Q3');
    expect((await ofQuarter()).map(({ indicator }) => indicator)).not.toContain('D02');
  });

  it('are written by officers about their districts with everything below, not about others', async () => {
    expect((await write(officer, 'Aus Mitte.', { district: 'stadtbezirk:01' })).status).toBe(200);
    expect(one(await officer.get(`${AT}?quarter=${QUARTER}&district=stadtbezirk:01`)).mayWrite).toBeTrue();
    expect((await write(officer, 'Aus Mitte.', { district: 'stadtbezirk:02' })).status).toBe(403);
    expect((await write(officer, 'Aus Mitte.')).status).toBe(403);
    expect((await write(steering, 'Von uns.')).status).toBe(403);
  });

  it('refuse what is empty, too long or unreadable, and places and quarters that are not there', async () => {
    for (const de of ['', '  \n ', 'x'.repeat(1501), 'a\u0007b', null])
      expect((await write(coordinator, de, { district: 'stadtbezirk:03' })).status)
        .withContext(String(de))
        .toBe(400);
    expect((await write(coordinator, 'x'.repeat(1500), { district: 'stadtbezirk:03' })).status).toBe(200);
    expect((await write(coordinator, 'Text', { district: 'stadtbezirk:99' })).status).toBe(404);
    expect((await write(coordinator, 'Text', { quarter: '2026-Q5' })).status).toBe(400);
    expect((await coordinator.put(AT.replace('D02', 'Z99'), { quarter: QUARTER, version: 0, text: { de: 'x' } })).status).toBe(404);
    const early = await write(coordinator, 'Text', { quarter: '2027-Q1' });
    expect([early.status, issueOf(early)?.code]).toEqual([409, 'quarter-to-come']);
  });

  it('are closed once the quarter is adopted', async () => {
    const place = { quarter: '2020-Q1' };
    expect((await write(coordinator, 'Davor.', place)).status).toBe(200);
    await database.db()('quarters').insert({ quarter: '2020-Q1', state: 'adopted' }).onConflict('quarter').merge();
    const refused = await write(coordinator, 'Danach.', { ...place, version: 1 });
    expect([refused.status, issueOf(refused)?.code]).toEqual([409, 'quarter-adopted']);
    const { hindrance, mayWrite } = one(await coordinator.get(`${AT}?quarter=2020-Q1`));
    expect([hindrance, mayWrite]).toEqual(['quarter-adopted', false]);
  });

  it('written by two at once are one commentary, and the other is told', async () => {
    const both = await Promise.all(['Eins', 'Zwei'].map((de) => write(coordinator, de, { district: 'stadtbezirk:04' })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('stand in the history', async () => {
    await write(coordinator, 'Für die Geschichte.', { district: 'stadtbezirk:05' });
    const [event] = (await database
      .db()('audit_events')
      .where({ object_id: `D02.${QUARTER}.stadtbezirk:05` })
      .select()) as {
      action: string;
      changes: unknown;
    }[];
    expect(event?.action).toBe('created');
    expect(event?.changes).toContain({ field: 'textDe', before: null, after: 'Für die Geschichte.' });
  });
});

describe('annotations on the course of an indicator', () => {
  const database = useDemoDatabase();
  const app = useApp(database);
  let coordinator: TestClient;

  beforeAll(async () => {
    coordinator = await app.signedIn({ roles: ['coordinator'] });
  });

  const EVENT = { kind: 'event', date: '2022-03-01', text: { de: 'Ankunft vieler Geflüchteter' } };
  const add = (change: object = {}) => coordinator.post('/api/v1/indicators/D04/annotations', { ...EVENT, ...change });
  const list = async () => ((await coordinator.get('/api/v1/indicators/D04/annotations')).body as AnnotationList).items;

  it('are noted, changed from the version that was seen, and removed', async () => {
    const added = await add({ district: 'stadtbezirk:01' });
    const { id, districtName } = added.body as Annotation;
    expect([added.status, districtName?.de]).toEqual([201, 'Mitte']);
    const changed = await coordinator.patch(`/api/v1/annotations/${id}`, { version: 1, kind: 'series_break', district: null });
    expect(changed.body).toEqual(jasmine.objectContaining({ kind: 'series_break', district: null, date: '2022-03-01', version: 2 }));
    expect((await coordinator.patch(`/api/v1/annotations/${id}`, { version: 1, kind: 'event' })).status).toBe(409);
    expect((await list()).map((one) => one.id)).toContain(id);
    expect((await coordinator.delete(`/api/v1/annotations/${id}`, { version: 2 })).status).toBe(200);
    expect((await list()).map((one) => one.id)).not.toContain(id);
    expect((await coordinator.delete(`/api/v1/annotations/${id}`, { version: 2 })).status).toBe(404);
  });

  it('refuse days to come, long and empty texts and districts that are not there', async () => {
    expect((await add({ date: '2026-11-23' })).status).toBe(400);
    expect((await add({ text: { de: '' } })).status).toBe(400);
    expect((await add({ text: { de: 'x'.repeat(161) } })).status).toBe(400);
    expect((await add({ text: { de: 'zwei\nZeilen' } })).status).toBe(400);
    expect((await add({ district: 'stadtbezirk:99' })).status).toBe(404);
  });

  it('are listed for a snapshot until a day, of all indicators', async () => {
    await add({ date: '2023-05-02', text: { de: 'Bis dahin' } });
    await add({ date: '2023-05-03', text: { de: 'Danach' } });
    const texts = (await new KnexAnnotationReadModel(database.db()).until('2023-05-02')).map(({ text }) => text.de);
    expect([texts.includes('Bis dahin'), texts.includes('Danach')]).toEqual([true, false]);
  });

  it('are noted by the coordination alone', async () => {
    const officer = await app.signedIn({ roles: ['officer'], districts: ['stadtbezirk:01'] });
    expect((await officer.post('/api/v1/indicators/D04/annotations', { ...EVENT, district: 'stadtbezirk:01' })).status).toBe(403);
  });
});
