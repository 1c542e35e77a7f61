import { randomUUID } from 'node:crypto';
import { expect, test } from '../fixtures/test.ts';
import { Frame } from '../pages/frame.ts';
import { MeasuresPage } from '../pages/measures-page.ts';

test.describe('a coordinator', () => {
  test.skip(({ hasTouch }) => hasTouch, 'the same pages on a phone; what differs there is the subject of other journeys');

  test('proposes a measure, decides on it, and finds it in every view', async ({ page }) => {
    const frame = new Frame(page);
    const measures = new MeasuresPage(page);
    const title = `Kochen verbindet ${randomUUID().slice(0, 8)}`;
    await frame.open('/massnahmen');
    await page.getByRole('link', { name: 'Maßnahme hinzufügen' }).click();
    await expect(frame.title).toHaveText('Maßnahme vorschlagen');
    await page.getByLabel('Titel', { exact: true }).fill(title);
    await page.getByLabel('Handlungsfeld', { exact: true }).selectOption({ label: 'Sprache' });
    await page.getByLabel('Federführende Organisation', { exact: true }).selectOption({ label: 'Haus der Wege (Demo)' });
    await page.getByRole('textbox', { name: 'Beginn (freiwillig)' }).fill('2027-03-01');
    const end = page.getByRole('textbox', { name: 'Ende (freiwillig)' });
    await end.fill('2027-02-01');
    await page.getByRole('button', { name: 'Vorschlagen', exact: true }).click();
    await expect(page.getByText('Das Ende liegt vor dem Beginn.')).toBeVisible();
    await expect(end).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByLabel('Titel', { exact: true })).toHaveValue(title);

    await end.fill('2027-06-30');
    await page.getByRole('button', { name: 'Vorschlagen', exact: true }).click();
    await expect(frame.title).toHaveText(title);
    await page.getByRole('button', { name: 'Als beschlossen eintragen' }).click();
    await page.getByRole('button', { name: 'Bestätigen' }).click();
    await expect(page.getByText('Beschlossen seit')).toBeVisible();

    await page.getByRole('link', { name: '← Alle Maßnahmen' }).click();
    await measures.show('Tabelle');
    await page.getByLabel('Maßnahme suchen').fill(title);
    const found = page.getByRole('main').getByRole('link', { name: title });
    await expect(page.getByRole('row').filter({ has: page.getByRole('link', { name: title }) })).toContainText('beschlossen');
    await measures.show('Nach Status');
    await expect(found).toBeVisible();
    await measures.show('Zeitplan');
    await expect(found).toBeVisible();
  });
});

test.describe('the steering group', () => {
  test.use({ role: 'steering' });

  test('reads a measure with its reports, but not its contact, and changes nothing', async ({ page }) => {
    const frame = new Frame(page);
    await frame.open('/massnahmen/M-059');
    await expect(frame.title).toHaveText('Haus der Integration unter einem Dach');
    await expect(page.getByText('Für den gemeinsamen Empfang fehlen zwei Stellen.')).toBeVisible();
    await expect(page.getByText(/Funktionspostfach/)).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Angaben ändern' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: /Abschließen|Ruhen lassen|Berichtigen|Melden/ })).toHaveCount(0);
  });

  test.describe('asking for a form', () => {
    test.use({ expectedErrors: /403/ });

    test('is told whose it is', async ({ page }) => {
      const frame = new Frame(page);
      await frame.open('/massnahmen/M-059/bearbeiten');
      await expect(frame.title).toHaveText('Diese Seite ist für Ihr Konto nicht freigegeben');
    });
  });
});
