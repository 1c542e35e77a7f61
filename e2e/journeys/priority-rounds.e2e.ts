import { randomUUID } from 'node:crypto';
import type { PriorityRound } from '#contract/priority-round.ts';
import { askAs } from '../fixtures/program-as.ts';
import { expect, test } from '../fixtures/test.ts';
import { BallotPage } from '../pages/ballot-page.ts';
import { Frame } from '../pages/frame.ts';

const OPTIONS = ['E-001', 'E-002', 'E-003'];

test.describe('a priority round', () => {
  test('is prepared, voted on by cards on six phones, shown and closed', { tag: '@wide' }, async ({ page, browser }) => {
    test.slow();
    const frame = new Frame(page);
    const title = `Was zuerst? ${randomUUID().slice(0, 8)}`;
    await frame.open('/priorisierungen/hinzufuegen');
    await page.getByLabel('Titel', { exact: true }).fill(title);
    await page.getByText('Alle, die eine Stimmkarte haben').click();
    for (const code of OPTIONS) {
      await page.getByRole('button', { name: 'Empfehlung hinzufügen' }).click();
      await expect(page.locator('gb-choice-search input')).toBeFocused();
      await page.keyboard.type(code);
      await expect(page.getByRole('listbox').getByRole('option').first()).toContainText(code);
      await page.keyboard.press('Enter');
    }
    await page.getByLabel('Eine offene Frage').check();
    await page.getByRole('button', { name: 'Entwurf speichern' }).click();
    await expect(frame.title).toHaveText(title);
    const round = page.url();

    await page.getByRole('button', { name: 'Runde öffnen' }).click();
    await expect(page.getByText('Die Runde ist geöffnet.')).toBeVisible();
    await page.getByRole('link', { name: 'Stimmkarten erstellen' }).click();
    await page.getByLabel('Zahl der Stimmkarten').fill('6');
    await page.getByRole('button', { name: 'Stimmkarten erstellen' }).click();
    await expect(page.getByRole('img', { name: 'QR-Code der Stimmkarte 6' })).toBeVisible();
    const links = (await page.locator('gb-voting-card-sheets .address').allInnerTexts()).map((text) => `http://${text.replace(/\s/g, '')}`);
    // They are not shown again, so the page asks.
    page.once('dialog', (dialog) => void dialog.accept());
    await page.getByRole('link', { name: '← Zur Priorisierung' }).click();
    await expect(page.getByText('Keine Stimmkarte ist abgegeben, die Abstimmung läuft')).toBeVisible();

    for (const link of links) {
      const phone = await BallotPage.onAPhone(browser, link);
      await phone.fill([5, 3, 2]);
      await phone.write('Sprachkurse');
      await phone.handIn();
    }
    // Without a reload: the page follows.
    await expect(page.getByText('6 von 6 Stimmkarten sind abgegeben')).toBeVisible();
    const second = await BallotPage.onAPhone(browser, links[0] ?? '');
    await expect(second.page.getByText('Mit diesem Link wurde schon abgestimmt.')).toBeVisible();

    await expect(page.getByText('(Mittelwert 5,0)')).toHaveCount(0);
    await page.getByRole('button', { name: 'Ergebnisse zeigen' }).click();
    await expect(page.getByText('(Mittelwert 5,0)')).toBeVisible();
    await page.getByRole('button', { name: 'Abstimmung schließen' }).click();
    await page.getByRole('button', { name: 'Endgültig schließen' }).click();
    await expect(page.getByText('6 von 6 Stimmkarten sind abgegeben; die Abstimmung wurde am')).toBeVisible();

    await frame.open('/empfehlungen/E-001');
    const entry = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title }) });
    await expect(entry).toContainText('Platz 1 von 3, im Mittel 5,0 bei 6 Stimmen; 6 von 6 nennen sie zuerst.');
    await entry.getByRole('link', { name: title }).click();
    await expect(page).toHaveURL(round);
  });
});

test.describe('a member of the steering group', () => {
  test.use({ role: 'steering' });

  test('finds the open round first, votes, and may change the vote', { tag: '@wide' }, async ({ page }) => {
    const title = `Schwerpunkte ${randomUUID().slice(0, 8)}`;
    const draft = await askAs<PriorityRound>('coordinator', 'POST', '/priority-rounds', {
      title,
      votingBy: 'members',
      options: OPTIONS,
      importance: true,
      pickOne: 'Welche zuerst?',
    });
    await askAs('coordinator', 'POST', `/priority-rounds/${draft.code}/opening`, { version: draft.version });
    const frame = new Frame(page);
    await frame.open('/priorisierungen');
    await page
      .getByRole('region', { name: `Ihre Stimme fehlt noch: ${title}` })
      .getByRole('link', { name: 'Jetzt abstimmen' })
      .click();
    const ballot = new BallotPage(page);
    await ballot.fill([4, 5, 3]);
    await ballot.handIn();
    await frame.open(`/priorisierungen/${draft.code}`);
    await expect(page.getByText('Sie haben abgestimmt.')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Stimme ändern' })).toBeVisible();
  });
});
