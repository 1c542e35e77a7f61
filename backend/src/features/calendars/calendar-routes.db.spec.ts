import { randomUUID } from 'node:crypto';
import type { CalendarFeedList, CalendarFeedMade, InvitationList } from '#contract/calendar.ts';
import type { Problem } from '#contract/common.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { rowsOf } from '../../db/knex.ts';
import type { Mailer } from '../../mail/mail.ts';
import { SmtpMailer } from '../../mail/smtp-mailer.ts';
import { aBody, aMembership, aPerson, aSeat } from '../../../testing/bodies.ts';
import { aMeeting as insertMeeting, anAgendaItem } from '../../../testing/meetings.ts';
import { useMailServer } from '../../../testing/mail-server.ts';
import { anOrganisation, insertMeasureBasics } from '../../../testing/measures.ts';
import { movableClock } from '../../../testing/movable-clock.ts';
import { TODAY, useApp } from '../../../testing/test-app.ts';
import type { Answer, TestClient } from '../../../testing/test-client.ts';

// Today is 2026-11-22.
describe('calendars', () => {
  const database = useTestDatabase();
  const clock = movableClock(TODAY);
  const app = useApp(database, { clock });
  let coordinator: TestClient;
  let body: string;
  let other: string;

  beforeAll(async () => {
    const db = database.db();
    await insertMeasureBasics(db);
    await anOrganisation(db, 'verein', { name: 'Verein' });
    coordinator = await app.signedIn({ roles: ['coordinator'] });
    [body, other] = [await aBody(db, { name: 'Arbeitsgruppe' }), await aBody(db, { name: 'Konferenz' })];
    await aMembership(db, body, { organisation: 'verein', validFrom: '2026-01-01' });
    // Guests are no members: its meetings are none of theirs.
    await aMembership(db, other, { organisation: 'verein', role: 'guest', validFrom: '2026-01-01' });
    for (const [title, of, heldOn, state] of [
      ['Vor langem', body, '2025-11-21', 'held'],
      ['Vor einem Jahr', body, '2025-11-22', 'held'],
      ['Heuer', body, '2026-09-17', 'held'],
      ['Demnächst', body, '2026-12-10', 'planned'],
      ['Fällt aus', body, '2027-01-14', 'cancelled'],
      ['Anderswo', other, '2026-12-01', 'planned'],
    ] as const)
      await insertMeeting(db, of, { title, heldOn, state, place: 'Rathaus' });
  });
  afterEach(() => clock.set(TODAY));

  const made = async (who: TestClient, given: object = {}) => (await who.post('/api/v1/calendar-feeds', given)).body as CalendarFeedMade;
  const follow = (address: string) => app.stranger().get(new URL(address).pathname);
  const summaries = ({ body: text }: Answer) =>
    [...String(text).matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, line = '']) => line.replace(/^.*: /, ''));

  it('give out a meeting as a file', async () => {
    const { id } = await database.db()('meetings').where({ title: 'Demnächst' }).first<{ id: string }>('id');
    const { status, headers, body: text } = await coordinator.get(`/api/v1/meetings/${id}/calendar`);
    expect([status, headers.get('content-type'), headers.get('content-disposition')]).toEqual([
      200,
      'text/calendar; charset=utf-8',
      'attachment; filename="sitzung-2026-12-10.ics"',
    ]);
    expect(text).toContain('SUMMARY:Arbeitsgruppe: Demnächst');
    expect((await coordinator.get('/api/v1/meetings/999999/calendar')).status).toBe(404);
  });

  it('are followed without signing in: a year back and all to come, of the bodies of the own organisations', async () => {
    const officer = await app.signedIn({ roles: ['officer'], organisations: ['verein'] });
    const feed = await made(officer);
    expect(feed.address).toMatch(/\/api\/v1\/calendars\/[\w-]{43}\.ics$/);
    // Its organisation joined with 2026.
    expect(summaries(await follow(feed.address))).toEqual(['Heuer', 'Demnächst', 'Fällt aus']);
    expect(summaries(await follow((await made(officer, { body: other })).address))).toEqual(['Anderswo']);
    const all = ['Vor einem Jahr', 'Heuer', 'Anderswo', 'Demnächst', 'Fällt aus'];
    expect(summaries(await follow((await made(coordinator)).address))).toEqual(all);
    const steering = await app.signedIn({ roles: ['steering'] });
    expect(summaries(await follow((await made(steering)).address))).toEqual(all);
  });

  it('tell their address once, keep a hash of it, and when a program last asked, at most once an hour', async () => {
    const who = await app.signedIn({ roles: ['steering'] });
    const { id, address, usedAt } = await made(who);
    expect(usedAt).toBeNull();
    const token = /calendars\/([\w-]{43})/.exec(address)?.[1] ?? '';
    const used = async () => ((await who.get('/api/v1/calendar-feeds')).body as CalendarFeedList).items.map((feed) => feed.usedAt);
    await follow(address);
    clock.forward(3599);
    await follow(address.replace('.ics', ''));
    expect(await used()).toEqual(['2026-11-22T12:00:00.000Z']);
    clock.forward(1);
    await follow(address);
    expect(await used()).toEqual(['2026-11-22T13:00:00.000Z']);
    const [row] = await database.db()('calendar_feeds').where({ id });
    const events = await database.db()('audit_events').where({ object_type: 'calendar_feed', object_id: id });
    expect(events.length).toBe(1);
    expect(JSON.stringify([row, events, await who.get('/api/v1/calendar-feeds')])).not.toContain(token);
  });

  it('end when they are removed, and when their owner may not look any more; nobody can tell which', async () => {
    const email = await app.account({ roles: ['steering'] });
    const who = app.stranger();
    await who.signIn(email, 'gleis neun dreiviertel');
    const [kept, removed] = [await made(who), await made(who, { body })];
    expect((await coordinator.delete(`/api/v1/calendar-feeds/${removed.id}`)).status).toBe(404);
    const left = (await who.delete(`/api/v1/calendar-feeds/${removed.id}`)).body as CalendarFeedList;
    expect(left.items.map(({ id }) => id)).toEqual([kept.id]);
    const gone = [await follow(removed.address), await follow(`${app.origin()}/api/v1/calendars/${'x'.repeat(43)}.ics`)];
    expect((await follow(kept.address)).status).toBe(200);
    await database.db()('accounts').where({ email }).update({ state: 'disabled' });
    gone.push(await follow(kept.address));
    await database.db()('accounts').where({ email }).update({ state: 'active' });
    const { id } = await database.db()('accounts').where({ email }).first<{ id: string }>('id');
    await database.db()('account_roles').where({ account_id: id }).update({ role: 'council' });
    gone.push(await follow(kept.address));
    expect(gone.map(({ status, body: answer }) => [status, (answer as Problem).detail])).toEqual(
      gone.map(() => [404, 'There is no such calendar.']),
    );
  });

  it('are made of bodies that there are, and not without end', async () => {
    const who = await app.signedIn({ roles: ['steering'] });
    const refused = await who.post('/api/v1/calendar-feeds', { body: 'G-999' });
    expect([refused.status, (refused.body as Problem).issues?.[0]?.path]).toEqual([400, 'body']);
    const statuses = await Promise.all(Array.from({ length: 22 }, async () => (await who.post('/api/v1/calendar-feeds', {})).status));
    expect(statuses.filter((status) => status === 201).length).toBe(20);
    expect(statuses.filter((status) => status === 409).length).toBe(2);
  });

  it('invite nobody where there is no mail server', async () => {
    const alone = await aBody(database.db());
    await aMembership(database.db(), alone);
    const meeting = await insertMeeting(database.db(), alone, { heldOn: '2024-12-20', state: 'planned' });
    const { canSend, items } = (await coordinator.get(`/api/v1/meetings/${meeting}/invitations`)).body as InvitationList;
    expect([canSend, items.map(({ state }) => state)]).toEqual([false, ['no_address']]);
    const refused = await coordinator.post(`/api/v1/meetings/${meeting}/invitations`, {});
    expect([refused.status, (refused.body as Problem).issues?.[0]?.code]).toEqual([409, 'no-mail-server']);
  });
});

describe('invitations', () => {
  const database = useTestDatabase();
  const server = useMailServer();
  const mails = { tried: 0, withoutServer: false, held: Promise.resolve() };
  const parts = () => ({ mailer: mailerOf(server.url()), publicUrl: 'https://gesamtbild.stadt.example' });
  const app = useApp(database, parts);
  const second = useApp(database, parts);
  let coordinator: TestClient;

  function mailerOf(url: string): Mailer {
    const sender = 'Stadt, Integration <gesamtbild@stadt.example>';
    const [mailer, nowhere] = [new SmtpMailer(url, sender), new SmtpMailer('smtp://127.0.0.1:1', sender)];
    return {
      from: mailer.from,
      async send(mail) {
        mails.tried += 1;
        await mails.held;
        return (mails.withoutServer ? nowhere : mailer).send(mail);
      },
    };
  }

  beforeAll(async () => {
    await insertMeasureBasics(database.db());
    coordinator = await app.signedIn({ roles: ['coordinator'] });
  });
  afterEach(() => {
    server.refuse(false);
    mails.withoutServer = false;
  });

  let people = 0;
  async function member(
    body: string,
    some: { name?: string; email?: string | null; seat?: string; role?: 'member' | 'deputy' | 'guest'; validTo?: string } = {},
  ) {
    people += 1;
    const { name = `Person ${people}`, email = `person-${people}@verein.example`, ...membership } = some;
    const person = await aPerson(database.db(), name);
    if (email !== null)
      await database
        .db()('people')
        .where({ id: person })
        .update({ email, legal_basis: 'consent', purpose: 'Einladungen', retain_until: '2027-12-31' });
    const id = await aMembership(database.db(), body, { person, ...membership });
    return { id, person, email: email ?? '' };
  }
  async function aMeeting(some: object = {}) {
    const body = await aBody(database.db(), { name: 'Steuerungsgruppe' });
    const meeting = await insertMeeting(database.db(), body, {
      heldOn: '2026-12-10',
      begins: '10:00',
      ends: '12:00',
      place: 'Rathaus',
      state: 'planned',
      ...some,
    });
    return { body, meeting, address: `/api/v1/meetings/${meeting}/invitations` };
  }
  const states = ({ body }: Answer) => Object.fromEntries((body as InvitationList).items.map(({ person, state }) => [person ?? '', state]));
  const change = (id: string, what: object) => database.db()('meetings').where({ id }).update(what).increment('sequence');

  it('go to members and deputies of the day with agenda and date, German before English; the list has no address', async () => {
    const { body, meeting, address } = await aMeeting();
    const seat = await aSeat(database.db(), body, { hasDeputy: true });
    const jo = await member(body, { name: 'Jo <b>Ahorn</b>', seat });
    const deputy = await member(body, { name: 'Kim Birke', seat, role: 'deputy' });
    await member(body, { name: 'Ohne Adresse', email: null });
    await member(body, { name: 'Zu Gast', role: 'guest' });
    await member(body, { name: 'Nicht mehr', validTo: '2026-12-09' });
    await anAgendaItem(database.db(), body, meeting, { title: 'Sprachcafés & Räume' });
    const sent = await coordinator.post(address, {});
    expect(states(sent)).toEqual({ 'Jo <b>Ahorn</b>': 'sent', 'Kim Birke': 'sent', 'Ohne Adresse': 'no_address' });
    expect(JSON.stringify(sent.body)).not.toContain('@');

    const mail = await server.mailTo(jo.email);
    expect(mail).toContain('Subject: Einladung: Steuerungsgruppe, 10. Dezember 2026 / Invitation');
    expect(mail.indexOf('Guten Tag Jo')).toBeGreaterThan(0);
    expect(mail.indexOf('Dear Jo')).toBeGreaterThan(mail.indexOf('Guten Tag Jo'));
    for (const part of [
      'Wann: Donnerstag, 10. Dezember 2026, 10:00 bis 12:00 Uhr',
      'Wo: Rathaus',
      '1. Sprachcafés & Räume',
      `https://gesamtbild.stadt.example/sitzungen/${meeting}`,
      '<li>Sprachcafés &amp; Räume</li>',
      'Guten Tag Jo &lt;b&gt;Ahorn&lt;/b&gt;,',
      'Content-Type: text/calendar; charset=utf-8; method=REQUEST',
    ])
      expect(mail).withContext(part).toContain(part);
    expect(mail).not.toContain('<b>Ahorn</b>,</p>');
    expect(await server.mailTo(deputy.email)).toContain('Sie bekommen diese Einladung als Stellvertretung.');
  });

  it('are outdated once the meeting has changed, and tell only those who need it', async () => {
    const { body, meeting, address } = await aMeeting();
    const [first, second] = [await member(body, { name: 'A' }), await member(body, { name: 'B' })];
    await coordinator.post(address, { memberships: [first.id] });
    expect(states(await coordinator.get(address))).toEqual({ A: 'sent', B: 'not_sent' });
    await server.mailTo(first.email);
    expect(server.hasMailTo(second.email)).toBeFalse();
    await coordinator.post(address, {});
    expect(await server.mailTo(second.email)).toContain('Subject: Einladung:');
    expect(server.hasMailTo(first.email)).toBeFalse();

    await change(meeting, { place: 'Saal 2' });
    expect(states(await coordinator.get(address))).toEqual({ A: 'outdated', B: 'outdated' });
    await coordinator.post(address, {});
    const mail = await server.mailTo(first.email);
    expect(mail).toMatch(/Subject: Geänderte Einladung:/);
    expect(mail).toContain('Wo: Saal 2');
    expect(states(await coordinator.get(address))).toEqual({ A: 'sent', B: 'sent' });
    await server.mailTo(second.email);
  });

  it('are called off at who had one, and at who belongs to the body no more', async () => {
    const { body, meeting, address } = await aMeeting();
    const [stays, leaves] = [await member(body, { name: 'A' }), await member(body, { name: 'B' })];
    await coordinator.post(address, {});
    for (const { email } of [stays, leaves]) await server.mailTo(email);
    await database.db()('memberships').where({ id: leaves.id }).update({ valid_to: '2026-11-30' });
    const late = await member(body, { name: 'C' });
    expect(states(await coordinator.post(address, {}))).toEqual({ A: 'sent', C: 'sent' });
    const farewell = await server.mailTo(leaves.email);
    expect(farewell).toContain('METHOD:CANCEL');
    // The meeting takes place: there is no reason to give.
    expect(farewell).not.toContain('Grund:');
    await server.mailTo(late.email);

    await member(body, { name: 'D' });
    await change(meeting, { state: 'cancelled', cancel_reason: 'Der Saal ist gesperrt.' });
    expect(states(await coordinator.post(address, {}))).toEqual({ A: 'sent', C: 'sent', D: 'not_sent' });
    const mail = await server.mailTo(stays.email);
    expect(mail).toContain('Subject: Absage:');
    expect(mail).toContain('Grund: Der Saal ist gesperrt.');
    expect(mail).toContain('Reason: Der Saal ist gesperrt.');
    expect(server.hasMailTo(leaves.email)).toBeFalse();
  });

  it('are those of a person: who takes over a membership has none yet, and the one before is called off', async () => {
    const { body, address } = await aMeeting();
    const before = await member(body, { name: 'A' });
    await coordinator.post(address, {});
    await server.mailTo(before.email);
    const { person, email, id } = await member(body, { name: 'B' });
    await database.db()('memberships').where({ id }).delete();
    await database.db()('memberships').where({ id: before.id }).update({ person_id: person });
    expect(states(await coordinator.get(address))).toEqual({ A: 'outdated', B: 'not_sent' });
    expect(states(await coordinator.post(address, {}))).toEqual({ B: 'sent' });
    expect(await server.mailTo(email)).toContain('Subject: Einladung:');
    expect(await server.mailTo(before.email)).toContain('METHOD:CANCEL');
  });

  it('that no server takes stop no other one and are tried again', async () => {
    const { body, address } = await aMeeting();
    const [good] = [await member(body, { name: 'A' }), await member(body, { name: 'B', email: 'kein name@@verein' })];
    expect(states(await coordinator.post(address, {}))).toEqual({ A: 'sent', B: 'failed' });
    await server.mailTo(good.email);
    await database.db()('people').where({ name: 'B' }).update({ email: 'b-jetzt@verein.example' });
    expect(states(await coordinator.post(address, {}))).toEqual({ A: 'sent', B: 'sent' });
    expect(await server.mailTo('b-jetzt@verein.example')).toContain('Subject: Einladung:');
    server.refuse(true);
    const third = await member(body, { name: 'C' });
    expect(states(await coordinator.post(address, {}))).toEqual({ A: 'sent', B: 'sent', C: 'failed' });
    expect(server.hasMailTo(third.email)).toBeFalse();
  });

  it('are given up after the first few where no server answers, and noted as failed for all', async () => {
    const { body, address } = await aMeeting();
    for (let count = 0; count < 9; count += 1) await member(body);
    [mails.tried, mails.withoutServer] = [0, true];
    expect(Object.values(states(await coordinator.post(address, {})))).toEqual(Array<'failed'>(9).fill('failed'));
    expect(mails.tried).toBe(4);
  });

  it('go to nobody for a meeting that is over, to no stranger, and not to an address that may not be kept any more', async () => {
    const over = await aMeeting({ heldOn: '2026-11-21' });
    const code = ({ status, body }: Answer) => [status, (body as Problem).issues?.[0]?.code];
    expect(code(await coordinator.post(over.address, {}))).toEqual([409, 'meeting-over']);
    const { body, address } = await aMeeting();
    expect(code(await coordinator.post(address, { memberships: ['999999'] }))).toEqual([400, 'no-members']);
    const expired = await member(body, { name: 'A' });
    await database.db()('people').where({ id: expired.person }).update({ retain_until: '2026-11-21' });
    expect(states(await coordinator.post(address, {}))).toEqual({ A: 'no_address' });
  });

  it('are sent by one program at a time, also where several serve one database', async () => {
    const { body, address } = await aMeeting();
    const jo = await member(body);
    const other = await second.signedIn({ email: 'second@example.org', roles: ['coordinator'] });
    const { promise, resolve } = Promise.withResolvers<void>();
    [mails.tried, mails.held] = [0, promise];
    const first = coordinator.post(address, {});
    while (mails.tried === 0) await new Promise((done) => setTimeout(done, 10));
    setTimeout(resolve, 1000);
    expect((await other.post(address, {})).status).toBe(409);
    expect((await first).status).toBe(200);
    await server.mailTo(jo.email);
    expect(server.hasMailTo(jo.email)).toBeFalse();
  });

  it('keep no connection of the database while the mail server takes its time', async () => {
    const { body, address } = await aMeeting();
    await member(body);
    const { promise, resolve } = Promise.withResolvers<void>();
    [mails.tried, mails.held] = [0, promise];
    const sending = coordinator.post(address, {});
    while (mails.tried === 0) await new Promise((done) => setTimeout(done, 10));
    const kept = await rowsOf(
      database.db(),
      `SELECT a.query FROM pg_stat_activity AS a
        WHERE a.datname = current_database() AND a.pid <> pg_backend_pid() AND a.state <> 'idle'`,
    );
    resolve();
    expect((await sending).status).toBe(200);
    expect(kept).toEqual([]);
    expect(await database.db()('invitation_runs')).toEqual([]);
  });

  it('are sent again once a program that was killed has not been heard of for two minutes, and not before', async () => {
    const { body, meeting, address } = await aMeeting();
    await member(body, { name: 'A' });
    const heard = (ago: string) =>
      database
        .db()('invitation_runs')
        .insert({
          meeting_id: meeting,
          token: randomUUID(),
          held_until: database.db().raw(`clock_timestamp() + interval '120 seconds' - ?::interval`, [ago]),
        })
        .onConflict('meeting_id')
        .merge();
    await heard('110 seconds');
    expect((await coordinator.post(address, {})).status).toBe(409);
    await heard('121 seconds');
    expect(states(await coordinator.post(address, {}))).toEqual({ A: 'sent' });
  });

  it('stop as soon as somebody else has taken over, and nobody gets two', async () => {
    const { body, meeting, address } = await aMeeting();
    for (let count = 0; count < 5; count += 1) await member(body);
    const { promise, resolve } = Promise.withResolvers<void>();
    [mails.tried, mails.held] = [0, promise];
    const first = coordinator.post(address, {});
    while (mails.tried < 4) await new Promise((done) => setTimeout(done, 10));
    await database.db()('invitation_runs').where({ meeting_id: meeting }).update({ token: randomUUID() });
    resolve();
    expect(Object.values(states(await first)).sort()).toEqual(['not_sent', 'sent', 'sent', 'sent', 'sent']);
    expect(mails.tried).toBe(4);
  });

  it('pressed twice at once reach everybody once, and leave numbers and no names in the audit trail', async () => {
    const { body, meeting, address } = await aMeeting();
    const jo = await member(body, { name: 'Jo Ahorn' });
    const answers = await Promise.all([coordinator.post(address, {}), coordinator.post(address, {})]);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
    await server.mailTo(jo.email);
    expect(server.hasMailTo(jo.email)).toBeFalse();
    const events = await database.db()('audit_events').where({ object_type: 'meeting', object_id: meeting, action: 'invitations_sent' });
    expect(events.length).toBe(1);
    expect(JSON.stringify(events)).not.toContain('Ahorn');
  });
});
