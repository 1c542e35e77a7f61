import { COMMAND_LINE, PROGRAM } from '../../audit/actor.ts';
import { KnexAuditLog, type AuditEvent } from '../../audit/audit-log.ts';
import { fixedClock } from '../../clock.ts';
import { openAsProgram, rowsOf } from '../../db/knex.ts';
import { unitOfWork } from '../../db/unit-of-work.ts';
import { KnexSettingsReadModel } from '../settings/settings-read-model.ts';
import { composeAudit } from './compose-audit.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import type { Knex } from 'knex';

const EVENT: AuditEvent = { action: 'changed', objectType: 'organisation', objectId: 'mitte', objectLabel: 'Büro Mitte' };

describe('The audit trail', () => {
  const database = useTestDatabase();
  let program: Knex;

  beforeAll(() => (program = openAsProgram(database.url(), 'gesamtbild test')));
  afterAll(() => program.destroy());
  beforeEach(() => rowsOf(database.db(), `TRUNCATE audit_events; DELETE FROM settings WHERE key IN ('audit', 'spec')`));

  const record = (at: string | Date, event: Partial<AuditEvent> = {}) =>
    unitOfWork(program, (trx) => new KnexAuditLog(trx))((audit) => audit.record(COMMAND_LINE, { ...EVENT, ...event }, new Date(at)));
  const events = () => rowsOf<{ action: string; object_id: string }>(database.db(), 'SELECT * FROM audit_events ORDER BY id');

  it('takes events from the role of the program and shows them to it', async () => {
    await record('2026-11-22T12:00:00Z');
    expect((await rowsOf(program, 'SELECT current_user AS role, actor FROM audit_events'))[0]).toEqual({
      role: 'gesamtbild_program',
      actor: 'Befehlszeile',
    });
  });

  for (const [what, sql] of [
    ['change', `UPDATE audit_events SET actor = 'niemand'`],
    ['remove', 'DELETE FROM audit_events'],
    ['empty', 'TRUNCATE audit_events'],
    ['drop', 'DROP TABLE audit_events'],
    ['switch off the rules of', 'ALTER TABLE audit_events DISABLE TRIGGER ALL'],
    ['give itself rights to', 'GRANT ALL ON audit_events TO gesamtbild_program'],
  ] as const) {
    it(`does not let the role of the program ${what} it`, async () => {
      await record('2020-01-01T12:00:00Z');
      await rowsOf(program, sql).catch((error: Error & { code?: string }) => {
        // 42501: insufficient privilege.
        expect(error.code).toBe('42501');
      });
      expect(await events()).toEqual([jasmine.objectContaining({ actor: 'Befehlszeile' })]);
      const [rights] = await rowsOf<Record<string, boolean>>(
        program,
        `SELECT has_table_privilege('audit_events', 'UPDATE') AS u, has_table_privilege('audit_events', 'DELETE') AS d,
                has_table_privilege('audit_events', 'TRUNCATE') AS t`,
      );
      expect(rights).toEqual({ u: false, d: false, t: false });
    });
  }

  it('is not shortened within the last twelve months, not even by the function that may', async () => {
    await record('2020-01-01T12:00:00Z');
    for (const before of [`now() - interval '11 months'`, 'now()', `'infinity'`])
      await expectAsync(rowsOf(program, `SELECT purge_audit_events(${before})`)).toBeRejectedWithError(/twelve months/);
    expect((await events()).length).toBe(1);
  });

  it('forgets an event whose change was rolled back', async () => {
    const failing = unitOfWork(program, (trx) => ({ trx, audit: new KnexAuditLog(trx) }))(async ({ trx, audit }) => {
      await trx('settings').insert({ key: 'spec', value: '1' });
      await audit.record(COMMAND_LINE, EVENT, new Date());
      throw new Error('Something went wrong later.');
    });
    await expectAsync(failing).toBeRejected();
    expect(await events()).toEqual([]);
    expect(await rowsOf(program, `SELECT 1 FROM settings WHERE key = 'spec'`)).toEqual([]);
  });

  it('keeps a change back whose event cannot be written', async () => {
    const failing = unitOfWork(program, (trx) => ({ trx, audit: new KnexAuditLog(trx) }))(async ({ trx, audit }) => {
      await trx('settings').insert({ key: 'spec', value: '1' });
      await audit.record({ accountId: null, name: null as never }, EVENT, new Date());
    });
    await expectAsync(failing).toBeRejected();
    expect(await rowsOf(program, `SELECT 1 FROM settings WHERE key = 'spec'`)).toEqual([]);
  });

  describe('whose retention time is over', () => {
    // Long ago, so that the database's own limit of twelve months does not matter here.
    const NOW = '2024-06-15T12:00:00Z';
    const removeExpired = () =>
      composeAudit({ db: program, clock: fixedClock(NOW), settings: new KnexSettingsReadModel(program) }).retention.removeExpired();
    const given = async () => {
      await record('2021-06-13T12:00:00Z', { objectId: 'older than 36 months' });
      await record('2021-06-15T12:00:00Z', { objectId: '36 months old' });
      await record('2023-05-01T12:00:00Z', { objectId: 'older than a year' });
      await record('2024-06-01T12:00:00Z', { objectId: 'new' });
    };
    const kept = async () => (await events()).filter(({ action }) => action === 'changed').map(({ object_id }) => object_id);

    it('loses what is older than 36 months, unless decided otherwise', async () => {
      await given();
      expect(await removeExpired()).toBe(1);
      expect(await kept()).toEqual(['36 months old', 'older than a year', 'new']);
    });

    it('loses what is older than the setting says', async () => {
      await given();
      await program('settings').insert({ key: 'audit', value: JSON.stringify({ retentionMonths: 12 }) });
      expect(await removeExpired()).toBe(3);
      expect(await kept()).toEqual(['new']);
    });

    it('keeps twelve months whatever the setting says', async () => {
      await given();
      await program('settings').insert({ key: 'audit', value: JSON.stringify({ retentionMonths: 0 }) });
      await removeExpired();
      expect(await kept()).toEqual(['new']);
    });

    it('says how much was removed, by whom and up to when', async () => {
      await given();
      await removeExpired();
      expect((await events()).at(-1)).toEqual(
        jasmine.objectContaining({
          at: new Date(NOW),
          account_id: null,
          actor: PROGRAM.name,
          action: 'purged',
          object_type: 'audit_trail',
          changes: [
            { field: 'events', before: 1, after: null },
            { field: 'olderThan', before: null, after: '2021-06-14' },
          ],
        }),
      );
    });

    it('says nothing when there was nothing to remove', async () => {
      await record('2024-06-01T12:00:00Z');
      expect(await removeExpired()).toBe(0);
      expect((await events()).length).toBe(1);
    });
  });
});
