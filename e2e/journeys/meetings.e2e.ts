import { randomUUID } from 'node:crypto';
import { askAs } from '../fixtures/program-as.ts';
import { expect, test } from '../fixtures/test.ts';
import { Frame } from '../pages/frame.ts';

const ask = <Answer>(path: string, body: object): Promise<Answer> => askAs<Answer>('coordinator', 'POST', path, body);

/** A body of its own with two members and a topic that waits. Answers its code. */
async function bodyWith(topic: string): Promise<string> {
  const name = `Runder Tisch ${topic}`;
  const { code } = await ask<{ code: string }>('/bodies', { name, kind: 'working_group', rhythm: 'quarterly', validFrom: '2025-01-01' });
  for (const organisation of ['integrationsbuero-mitte', 'volkshochschule-nordost'])
    await ask(`/bodies/${code}/memberships`, { organisation, role: 'member', validFrom: '2025-01-01' });
  await ask(`/bodies/${code}/agenda-items`, { title: topic, durationMinutes: 30 });
  return code;
}

test.describe('a meeting', () => {
  // A vote of more than there were is refused on the way.
  test.use({ expectedErrors: /400/ });

  test(
    'is planned, gets a topic from the backlog, is held and minuted, and takes addenda once its minutes are approved',
    { tag: '@wide' },
    async ({ page }) => {
      // Texts that stand on the sheet for printing as well are looked for first on the page.
      const frame = new Frame(page);
      const topic = `Sprachcafé ${randomUUID().slice(0, 8)}`;
      const code = await bodyWith(topic);
      await frame.open(`/sitzungen/hinzufuegen?body=${code}`);
      await page.getByLabel('Tag', { exact: true }).fill('2026-03-12');
      await page.getByLabel('Beginn').fill('14:00');
      await page.getByLabel('Ende').fill('15:00');
      await page.getByRole('button', { name: 'Sitzung hinzufügen' }).click();
      await expect(frame.title).toHaveText('Sitzung vom 12. März 2026');

      await page.getByRole('button', { name: 'Aus dem Themenspeicher' }).click();
      await page.getByRole('option', { name: topic }).click();
      await expect(page.getByText('14:00–14:30').first()).toBeVisible();
      await page.getByRole('button', { name: 'Punkt hinzufügen' }).click();
      await page.getByLabel('Worum geht es?').fill('Begrüßung');
      await page.getByLabel('Dauer in Minuten').fill('10');
      await page.getByRole('button', { name: 'Hinzufügen', exact: true }).click();
      await page.getByRole('button', { name: 'Nach oben: Begrüßung' }).press('Enter');
      await expect(page.getByText('14:10–14:40').first()).toBeVisible();
      await expect(page.getByRole('button', { name: 'Nach unten: Begrüßung' })).toBeFocused();
      await page.getByRole('button', { name: 'Sie hat stattgefunden' }).click();
      await expect(page.getByText('Protokoll fehlt')).toBeVisible();

      await page.getByRole('button', { name: 'Alle anwesend' }).click();
      await page.getByRole('radiogroup').last().getByLabel('entschuldigt', { exact: true }).check();
      await page.getByRole('button', { name: 'Anwesenheit speichern' }).click();
      await expect(page.getByText('1 von 2 anwesend oder vertreten: 1 entschuldigt.')).toBeVisible();
      await expect(page.getByText('Die Anwesenheit ist gespeichert.')).toBeVisible();

      await page.getByRole('button', { name: `Protokollieren: ${topic}` }).click();
      await page.getByLabel('Beschluss', { exact: true }).check();
      await page.getByLabel('Protokoll (freiwillig)').fill('Es soll weitergehen.');
      await page.getByRole('button', { name: 'Protokoll speichern' }).click();
      await page.getByRole('button', { name: `Beschluss oder Verabredung festhalten: ${topic}` }).click();
      await page.getByLabel('Wortlaut').fill('Das Sprachcafé wird verlängert.');
      await page.getByLabel('Es wurde abgestimmt').check();
      await page.getByLabel('Dafür').fill('20');
      await page.getByRole('button', { name: 'Festhalten', exact: true }).click();
      await expect(page.getByText('Das sind 20 Stimmen. Stimmberechtigt waren an diesem Tag nur 2.')).toBeVisible();
      await page.getByLabel('Dafür').fill('1');
      await page.getByRole('button', { name: 'Festhalten', exact: true }).click();
      await expect(page.getByText('1 dafür, 0 dagegen, keine Enthaltung').first()).toBeVisible();

      await page.getByRole('button', { name: 'Genehmigung eintragen' }).click();
      await page.getByLabel('Genehmigt am').fill('2026-04-02');
      await page.getByRole('button', { name: 'Protokoll als genehmigt abschließen' }).click();
      await expect(page.getByText('Protokoll genehmigt am 2. April 2026.').first()).toBeVisible();
      await expect(page.getByRole('button', { name: /^Protokoll ändern/ })).toHaveCount(0);
      await page.getByRole('button', { name: 'Nachtrag hinzufügen' }).click();
      await page.getByLabel('Nachtrag', { exact: true }).fill('Es beginnt um 16 Uhr.');
      await page.getByRole('button', { name: 'Hinzufügen', exact: true }).click();
      await expect(page.getByRole('heading', { name: 'Nachträge' })).toBeVisible();
      await expect(page.getByText('Es beginnt um 16 Uhr.').first()).toBeVisible();
    },
  );
});
