import { randomUUID } from 'node:crypto';
import { askAs } from '../fixtures/program-as.ts';
import { expect, test } from '../fixtures/test.ts';
import { Frame } from '../pages/frame.ts';

/** Decisions of a meeting of their own, by the organisation that sees to them. Answers their codes. */
async function decided(title: string, ...organisations: readonly string[]): Promise<string[]> {
  const ask = <Answer>(path: string, body: object): Promise<Answer> => askAs<Answer>('coordinator', 'POST', path, body);
  const meeting = await ask<{ id: string }>('/meetings', { body: 'G-001', heldOn: '2026-03-17', state: 'held' });
  const item = await ask<{ id: string }>(`/meetings/${meeting.id}/agenda-items`, { title });
  const codes: string[] = [];
  for (const responsible of organisations) {
    const wording = `${title}: ${responsible} legt dazu einen Vorschlag vor.`;
    const { code } = await ask<{ code: string }>(`/agenda-items/${item.id}/decisions`, {
      kind: 'decision',
      wording,
      responsible,
      dueOn: '2026-06-30',
    });
    codes.push(code);
  }
  return codes;
}

test.describe('a decision', () => {
  test.describe('of the own organisation', () => {
    test.use({ role: 'officer' });

    test('is found among what is late, and reported as done; one of others can be read', { tag: '@wide' }, async ({ page }) => {
      const frame = new Frame(page);
      const title = `Sprachmittlung ${randomUUID().slice(0, 8)}`;
      const [, theirs = ''] = await decided(title, 'integrationsbuero-mitte', 'volkshochschule-nordost');
      await frame.open(`/beschluesse?due=overdue&organisation=integrationsbuero-mitte&text=${encodeURIComponent(title)}`);
      await expect(page.getByText('1 Beschluss oder Verabredung').first()).toBeVisible();
      await page.getByRole('link', { name: title }).click();
      await expect(page.getByText('Zuständig ist Integrationsbüro Mitte (Demo).')).toBeVisible();
      await page.getByRole('button', { name: 'Als erledigt melden' }).click();
      const form = page.getByRole('form', { name: 'Als erledigt melden' });
      await form.getByRole('button', { name: 'Als erledigt melden' }).click();
      await expect(form.getByText('Bitte füllen Sie dieses Feld aus.')).toBeVisible();
      await form.getByLabel('Was ist dabei herausgekommen?').fill('Der Vorschlag liegt vor.');
      await form.getByLabel('Erledigt am').fill('2026-06-12');
      await form.getByRole('button', { name: 'Als erledigt melden' }).click();
      await expect(page.getByText('Erledigt am 12. Juni 2026.')).toBeVisible();
      await expect(page.getByText('Der Vorschlag liegt vor.')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Wieder öffnen' })).toBeFocused();

      await frame.open(`/beschluesse/${theirs}`);
      await expect(page.getByText('hält die zuständige Organisation oder die Koordination fest.')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Als erledigt melden' })).toHaveCount(0);
    });
  });

  test('becomes a task and a measure, whose page says where it was discussed', { tag: '@wide' }, async ({ page }) => {
    const frame = new Frame(page);
    const title = `Elternarbeit ${randomUUID().slice(0, 8)}`;
    const [code = ''] = await decided(title, 'volkshochschule-nordost');
    await frame.open(`/beschluesse/${code}`);
    await page.getByRole('button', { name: 'Als Aufgabe übernehmen' }).click();
    await page.getByRole('button', { name: 'Aufgabe hinzufügen' }).click();
    await expect(page.getByText('Die Aufgabe ist hinzugefügt.')).toBeVisible();
    await page.getByRole('button', { name: 'Als Maßnahme übernehmen' }).click();
    await page.getByLabel('Titel der Maßnahme').fill(title);
    await page.getByLabel('Handlungsfeld').selectOption({ label: 'Sprache' });
    await page.getByRole('button', { name: 'Maßnahme anlegen' }).click();
    await expect(frame.title).toHaveText(title);
    await expect(page.getByText('Beschluss gefasst')).toBeVisible();
    await page.getByRole('link', { name: code }).click();
    await expect(
      page
        .getByText('0 von 1')
        .or(page.getByRole('link', { name: title }))
        .first(),
    ).toBeVisible();
  });
});
