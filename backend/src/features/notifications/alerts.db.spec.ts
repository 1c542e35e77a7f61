import { useTestDatabase } from '#db/testing/test-database.ts';
import { useMailServer } from '../../../testing/mail-server.ts';
import { insertMeasureBasics } from '../../../testing/measures.ts';
import { movableClock } from '../../../testing/movable-clock.ts';
import { insertPlaces } from '../../../testing/places.ts';
import { useApp } from '../../../testing/test-app.ts';
import { SmtpMailer } from '../../mail/smtp-mailer.ts';

// Consultations are to stay between 100 and 200; the newest completed quarter is the third of 2026.
describe('Alerts of indicators', () => {
  const database = useTestDatabase();
  const server = useMailServer();
  const clock = movableClock('2026-11-30T09:00:00Z');
  const app = useApp(database, () => ({
    clock,
    publicUrl: 'https://gesamtbild.example',
    mailer: new SmtpMailer(server.url(), 'Gesamtbild <noreply@gesamtbild.example>'),
  }));
  let district: string;

  beforeAll(async () => {
    const db = database.db();
    await insertPlaces(db);
    await insertMeasureBasics(db);
    district = (await db('districts').where({ level: 'land' }).first<{ id: string }>('id')).id;
    await db('indicators').insert({
      ...{ code: 'X91', field_of_action: 'language', name_de: 'Beratungen', name_en: 'Consultations', kind: 'count', unit: 'count' },
      ...{ direction: 'higher_is_better', decimals: 0, update_interval: 'quarterly', numerator_de: '', numerator_en: '', source: '' },
      smallest_level: 'stadtbezirk',
    });
    await db('targets').insert({
      ...{ indicator_code: 'X91', baseline_value: 150, baseline_date: '2024-12-31', value: 150, date: '2030-12-31' },
      ...{ lower: 100, upper: 200 },
    });
  });

  /** What is known of the third quarter from now on. */
  const consultations = async (value: number): Promise<void> => {
    const place = { indicator_code: 'X91', district_id: district, period_start: '2026-07-01' };
    await database
      .db()('observations')
      .where({ ...place, superseded_at: null })
      .update({ superseded_at: clock.now() });
    await database
      .db()('observations')
      .insert({ ...place, grain: 'quarter', value, origin: 'reported', recorded_at: clock.now() });
  };
  const morning = async (day: string): Promise<void> => {
    clock.set(`${day}T09:00:00Z`);
    await app.daily('reminders by e-mail');
    await app.jobs.doAll();
  };

  it('come once when one leaves its plan, once when it is back, and anew when it leaves it again', async () => {
    const steering = await app.account({ roles: ['steering'] });
    await consultations(150);
    await morning('2026-11-30');
    expect(server.hasMailTo(steering)).toBeFalse();

    await consultations(90);
    await morning('2026-12-01');
    expect(await server.mailTo(steering)).toContain('Der Indikator ist jetzt nicht im Plan: Beratungen');
    await consultations(85);
    await morning('2026-12-02');
    expect(server.hasMailTo(steering)).toBeFalse();

    await consultations(120);
    await morning('2026-12-03');
    expect(await server.mailTo(steering)).toContain('Der Indikator ist wieder im Plan oder zu beobachten: Beratungen');

    await consultations(80);
    await morning('2026-12-04');
    expect(await server.mailTo(steering)).toContain('Der Indikator ist jetzt nicht im Plan: Beratungen');
  });
});
