import type { AuditEventResponse, HistoryEvent } from '#contract/audit.ts';
import type { Page, Problem } from '#contract/common.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { parse } from 'csv-parse/sync';
import type { TestClient } from '../../../testing/test-client.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { Actor, AuditEvent, AuditLog } from '../../audit/audit-log.ts';
import { KnexAuditLog } from '../../audit/audit-log.ts';
import { unitOfWork } from '../../db/unit-of-work.ts';

const ADA: Actor = { accountId: '7001', name: 'Ada Muster', requestId: 'request-1' };
const BEN: Actor = { accountId: '7002', name: 'Ben Beispiel_100%' };
const SCRIPT = '<script>alert("x")</script>';

describe('The audit trail over HTTP', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let admin: TestClient;

  beforeAll(async () => {
    admin = await app.signedIn({ roles: ['admin'] });
  });
  beforeEach(() => database.db().raw('TRUNCATE audit_events'));

  const inTransaction = <R>(work: (audit: AuditLog) => Promise<R>): Promise<R> =>
    unitOfWork<AuditLog>(database.db(), (trx) => new KnexAuditLog(trx))(work);
  const given = (actor: Actor, event: Partial<AuditEvent> = {}, at = '2026-11-22T12:00:00Z') =>
    inTransaction((audit) =>
      audit.record(
        actor,
        { action: 'changed', objectType: 'organisation', objectId: 'mitte', objectLabel: 'Büro Mitte', ...event },
        new Date(at),
      ),
    );
  const page = async (query = '', somebody = admin) =>
    (await somebody.get(`/api/v1/audit-events${query}`)).body as Page<AuditEventResponse>;
  const ids = async (query: string) => (await page(query)).items.map(({ objectId }) => objectId);

  it('shows who did what and when, with what was before and after, newest first', async () => {
    const changes = [{ field: 'name', before: 'Büro', after: SCRIPT }];
    await given(ADA, { changes });
    await given(BEN, { action: 'signed_in', objectType: 'account', objectId: '7002', objectLabel: BEN.name, remoteAddress: '192.0.2.7' });
    const { items, total, nextCursor } = await page();
    expect([total, nextCursor]).toEqual([2, null]);
    expect(items.map(({ action }) => action)).toEqual(['signed_in', 'changed']);
    expect(items[0]?.remoteAddress).toBe('192.0.2.7');
    expect(items[1]).toEqual({
      id: jasmine.any(String),
      at: '2026-11-22T12:00:00.000Z',
      accountId: '7001',
      actor: 'Ada Muster',
      action: 'changed',
      objectType: 'organisation',
      objectId: 'mitte',
      objectLabel: 'Büro Mitte',
      changes,
      requestId: 'request-1',
      remoteAddress: null,
    });
  });

  describe('narrowed down', () => {
    beforeEach(async () => {
      // Berlin is an hour ahead of UTC in November: 23:30 UTC is the next day.
      await given(ADA, { objectId: 'a', objectLabel: 'Integrationsbüro Mitte' }, '2026-11-20T23:30:00Z');
      await given(BEN, { objectId: 'b', objectLabel: 'Träger', action: 'created' }, '2026-11-21T12:00:00Z');
      await given(ADA, { objectId: 'c', objectType: 'account', changes: [{ field: 'email', before: null, after: 'cleo@example.org' }] });
    });

    for (const [what, query, expected] of [
      ['an account', '?account=7001', ['c', 'a']],
      ['a part of a name', '?actor=beispiel', ['b']],
      ['signs that mean something in patterns', '?actor=_100%25', ['b']],
      ['a type of objects', '?objectType=account', ['c']],
      ['one object', '?objectType=organisation&objectId=a', ['a']],
      ['an action', '?action=created', ['b']],
      ['a first day', '?from=2026-11-22', ['c']],
      ['a last day in Berlin', '?to=2026-11-20', []],
      ['one day in Berlin', '?from=2026-11-21&to=2026-11-21', ['b', 'a']],
      ['the beginning of a word', '?search=integrationsb%C3%BC', ['a']],
      ['several words', '?search=ada%20integrationsb', ['a']],
      ['what was changed', '?search=cleo%40example.org', ['c']],
      ['a field that was changed', '?search=email', ['c']],
      ['signs that mean something in searches', `?search=${encodeURIComponent(`'|!(tr:*&`)}`, ['b']],
      ['signs alone', `?search=${encodeURIComponent(`'); DROP TABLE audit_events; --`)}`, []],
      ['how changes are stored', '?search=before', []],
      ['several things', '?account=7001&from=2026-11-21&search=mitte&action=changed', ['c', 'a']],
    ] as const) {
      it(`to ${what}`, async () => {
        const { items, total } = await page(query);
        expect(items.map(({ objectId }) => objectId)).toEqual([...expected]);
        expect(total).toBe(expected.length);
      });
    }

    it('only by what it knows', async () => {
      for (const query of [
        '?user=7',
        '?from=gestern',
        '?account=Ada',
        '?limit=0',
        '?limit=1000',
        '?cursor=-1',
        `?search=${'x'.repeat(201)}`,
      ])
        expect((await admin.get(`/api/v1/audit-events${query}`)).status)
          .withContext(query)
          .toBe(400);
    });

    it('with what there is to choose from', async () => {
      expect((await admin.get('/api/v1/audit-events/options')).body).toEqual({
        actions: ['changed', 'created'],
        objectTypes: ['account', 'organisation'],
        accounts: [
          { id: '7001', name: 'Ada Muster' },
          { id: '7002', name: 'Ben Beispiel_100%' },
        ],
      });
    });
  });

  it('has pages that stay what they are while new events arrive', async () => {
    for (const objectId of ['1', '2', '3', '4', '5']) await given(ADA, { objectId });
    const first = await page('?limit=2');
    await given(BEN, { objectId: '6' });
    const second = await page(`?limit=2&cursor=${first.nextCursor}`);
    await given(BEN, { objectId: '7' });
    const third = await page(`?limit=2&cursor=${second.nextCursor}`);
    expect([first, second, third].map(({ items }) => items.map(({ objectId }) => objectId))).toEqual([['5', '4'], ['3', '2'], ['1']]);
    expect(third.nextCursor).toBeNull();
    expect([first.total, third.total]).toEqual([5, 7]);
  });

  describe('as a file', () => {
    const file = async (query = '') => await admin.get(`/api/v1/audit-events/export${query}`);
    const rowsOf = (text: unknown) => parse<Record<string, string>>(String(text), { bom: true, delimiter: ';', columns: true });

    it('is one for German spreadsheets', async () => {
      await given(ADA, { changes: [{ field: 'active', before: true, after: false }] }, '2026-07-01T22:30:05Z');
      const { headers, body } = await file();
      expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
      const response = await fetch(`${app.origin()}/api/v1/audit-events/export`, { headers: { cookie: admin.cookie } });
      // The mark of UTF-8, without which a spreadsheet takes umlauts for something else.
      expect([...new Uint8Array(await response.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      expect(rowsOf(body)).toEqual([
        {
          Zeitpunkt: '02.07.2026 00:30:05',
          Person: 'Ada Muster',
          'Konto-Nr.': '7001',
          Vorgang: 'geändert',
          Gegenstand: 'Organisation',
          Bezeichnung: 'Büro Mitte',
          Kennung: 'mitte',
          Änderungen: 'Aktiv: ja → nein',
          Netzwerkadresse: '',
          Anfrage: 'request-1',
        },
      ]);
    });

    it('keeps formulas, HTML, quotes, semicolons and new lines as the text that they are', async () => {
      const formulas = ['=HYPERLINK("http://x.example";"y")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'];
      for (const objectLabel of formulas) await given(ADA, { objectLabel });
      await given(ADA, { objectLabel: SCRIPT, objectId: 'a;b', changes: [{ field: 'name', before: 'zwei\nZeilen', after: '"so"; =1+1' }] });
      const rows = rowsOf((await file()).body);
      expect(rows[0]).toEqual(
        jasmine.objectContaining({ Bezeichnung: SCRIPT, Kennung: 'a;b', Änderungen: 'Name: zwei\nZeilen → "so"; =1+1' }),
      );
      expect(rows.slice(1).map(({ Bezeichnung }) => Bezeichnung)).toEqual(formulas.toReversed().map((formula) => `'${formula}`));
    });

    it('has the events of the filter, as many as there are', async () => {
      for (let n = 0; n < 2100; n += 700)
        await inTransaction(async (audit) => {
          for (let i = n; i < n + 700; i += 1)
            await audit.record(ADA, { action: 'changed', objectType: 'level', objectId: String(i), objectLabel: '' }, new Date());
        });
      await given(BEN);
      const rows = rowsOf((await file('?objectType=level')).body);
      expect(rows.map(({ Kennung }) => Kennung)).toEqual(Array.from({ length: 2100 }, (_, i) => String(2099 - i)));
    });

    it('becomes an event itself', async () => {
      await given(ADA);
      await file('?action=changed');
      const [event] = (await page()).items;
      expect(event).toEqual(
        jasmine.objectContaining({
          action: 'exported',
          objectType: 'audit_trail',
          changes: [
            { field: 'events', before: null, after: 1 },
            { field: 'filter', before: null, after: { action: 'changed' } },
          ],
        }),
      );
      expect(event?.accountId).toMatch(/^\d+$/);
    });
  });

  it('is for administrators alone', async () => {
    for (const path of ['', '/export', '/options']) {
      const { status, body } = await app.stranger().get(`/api/v1/audit-events${path}`);
      expect(status).withContext(path).toBe(401);
      expect((body as Problem).type).toContain('sign-in-required');
      for (const role of ['council', 'steering', 'officer', 'coordinator'] as const) {
        const somebody = await app.signedIn({ roles: [role] });
        expect((await somebody.get(`/api/v1/audit-events${path}`)).status)
          .withContext(`${role} ${path}`)
          .toBe(403);
      }
    }
  });

  describe('of one object', () => {
    const historyOf = (somebody: TestClient, objectType: string, objectId: string) =>
      somebody.get(`/api/v1/history?objectType=${objectType}&objectId=${objectId}`);

    it('tells readers what happened to it, without what leads to a computer', async () => {
      await given(ADA, { remoteAddress: '192.0.2.7', changes: [{ field: 'name', before: 'a', after: 'b' }] });
      await given(ADA, { objectId: 'other' });
      const { status, body } = await historyOf(await app.signedIn({ roles: ['steering'] }), 'organisation', 'mitte');
      expect(status).toBe(200);
      const { items, total } = body as Page<HistoryEvent>;
      expect(total).toBe(1);
      expect(items[0]?.changes).toEqual([{ field: 'name', before: 'a', after: 'b' }]);
      expect(JSON.stringify(body)).not.toMatch(/192\.0\.2\.7|request-1|7001/);
    });

    it('is refused where the object is not to be seen, whether or not it exists', async () => {
      await given(ADA, { objectType: 'account', objectId: '7001' });
      const officer = await app.signedIn({ roles: ['officer'] });
      for (const [type, id] of [
        ['account', '7001'],
        ['account', '0'],
        ['settings', 'security'],
        ['audit_trail', 'audit-events'],
      ] as const)
        expect((await historyOf(officer, type, id)).status)
          .withContext(`${type} ${id}`)
          .toBe(403);
      expect((await historyOf(admin, 'account', '7001')).status).toBe(200);
    });

    it('is not for strangers and not for the council', async () => {
      expect((await historyOf(app.stranger(), 'organisation', 'mitte')).status).toBe(401);
      expect((await historyOf(await app.signedIn({ roles: ['council'] }), 'organisation', 'mitte')).status).toBe(403);
    });

    it('asks which one', async () => {
      expect((await admin.get('/api/v1/history?objectType=organisation')).status).toBe(400);
    });
  });

  it('knows of sign-ins', async () => {
    await app.signedIn({ roles: ['council'], email: 'neu@example.org' });
    expect((await ids('?action=signed_in')).length).toBe(1);
  });
});
