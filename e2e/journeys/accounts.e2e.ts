import { randomUUID } from 'node:crypto';
import { expect, test } from '../fixtures/test.ts';
import { Frame } from '../pages/frame.ts';

test.describe('an administrator', () => {
  test.use({ role: 'admin' });

  test(
    'invites a person, who chooses a password and comes in with the rights that were given',
    { tag: '@wide' },
    async ({ page, browser, baseURL }) => {
      const email = `neu-${randomUUID()}@demo.example`;
      await new Frame(page).open('/verwaltung/konten');
      await page.getByRole('link', { name: 'Person einladen' }).click();
      await page.getByLabel('Name', { exact: true }).fill('Neue Person (Demo)');
      await page.getByLabel('E-Mail-Adresse').fill(email);
      await page.getByRole('checkbox', { name: /^Steuerungsgruppe/ }).check();
      await page.getByRole('button', { name: 'Einladen', exact: true }).click();
      const link = (await page.getByText(/\/einladung\//).innerText()).trim();

      const context = await browser.newContext({ baseURL: baseURL ?? '', locale: 'de-DE', storageState: { cookies: [], origins: [] } });
      const other = await context.newPage();
      const frame = new Frame(other);
      await frame.open(new URL(link).pathname);
      await expect(frame.title).toHaveText('Willkommen, Neue Person (Demo)');
      await other.getByLabel('Neues Passwort', { exact: true }).fill('gleis neun dreiviertel');
      await other.getByLabel('Neues Passwort wiederholen').fill('gleis neun dreiviertel');
      await other.getByRole('button', { name: 'Passwort speichern' }).click();
      await other.getByRole('link', { name: 'Zur Anmeldung' }).click();
      await other.getByLabel('E-Mail-Adresse').fill(email);
      await other.getByLabel('Passwort', { exact: true }).fill('gleis neun dreiviertel');
      await other.keyboard.press('Enter');
      await expect(frame.title).toHaveText(/^Überblick: Berlin/);
      await context.close();
    },
  );

  test('finds in the audit trail who signed in', { tag: '@wide' }, async ({ page }) => {
    const frame = new Frame(page);
    await frame.open('/verwaltung/protokoll');
    await expect(frame.title).toHaveText('Protokoll');
    await expect(page.getByText('Administration (Demo) hat sich angemeldet.').first()).toBeVisible();
  });
});

test.describe('an integration officer', () => {
  test.use({ role: 'officer' });

  test('changes the description of the own organisation, and of no other', { tag: '@wide' }, async ({ page }) => {
    const frame = new Frame(page);
    await frame.open('/organisationen/integrationsbuero-mitte');
    await page.getByRole('button', { name: 'Angaben ändern' }).click();
    const description = page.getByLabel('Beschreibung');
    const text = `Anlaufstelle für Fragen der Integration (${randomUUID().slice(0, 8)}).`;
    await description.fill(text);
    await page.getByRole('button', { name: 'Speichern' }).click();
    await expect(page.getByText(text).first()).toBeVisible();

    await frame.open('/organisationen/sprachwerkstatt');
    await expect(frame.title).toHaveText('Sprachwerkstatt Spree (Demo)');
    await expect(page.getByRole('button', { name: 'Angaben ändern' })).toHaveCount(0);
  });
});
