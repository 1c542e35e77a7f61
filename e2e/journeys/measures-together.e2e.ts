import { randomUUID } from 'node:crypto';
import { expect, test } from '../fixtures/test.ts';
import { Frame } from '../pages/frame.ts';
import { MeasuresPage } from '../pages/measures-page.ts';

test.describe('a coordinator', () => {
  test(
    'takes measures from a file, changes them together, keeps the view of them, and replaces them by one',
    { tag: '@wide' },
    async ({ page }) => {
      const frame = new Frame(page);
      const mark = randomUUID().slice(0, 8);
      const titles = [`Lesekreis ${mark} Nord`, `Lesekreis ${mark} Süd`];

      await frame.open('/massnahmen/import');
      const file = (field: string) => ({
        name: 'lesekreise.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(
          [
            'Titel;Handlungsfeld;Aufgabenart;Federführende Organisation',
            ...titles.map((title) => `${title};${field};freiwillige Aufgabe;haus-der-wege`),
          ].join('\r\n'),
        ),
      });
      const choose = page.locator('input[type=file]');
      await choose.setInputFiles(file('Lesen'));
      await expect(page.getByRole('heading', { name: '2 Zeilen von „lesekreise.csv“ können nicht übernommen werden' })).toBeVisible();
      await choose.setInputFiles(file('Sprache'));
      await page.getByRole('button', { name: '2 Maßnahmen übernehmen' }).click();
      await expect(page.getByText('Alles ist gespeichert und steht im Verlauf jeder Maßnahme.')).toBeVisible();

      await page.getByRole('link', { name: 'Alle Maßnahmen ansehen' }).click();
      await new MeasuresPage(page).show('Tabelle');
      await page.getByLabel('Maßnahme suchen').fill(mark);
      await expect(page.getByRole('checkbox', { name: `${titles[1]} auswählen` })).toBeVisible();
      await page.getByRole('checkbox', { name: 'Alle gezeigten auswählen' }).check();
      await page.getByRole('button', { name: 'Gemeinsam ändern' }).click();
      const together = page.getByRole('region', { name: 'Gemeinsam ändern' });
      await together.getByLabel('Handlungsfeld').selectOption({ label: 'Wohnen und Unterbringung' });
      await together.getByRole('button', { name: 'Änderungen ansehen' }).click();
      await together.getByRole('button', { name: '2 Maßnahmen ändern' }).click();
      await expect(page.getByText('2 Maßnahmen sind geändert.')).toBeVisible();

      await page.getByRole('button', { name: 'Gespeicherte Ansichten' }).click();
      await page.getByLabel('Die jetzige Ansicht behalten als').fill(`Lesekreise ${mark}`);
      await page.getByRole('button', { name: 'Ansicht speichern' }).click();
      await expect(page.getByText('Die Ansicht ist gespeichert.')).toBeVisible();
      await page.keyboard.press('Escape');

      await page.getByRole('link', { name: titles[0] ?? '' }).click();
      await page.getByRole('link', { name: 'Zusammenlegen, teilen, ersetzen' }).click();
      await expect(frame.title).toHaveText(`Wie geht es weiter mit „${titles[0]}“?`);
      await page.getByRole('radio', { name: /^Zusammenlegen/ }).check();
      await page.getByRole('button', { name: 'Weitere Maßnahme hinzufügen' }).click();
      await expect(page.locator('gb-choice-search input')).toBeFocused();
      await page.keyboard.type(titles[1] ?? '');
      await expect(page.getByRole('option')).toHaveText([new RegExp(titles[1] ?? '')]);
      await page.keyboard.press('Enter');
      await page.getByLabel('Oder neu, mit dem Titel').fill(`Lesekreise ${mark}`);
      await page.getByLabel('Grund').fill('Beide Kreise lesen dieselben Bücher.');
      await page.getByRole('button', { name: 'Verbindlich eintragen' }).click();
      await expect(frame.title).toHaveText(`Lesekreise ${mark}`);
      for (const title of titles) await expect(page.getByRole('main').getByRole('link', { name: title })).toBeVisible();
    },
  );
});
