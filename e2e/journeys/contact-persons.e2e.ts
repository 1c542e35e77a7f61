import { expect, test } from '../fixtures/test.ts';
import { Frame } from '../pages/frame.ts';

test(
  'a gap gets a contact person, what is stored about them says so, and contact data is kept longer',
  { tag: '@wide' },
  async ({ page }) => {
    const frame = new Frame(page);
    await frame.open('/ansprechpersonen?luecken=ja');
    await expect(page.getByText('gibt es keine Ansprechperson zum Thema').first()).toBeVisible();
    await page.locator('[data-cell="ordnungsamt/participation"]').click();
    await page.getByRole('button', { name: 'Ansprechperson benennen' }).click();
    await page.getByRole('button', { name: 'Person wählen' }).click();
    await page.getByRole('combobox').last().fill('Minh Ulme');
    await page.getByRole('option', { name: /Minh Ulme/ }).click();
    await page.getByRole('button', { name: 'Schulung eintragen' }).click();
    await page.getByLabel('Titel der Schulung').fill('Beteiligung planen');
    await page.getByLabel('Teilgenommen am').fill('2026-02-03');
    await page.getByRole('button', { name: 'Benennen', exact: true }).click();
    await expect(page.getByText('Die Ansprechperson ist benannt.')).toBeVisible();
    await expect(page.getByText('Die Schulung gilt dauerhaft.').first()).toBeVisible();

    await page.getByRole('link', { name: 'Minh Ulme' }).click();
    await page.getByRole('link', { name: 'Was gespeichert ist' }).click();
    await expect(frame.title).toHaveText('Gespeicherte Daten: Minh Ulme');
    await expect(page.getByText('Beteiligung, Ordnungsamt')).toBeVisible();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Lesbar als CSV' }).click();
    expect((await download).suggestedFilename()).toMatch(/^person-\d+-.*\.csv$/);

    await frame.open('/personen');
    await page.getByRole('link', { name: /^Aufbewahrung/ }).click();
    await page.getByRole('button', { name: 'Aufbewahrung verlängern: Minh Ulme' }).click();
    await page.getByLabel('Warum werden die Daten länger gebraucht?').selectOption({ label: 'Die Person wirkt weiter mit.' });
    await page.getByLabel('Aufbewahren bis').fill('2031-12-31');
    await page.getByRole('button', { name: 'Verlängern', exact: true }).last().click();
    await expect(page.getByText('Die Kontaktdaten von Minh Ulme werden länger aufbewahrt.')).toBeVisible();
  },
);
