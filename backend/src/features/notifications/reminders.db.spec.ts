import type { NotificationSettings, SentMail } from '#contract/notification.ts';
import type { Page } from '#contract/common.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aBody } from '../../../testing/bodies.ts';
import { useMailServer } from '../../../testing/mail-server.ts';
import { aMeasure, aStatusReport, anOrganisation, insertMeasureBasics } from '../../../testing/measures.ts';
import { aMeeting, anAgendaItem } from '../../../testing/meetings.ts';
import { movableClock } from '../../../testing/movable-clock.ts';
import { insertPlaces } from '../../../testing/places.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { TestClient } from '../../../testing/test-client.ts';
import { SmtpMailer } from '../../mail/smtp-mailer.ts';

const BASE = 'https://gesamtbild.example/';
const FIRST = '2026-11-27T09:00:00Z';
const ADDRESS = '/api/v1/own-account/notifications';

// Collecting ends on Friday 11 December 2026; each spec has days of its own before or after it, because a day is planned once.
describe('Reminders', () => {
  const database = useTestDatabase();
  const server = useMailServer();
  const clock = movableClock(FIRST);
  const app = useApp(database, () => ({
    clock,
    publicUrl: BASE,
    mailer: new SmtpMailer(server.url(), 'Gesamtbild <noreply@gesamtbild.example>'),
  }));
  let count = 0;
  let organisation: string;
  let officer: TestClient;
  let email: string;
  let me: string;

  beforeAll(async () => {
    const db = database.db();
    await insertPlaces(db);
    await insertMeasureBasics(db);
    await db('quarters').insert({ quarter: '2026-Q3', state: 'collecting', deliver_until: '2026-12-11', review_until: '2026-12-20' });
  });
  beforeEach(async () => {
    clock.set(FIRST);
    organisation = await anOrganisation(database.db(), `haus-${++count}`);
    email = `officer-${count}@example.org`;
    officer = await app.signedIn({ email, roles: ['officer'], organisations: [organisation] });
    me = await idOf(email);
  });
  // What one spec has left does not remind anybody in the next one.
  afterEach(async () => {
    await database.db()('deliveries').delete();
    await database.db()('decisions').delete();
    await database.db()('accounts').update({ state: 'disabled' });
    // The days of the specs go back and forth; who signs in next has not failed before.
    await database.db()('sign_in_failures').delete();
    server.refuse(false);
  });

  const idOf = async (address: string): Promise<string> =>
    (await database.db()('accounts').where({ email: address }).first<{ id: string }>('id')).id;
  const aReport = async (title: string, some: { account?: string; deputy?: string } = {}, state: object = {}): Promise<string> => {
    const code = await aMeasure(database.db(), {
      ...{ title, leadOrganisation: organisation, responsibleAccount: some.account ?? me, deputyAccount: some.deputy ?? null },
    });
    await database
      .db()('deliveries')
      .insert({ quarter: '2026-Q3', kind: 'report', measure_code: code, organisation_code: organisation, ...state });
    return code;
  };
  /** A morning on which everything is planned and sent. */
  const morning = async (day: string): Promise<void> => {
    clock.set(`${day}T09:00:00Z`);
    await app.daily('reminders by e-mail');
    await app.jobs.doAll();
  };
  const settingsOf = async (client: TestClient): Promise<NotificationSettings> => (await client.get(ADDRESS)).body as NotificationSettings;
  const change = async (client: TestClient, some: object) =>
    client.patch(ADDRESS, { ...some, version: (await settingsOf(client)).version });

  it('tell of what is due in one mail with links, in text and HTML, and not again the next day', async () => {
    await aReport('Sprachcafé & mehr');
    await aReport('Lotsen');
    await morning('2026-11-27');
    const mail = await server.mailTo(email);
    expect(mail).toContain('Subject: Gesamtbild: 2 Erinnerungen');
    expect(mail).toContain('Statusmeldung abgeben: Sprachcafé & mehr');
    expect(mail).toContain('fällig am Freitag, 11. Dezember 2026');
    expect(mail).toContain('https://gesamtbild.example/meine-massnahmen?quarter=2026-Q3&massnahme=');
    expect(mail).toContain('Sprachcafé &amp; mehr');
    expect(mail).toMatch(/List-Unsubscribe:\s+<https:\/\/gesamtbild\.example\/api\/v1\/unsubscriptions\//);
    expect(mail).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    await morning('2026-11-30');
    expect(server.hasMailTo(email)).toBeFalse();
  });

  it('come in the language of the account', async () => {
    await change(officer, { language: 'en' });
    await aReport('Lotsen');
    await morning('2026-12-04');
    expect(await server.mailTo(email)).toContain('Hand in a status report: Lotsen');
  });

  it('are not sent when there is nothing to do', async () => {
    await morning('2026-12-07');
    expect(server.hasMailTo(email)).toBeFalse();
  });

  it('tell of what came back the next morning, with what has to be mended', async () => {
    const handedIn = { first_submitted_at: '2026-11-01', submitted_at: '2026-11-01', submitted_by: 'Jemand' };
    await aReport('Lotsen', {}, { state: 'returned', ...handedIn, decided_at: '2026-12-01', decided_by: 'K', note: 'Bitte prüfen.' });
    await morning('2026-12-02');
    expect(await server.mailTo(email)).toMatch(/Zurückgegeben, bitte überarbeiten: Lotsen\s+3\. Quartal 2026 · Bitte prüfen\./);
  });

  it('wait until quiet hours are over', async () => {
    await aReport('Lotsen');
    // Friday evening; the job is put off to Monday at seven.
    clock.set('2026-12-11T20:00:00Z');
    await app.daily('reminders by e-mail');
    expect(app.jobs.started.at(-1)?.terms.notBefore).toEqual(new Date('2026-12-14T06:00:00Z'));
    await morning('2026-12-14');
    expect(await server.mailTo(email)).toContain('war fällig am Freitag, 11. Dezember 2026');
  });

  it('go to whoever stands in, with the name of the one who is away', async () => {
    const other = `deputy-${count}@example.org`;
    await app.signedIn({ email: other, roles: ['officer'], organisations: [organisation] });
    const deputy = await idOf(other);
    expect((await change(officer, { absence: { from: '2026-12-01', to: '2026-12-31', deputy } })).status).toBe(200);
    await aReport('Lotsen');
    await morning('2026-12-10');
    expect(await server.mailTo(other)).toContain(`in Vertretung für Person ${email}`);
    expect(server.hasMailTo(email)).toBeFalse();
  });

  it('go to the deputy of a measure only while whoever is responsible is away, or is there no more', async () => {
    const other = `deputy-${count}@example.org`;
    await app.signedIn({ email: other, roles: ['officer'] });
    await aReport('Lotsen', { deputy: await idOf(other) });
    await morning('2026-12-01');
    expect(await server.mailTo(email)).toContain('Lotsen');
    expect(server.hasMailTo(other)).toBeFalse();
    clock.set(FIRST);
    expect((await change(officer, { absence: { from: '2026-12-07', to: '2026-12-13', deputy: null } })).status).toBe(200);
    await morning('2026-12-08');
    expect(await server.mailTo(other)).toContain(`in Vertretung für Person ${email}`);
    await database.db()('accounts').where({ email }).update({ state: 'disabled' });
    await morning('2026-12-16');
    expect(await server.mailTo(other)).toContain('Lotsen');
    expect(server.hasMailTo(email)).toBeFalse();
  });

  it('end at once where a program for mails is told so, and lead people who follow its address to the page', async () => {
    await aReport('Lotsen');
    await morning('2026-12-03');
    const [, path = ''] = /List-Unsubscribe:\s+<https:\/\/gesamtbild\.example(\S+)>/.exec(await server.mailTo(email)) ?? [];
    const stranger = app.stranger();
    // The session of the officer is as old as the day.
    clock.set(FIRST);
    const led = await stranger.get(path);
    expect([led.status, led.headers.get('location')]).toEqual([
      303,
      path.replace('/api/v1/unsubscriptions/', '/abbestellen/').replace('/one-click', ''),
    ]);
    expect((await settingsOf(officer)).kinds.deliveries).toBeTrue();
    expect((await stranger.post(path, {})).status).toBe(200);
    expect((await settingsOf(officer)).kinds.deliveries).toBeFalse();
  });

  it('end by the link in the mail, without signing in, once it is confirmed', async () => {
    await aReport('Lotsen');
    await morning('2026-12-15');
    const [, token = ''] = /abbestellen\/([\w.+-]+)/.exec(await server.mailTo(email)) ?? [];
    const stranger = app.stranger();
    // The session of the officer is as old as the day.
    clock.set(FIRST);
    expect((await stranger.get(`/api/v1/unsubscriptions/${token}`)).body).toEqual({ kinds: ['deliveries'], done: false });
    expect((await settingsOf(officer)).kinds.deliveries).toBeTrue();
    expect((await stranger.post(`/api/v1/unsubscriptions/${token}`, {})).body).toEqual({ kinds: ['deliveries'], done: true });
    expect((await settingsOf(officer)).kinds).toEqual({ deliveries: false, meeting: true, alerts: true, decisions: true });
    expect((await stranger.get(`/api/v1/unsubscriptions/${token.slice(0, -3)}abc`)).status).toBe(404);
  });

  it('tell members of the agenda two working days before a meeting, and officers of their own measures on it', async () => {
    const db = database.db();
    const body = await aBody(db, { name: 'Steuerungsgruppe' });
    const [person] = await db('people')
      .insert({ name: 'Mitglied', email, legal_basis: 'public_task', purpose: 'Sitzungen', retain_until: '2030-01-01' })
      .returning<{ id: string }[]>('id');
    await db('memberships').insert({
      ...{ body_code: body, person_id: person?.id, organisation_code: organisation, role: 'member', voting_right: true },
      ...{ engagement: 'paid', valid_from: '2024-01-01' },
    });
    const meeting = await aMeeting(db, body, { heldOn: '2027-01-19', state: 'planned' });
    const item = await anAgendaItem(db, body, meeting, { title: 'Ausbau der Kurse' });
    const measure = await aMeasure(db, { title: 'Lotsen', responsibleAccount: me });
    await db('agenda_item_links').insert({ agenda_item_id: item, position: 0, measure_code: measure });
    // The 19th is a Tuesday.
    await morning('2027-01-14');
    expect(server.hasMailTo(email)).toBeFalse();
    await morning('2027-01-15');
    const mail = await server.mailTo(email);
    expect(mail).toMatch(/- Steuerungsgruppe, Dienstag, 19\. Januar 2027\s+https:\/\/\S+\s+\* TOP 1: Ausbau der Kurse/);
    expect(mail).toContain('Ihre Maßnahme steht auf der Tagesordnung: Lotsen');
  });

  it('tell once that a measure has turned late: to whoever is responsible, the coordination and the steering group', async () => {
    const steering = await app.account({ roles: ['steering'] });
    const measure = await aMeasure(database.db(), { title: 'Werkstatt', responsibleAccount: me, status: 'running' });
    await aStatusReport(database.db(), measure, { quarter: '2026-Q3', outlook: 'on_schedule' });
    await morning('2027-02-01');
    await aStatusReport(database.db(), measure, { quarter: '2026-Q4', outlook: 'late', note: 'Krank' });
    await morning('2027-02-02');
    expect(await server.mailTo(email)).toContain('Die Maßnahme ist nach der neuesten Statusmeldung verspätet: Werkstatt');
    expect(await server.mailTo(steering)).toContain('Werkstatt');
    await morning('2027-02-03');
    expect(server.hasMailTo(email)).toBeFalse();
  });

  it('tell of decisions the day after they were due', async () => {
    const db = database.db();
    const body = await aBody(db, { name: 'Beirat' });
    const item = await anAgendaItem(db, body, await aMeeting(db, body), { minutes: 'Beraten.' });
    await db('decisions').insert({
      ...{ code: 'B-77', agenda_item_id: item, position: 0, kind: 'decision', wording: 'Kurse am Abend', due_on: '2027-03-01' },
      responsible_organisation_code: organisation,
    });
    await morning('2027-03-02');
    const mail = await server.mailTo(email);
    expect(mail).toMatch(/Beschluss umsetzen: Kurse am Abend\s+Beirat\s+war fällig am Montag, 1\. März 2027/);
    expect(mail).toContain('https://gesamtbild.example/beschluesse/B-77#gb-decision-follow');
  });

  it('are tried again where the server does not take them, given up in the end, and listed without their text', async () => {
    await aReport('Lotsen');
    await database.db()('quarters').where({ quarter: '2026-Q3' }).update({ deliver_until: '2027-04-09', review_until: '2027-04-20' });
    clock.set('2027-04-08T09:00:00Z');
    server.refuse(true);
    const admin = await app.signedIn({ roles: ['admin'] });
    await app.daily('reminders by e-mail');
    await app.jobs.doAll();
    const { jobs } = app;
    expect(jobs.started.filter(({ name }) => name === 'send-digest').at(-1)?.data).toEqual(jasmine.objectContaining({ attempt: 3 }));
    const listed = (await admin.get('/api/v1/sent-mails?limit=1')).body as Page<SentMail>;
    expect(listed.items.map(({ to, kinds, items, subject }) => [to.id, kinds, items, subject])).toEqual([
      [me, ['deliveries'], 1, 'Gesamtbild: eine Erinnerung'],
    ]);
    expect(listed.items[0]?.state).toBe('failed');
    expect(JSON.stringify(listed)).not.toContain('Lotsen');
    clock.set(FIRST);
    expect((await officer.get('/api/v1/sent-mails')).status).toBe(403);
    await database.db()('quarters').where({ quarter: '2026-Q3' }).update({ deliver_until: '2026-12-11', review_until: '2026-12-20' });
  });

  it('refuse a deputy whom the person has nothing to do with, and a stale change', async () => {
    const stranger = await idOf(await app.account({ roles: ['council'] }));
    expect((await change(officer, { absence: { from: '2027-05-01', to: '2027-05-02', deputy: stranger } })).status).toBe(400);
    expect((await change(officer, { absence: { from: '2027-05-03', to: '2027-05-02', deputy: null } })).status).toBe(400);
    expect((await change(officer, { kinds: { alerts: false } })).status).toBe(200);
    expect((await officer.patch(ADDRESS, { language: 'en', version: 0 })).status).toBe(409);
  });
});
