import { randomUUID } from 'node:crypto';
import { expect, test } from '../fixtures/test.ts';
import { Frame } from '../pages/frame.ts';

test.describe('a body', () => {
  // A day before the body began is refused on the way.
  test.use({ expectedErrors: /400/ });

  test(
    'gets a seat, the seat is given and becomes vacant again, and the day before shows who sat there',
    { tag: '@wide' },
    async ({ page }) => {
      const frame = new Frame(page);
      const name = `Runder Tisch Jugend ${randomUUID().slice(0, 8)}`;
      await frame.open('/gremien');
      await page.getByRole('link', { name: 'Gremium hinzufügen' }).click();
      await page.getByLabel('Name', { exact: true }).fill(name);
      await page.getByLabel('Art', { exact: true }).selectOption({ label: 'Arbeitsgruppe' });
      await page.getByLabel('Sitzungsrhythmus').selectOption({ label: 'jedes Vierteljahr' });
      await page.getByLabel('Erster Tag').fill('2025-01-01');
      await page.getByRole('button', { name: 'Gremium hinzufügen' }).click();
      await expect(frame.title).toHaveText(name);
      await expect(page.getByText('Noch sind keine Sitze festgelegt.')).toBeVisible();

      await page.getByRole('button', { name: 'Sitz hinzufügen' }).click();
      await page.getByLabel('Bezeichnung des Sitzes').fill('Jugendverbände');
      await page.getByLabel('Bereich', { exact: true }).selectOption({ label: 'Ehrenamtliche Initiative' });
      await page.getByRole('button', { name: 'Sitz hinzufügen' }).click();
      await expect(page.getByText('unbesetzt seit 1. Januar 2025')).toBeVisible();

      await page.getByRole('button', { name: 'Sitz vergeben: Jugendverbände' }).click();
      await page.getByRole('button', { name: 'Organisation wählen' }).click();
      await page.locator('gb-choice-search').getByRole('option').first().click();
      await page.getByLabel('Wer nimmt teil?').selectOption({ label: 'keine Person genannt' });
      await page.getByLabel('Ab', { exact: true }).fill('2024-06-01');
      await page.getByRole('button', { name: 'Sitz vergeben', exact: true }).click();
      await expect(page.getByText(`Das Gremium „${name}“ beginnt erst am 1. Januar 2025.`)).toBeVisible();
      await page.getByLabel('Ab', { exact: true }).fill('2025-02-01');
      await page.getByRole('button', { name: 'Sitz vergeben', exact: true }).click();
      await expect(page.getByText('1 Sitz, besetzt.')).toBeVisible();

      await page.getByRole('button', { name: 'Beenden: Jugendverbände' }).click();
      await page.getByLabel('Letzter Tag').fill('2025-06-30');
      await page.getByRole('button', { name: 'Beenden', exact: true }).click();
      await expect(page.getByText('unbesetzt seit 1. Juli 2025')).toBeVisible();
      await expect(page.getByText('1 Sitz, unbesetzt.')).toBeVisible();

      await page.getByLabel('Stichtag').fill('2025-06-30');
      await page.getByLabel('Stichtag').press('Tab');
      await expect(page).toHaveURL(/asOf=2025-06-30/);
      await expect(page.getByText('Am 30. Juni 2025: 1 Sitz, besetzt.')).toBeVisible();
      await page.getByRole('button', { name: 'Zum heutigen Stand' }).click();
      await expect(page.getByText('unbesetzt seit 1. Juli 2025')).toBeVisible();
    },
  );
});
