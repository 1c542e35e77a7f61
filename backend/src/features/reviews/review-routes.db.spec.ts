import type { Problem } from '#contract/common.ts';
import type { MeetingDetail } from '#contract/meeting.ts';
import type { Review, ReviewItem } from '#contract/review.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aBody, aMembership, aSeat } from '../../../testing/bodies.ts';
import { aMeasure, aStatusReport, insertMeasureBasics } from '../../../testing/measures.ts';
import { aMeeting, anAgendaItem, approveMinutes } from '../../../testing/meetings.ts';
import { insertPlaces } from '../../../testing/places.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { TestClient } from '../../../testing/test-client.ts';

const QUARTER = '/api/v1/quarters/2026-Q3';

// Today is 2026-11-22; the meeting was on 2026-11-20.
describe('The review of a quarter', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let coordinator: TestClient;
  let reader: TestClient;
  let late: string;
  let body: string;
  let meeting: string;

  beforeAll(async () => {
    await insertMeasureBasics(database.db());
    await insertPlaces(database.db());
    coordinator = await app.signedIn({ roles: ['coordinator'] });
    reader = await app.signedIn({ roles: ['steering'] });
    late = await aMeasure(database.db(), { title: 'Sprachcafé' });
    await aStatusReport(database.db(), late, { quarter: '2026-Q2', percent: 30 });
    await aStatusReport(database.db(), late, { quarter: '2026-Q3', percent: 35, outlook: 'late', note: 'Der Raum fehlt.' });
  });
  beforeEach(async () => {
    body = await aBody(database.db());
    for (const role of ['chair', 'member'] as const) await aMembership(database.db(), body, { role });
    meeting = await aMeeting(database.db(), body, { heldOn: '2026-11-20', begins: '10:00', ends: '12:00' });
    await database.db()('quarters').insert({ quarter: '2026-Q3', state: 'in_review', review_meeting: meeting });
  });
  afterEach(async () => {
    await database.db()('review_items').delete();
    await database.db()('quarters').delete();
    await database.db()('tasks').delete();
    await database.db()('decisions').delete();
  });

  const get = async (by = coordinator, quarter = QUARTER) => (await by.get(`${quarter}/review`)).body as Review;
  const key = () => `measure:${late}:late`;
  const itemIn = ({ items }: Review, wanted = key()) => items.find((item) => item.key === wanted) as ReviewItem;
  const handle = async (more: object, by = coordinator) =>
    by.post(`${QUARTER}/review/handlings`, { version: itemIn(await get()).version, key: key(), ...more });
  const decision = {
    kind: 'decision',
    wording: 'Das Amt sucht einen anderen Raum.',
    dueOn: '2026-12-31',
    votes: { inFavour: 2, against: 0, abstained: 0 },
  };
  const minutes = async () => (await coordinator.get(`/api/v1/meetings/${meeting}`)).body as MeetingDetail;
  const codeOf = ({ body: answer }: { body: unknown }) => (answer as Problem).issues?.[0]?.code;

  it('shows a late measure with what it reported before, and a body with a vacant seat', async () => {
    await aSeat(database.db(), body, { name: 'Jugend' });
    const review = await get(reader);
    expect([review.frozen, review.before, review.yearBefore, review.permitted.handle]).toEqual([false, '2026-Q2', '2025-Q3', false]);
    expect(itemIn(review).facts).toEqual(
      jasmine.objectContaining({ outlook: 'late', percent: 35, percentBefore: 30, outlookBefore: 'on_schedule', note: 'Der Raum fehlt.' }),
    );
    expect(itemIn(review, `body:${body}:vacant`).facts).toEqual({ kind: 'body', code: body, seats: 1, vacant: 1 });
    expect((await get()).permitted.handle).toBeTrue();
  });

  it('writes a decision into the minutes of the meeting, under a new item that is about the measure', async () => {
    const answer = await handle({ state: 'decided', decision });
    expect(answer.status).toBe(200);
    const item = itemIn(answer.body as Review);
    const { agenda } = await minutes();
    expect(agenda.map(({ id, title, outcome, links, decisions }) => [id, title, outcome, links[0]?.code, decisions[0]?.code])).toEqual([
      [item.agendaItem as string, 'Sprachcafé', 'decision', late, item.decision as string],
    ]);
    expect([item.state, item.version, agenda[0]?.decisions[0]?.wording]).toEqual(['decided', 1, decision.wording]);
    // What was decided in this meeting is nothing to look back on in it.
    expect((answer.body as Review).items.map(({ section }) => section)).not.toContain('decisions');
  });

  it('takes the item of the agenda that is there, and counts the planned minutes that are left', async () => {
    const there = await anAgendaItem(database.db(), body, meeting, { title: 'Sprachförderung', durationMinutes: 20 });
    await database.db()('agenda_item_links').insert({ agenda_item_id: there, measure_code: late, position: 0 });
    await anAgendaItem(database.db(), body, meeting, { durationMinutes: 15 });
    expect((await get()).meeting?.plannedMinutesLeft).toBe(35);
    const review = (await handle({ state: 'decided', decision })).body as Review;
    expect([itemIn(review).agendaItem, review.meeting?.plannedMinutesLeft, (await minutes()).agenda.length]).toEqual([there, 15, 2]);
  });

  it('takes a decision back with the item that was made for it, and not when something came of it', async () => {
    await handle({ state: 'decided', decision });
    expect(itemIn((await handle({ state: 'open' })).body as Review).state).toBe('open');
    expect((await minutes()).agenda).toEqual([]);
    const { decision: code } = itemIn((await handle({ state: 'decided', decision })).body as Review);
    await coordinator.post(`/api/v1/decisions/${code}/tasks`, { title: 'Räume vergleichen' });
    const refused = await handle({ state: 'open' });
    expect([refused.status, codeOf(refused)]).toEqual([409, 'something-came-of-it']);
    expect(itemIn(await get()).state).toBe('decided');
  });

  it('shows a postponed item in the quarter to which it was postponed', async () => {
    await handle({ state: 'postponed', postponedTo: '2026-Q4', note: 'Erst der Bericht.' });
    // Of the next quarter there is no report yet.
    const next = itemIn(await get(coordinator, '/api/v1/quarters/2026-Q4'), `measure:${late}:missing`);
    expect([next.state, next.postponedFrom, next.version]).toEqual(['open', '2026-Q3', 0]);
    expect((await handle({ state: 'postponed', postponedTo: '2026-Q3' })).status).toBe(400);
  });

  it('is handled by one of two who do it at once', async () => {
    const both = await Promise.all(
      ['Erste', 'Zweite'].map((wording) =>
        coordinator.post(`${QUARTER}/review/handlings`, { version: 0, key: key(), state: 'decided', decision: { ...decision, wording } }),
      ),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await minutes()).agenda.flatMap(({ decisions }) => decisions).length).toBe(1);
  });

  it('is handled only in a meeting that takes something down, by who runs the quarter', async () => {
    expect((await handle({ state: 'discussed' }, reader)).status).toBe(403);
    expect((await handle({ state: 'decided' })).status).toBe(400);
    expect(
      (await coordinator.post(`${QUARTER}/review/handlings`, { version: 0, key: 'measure:M-0:late', state: 'discussed' })).status,
    ).toBe(404);
    await approveMinutes(database.db(), meeting, '2026-11-21');
    const approved = await handle({ state: 'discussed' });
    expect([approved.status, codeOf(approved)]).toEqual([409, 'minutes-approved']);
    expect([(await get()).meeting?.closed, (await get()).permitted.handle]).toEqual(['minutes-approved', false]);
    await database.db()('quarters').update({ review_meeting: null });
    const none = await handle({ state: 'discussed' });
    expect([none.status, codeOf(none)]).toEqual([409, 'no-review-meeting']);
  });

  it('chooses what the meeting has time for, and shows the rest behind it', async () => {
    await aSeat(database.db(), body, { name: 'Jugend' });
    const { time, items } = await get(reader);
    // From 10 to 12, and nothing else on the agenda.
    expect(time).toEqual({ minutes: 120, basis: 'meeting' });
    // Other specs left bodies as well.
    expect(
      items
        .filter(({ facts }) => facts.kind === 'measure' || facts.code === body)
        .map(({ reason, minutes, chosen }) => [reason, minutes, chosen]),
    ).toEqual([
      ['measure-late', 5, true],
      ['seat-vacant', 3, false],
    ]);
  });

  it('notes all of some items or none, and opens them again', async () => {
    const vacant = `body:${body}:vacant`;
    await aSeat(database.db(), body, { name: 'Jugend' });
    const note = (state: string, versions: readonly (readonly [string, number])[]) =>
      coordinator.post(`${QUARTER}/review/notings`, { state, items: versions.map(([each, version]) => ({ key: each, version })) });
    const states = ({ items }: Review) => [itemIn({ items } as Review).state, itemIn({ items } as Review, vacant).state];
    const both = [
      [key(), 0],
      [vacant, 0],
    ] as const;
    expect(states((await note('noted', both)).body as Review)).toEqual(['noted', 'noted']);
    // One is open again, so that its version is another one.
    await handle({ state: 'open' });
    expect(
      (
        await note('open', [
          [key(), 1],
          [vacant, 1],
        ])
      ).status,
    ).toBe(409);
    expect(states(await get())).toEqual(['open', 'noted']);
    const otherwise = await note('open', [[key(), 2]]);
    expect([otherwise.status, codeOf(otherwise)]).toEqual([409, 'handled-otherwise']);
    expect((await reader.post(`${QUARTER}/review/notings`, { state: 'noted', items: [{ key: vacant, version: 1 }] })).status).toBe(403);
  });

  it('leaves a note out of the audit trail, which cannot be changed', async () => {
    await handle({ state: 'discussed', note: 'Frau Beispiel klärt das.' });
    const [event] = (await database.db()('audit_events').where({ object_type: 'review_item' }).orderBy('id', 'desc')) as {
      changes: unknown;
    }[];
    expect(event?.changes).toEqual([{ field: 'reviewState', before: 'open', after: 'discussed' }]);
  });
});
