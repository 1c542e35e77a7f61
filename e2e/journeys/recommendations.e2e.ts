import { randomUUID } from 'node:crypto';
import { expect, test } from '../fixtures/test.ts';
import { Frame } from '../pages/frame.ts';

test.describe('a recommendation', () => {
  test('is written down, answered, and its thread then lacks only a measure', { tag: '@wide' }, async ({ page }) => {
    const frame = new Frame(page);
    const title = `Lesepatenschaften fördern ${randomUUID().slice(0, 8)}`;
    await frame.open('/empfehlungen/hinzufuegen');
    await page.getByLabel('Quelle', { exact: true }).selectOption({ index: 1 });
    await page.getByLabel('Titel', { exact: true }).fill(title);
    await page.getByRole('button', { name: 'Hinzufügen', exact: true }).click();
    await expect(page.getByLabel('Wortlaut', { exact: true })).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByLabel('Titel', { exact: true })).toHaveValue(title);
    await page.getByLabel('Wortlaut', { exact: true }).fill('Jedes Kind, das möchte, liest einmal in der Woche mit jemandem.');
    await page.getByLabel('Handlungsfeld', { exact: true }).selectOption({ label: 'Sprache' });
    await page.getByLabel('Wer handeln müsste').selectOption({ label: 'Stadt oder Gemeinde' });
    await page.getByRole('button', { name: 'Indikator zuordnen' }).click();
    await expect(page.locator('gb-choice-search input')).toBeFocused();
    await page.keyboard.type('Ausländeranteil');
    await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('Ausländeranteil');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Hinzufügen', exact: true }).click();
    await expect(frame.title).toHaveText(title);
    await expect(page.getByText('Auf diese Empfehlung wurde noch nicht geantwortet.')).toBeVisible();

    await page.getByRole('button', { name: 'Antwort eintragen' }).click();
    await page.getByLabel('Wie wurde entschieden?').selectOption({ label: 'angenommen' });
    await page.getByLabel('Gremium').fill('Ausschuss für Integration');
    await page.getByLabel('Tag der Sitzung').fill('2026-03-10');
    await page.getByRole('button', { name: 'Antwort eintragen' }).click();
    await expect(page.getByText('Angenommen am 10. März 2026: Ausschuss für Integration.')).toBeVisible();

    await page.getByRole('link', { name: 'Der rote Faden' }).click();
    await expect(page.getByText('Die Empfehlung ist angenommen, aber keine Maßnahme setzt sie um.')).toBeVisible();
    await page.getByRole('link', { name: '← Alle Fäden' }).click();
    await page.getByLabel('nur Fäden mit losem Ende').check();
    await expect(page.getByRole('link', { name: title })).toBeVisible();
  });
});

test.describe('a coordinator', () => {
  test('takes a catalogue in after looking at it, and finds its source and recommendations', { tag: '@wide' }, async ({ page }) => {
    const frame = new Frame(page);
    const source = `Studie Übergänge ${randomUUID().slice(0, 8)}`;
    const titles = ['Lotsen begleiten den Weg in die Ausbildung', 'Betriebe öffnen ihre Werkstätten'];
    const catalogue = (field: string) => ({
      name: 'katalog.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        [
          'Quelle;Art der Quelle;Erscheinen der Quelle;Nummer;Titel;Wortlaut;Wie es gehen könnte;Handlungsfeld;Wer handeln müsste',
          `${source};Studie;2024;1;${titles[0]};Niemand soll den Weg allein gehen.;Lotsen | Praktika;${field};Stadt oder Gemeinde`,
          `${source};;;2;${titles[1]};Wer mag, sieht zu und macht mit.;;${field};Landkreis`,
        ].join('\r\n'),
      ),
    });
    await frame.open('/empfehlungen');
    await page.getByRole('link', { name: 'Aus einer Datei übernehmen' }).click();
    const choose = page.locator('input[type=file]');
    await choose.setInputFiles(catalogue('Ausbildung und Mond'));
    await expect(page.getByRole('heading', { name: '2 Zeilen von „katalog.csv“ können nicht übernommen werden' })).toBeVisible();
    await choose.setInputFiles(catalogue('Sprache'));
    await expect(page.getByText('Eine Quelle käme neu hinzu')).toBeVisible();
    await page.getByRole('button', { name: '2 Empfehlungen übernehmen' }).click();
    await expect(page.getByText('Alles ist gespeichert und steht im Verlauf jeder Empfehlung.')).toBeVisible();

    await page.getByRole('link', { name: source }).click();
    await expect(page).toHaveURL(/source=Q-/);
    await expect(page.getByRole('link', { name: titles[1] ?? '' })).toBeVisible();
    await page.getByRole('link', { name: titles[0] ?? '' }).click();
    await expect(frame.title).toHaveText(titles[0] ?? '');
    await expect(page.getByText('Praktika')).toBeVisible();
  });
});

test.describe('the steering group', () => {
  test.use({ role: 'steering' });

  test('sets the progress of a quarter with a reason, beside what follows from the measures', { tag: '@wide' }, async ({ page }) => {
    await new Frame(page).open('/empfehlungen/E-016');
    await page.getByRole('button', { name: 'Fortschritt setzen' }).click();
    await page.getByLabel('Fortschritt in Prozent').fill('50');
    await page.getByLabel('Begründung').fill('Die Hälfte der Orte fehlt noch.');
    await page.getByRole('button', { name: 'Setzen', exact: true }).click();
    await expect(page.getByText(/für das 3\. Quartal 2026 50\s% gesetzt\. Berechnet wären es/)).toBeVisible();
    await page.getByRole('button', { name: 'Zurücknehmen' }).click();
    await expect(page.getByText(/Der berechnete Fortschritt gilt wieder\./)).toBeVisible();
  });
});
