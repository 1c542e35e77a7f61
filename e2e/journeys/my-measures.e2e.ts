import { reportAs } from '../fixtures/program-as.ts';
import { expect, test } from '../fixtures/test.ts';
import { Frame } from '../pages/frame.ts';
import { MyMeasuresPage } from '../pages/my-measures-page.ts';

// Each journey reports on a measure of its own: they run at the same time in one installation.
/** The newest quarter of the demo, whatever today is. */
const QUARTER = '2026-Q3';
const PAGE = `/meine-massnahmen?quarter=${QUARTER}`;

test.use({ role: 'officer' });

test.describe('on a phone', () => {
  test.skip(({ hasTouch }) => !hasTouch, 'a report is made on the way');

  test('an officer reports with a few taps', async ({ page }) => {
    await new Frame(page).open(PAGE);
    const card = new MyMeasuresPage(page).card('Frauenschwimmen');
    await card.button('Melden').click();
    await card.button('5 Prozentpunkte mehr').click();
    await card.say('im Plan');
    await card.button('Absenden').click();
    // The report for the second quarter of 2026 says 60 %.
    await expect(card.root).toContainText('65 %');
    await expect(card.root).toContainText('im Plan');
    await expect(card.button('Berichtigen')).toBeVisible();
  });

  test.describe('without a connection', () => {
    test.use({ expectedErrors: /ERR_INTERNET_DISCONNECTED/ });

    test('a report is kept over a restart, waits, and goes by itself once the connection is back', async ({ page, context }) => {
      const frame = new Frame(page);
      await frame.open(PAGE);
      const card = new MyMeasuresPage(page).card('Sprachcafés in Wedding und Gesundbrunnen');
      await card.button('Melden').click();
      await card.say('gefährdet');
      await card.note.fill('Für den Samstag fehlt die Kinderbetreuung.');
      await page.reload();
      await frame.alive();
      await card.button('Weiterschreiben').click();
      await expect(card.note).toHaveValue('Für den Samstag fehlt die Kinderbetreuung.');

      await context.setOffline(true);
      await card.button('Absenden').click();
      await expect(card.root).toContainText('Diese Meldung wartet auf die Verbindung.');
      await context.setOffline(false);
      await expect(card.button('Berichtigen')).toBeVisible();
      await expect(card.root).toContainText('Für den Samstag fehlt die Kinderbetreuung.');
    });
  });
});

test.describe('on two computers', () => {
  test.skip(({ hasTouch }) => hasTouch, 'the same on a phone');
  test.use({ expectedErrors: /409/ });

  test('who was slower sees both reports, loses nothing, and decides', async ({ page }) => {
    await new Frame(page).open(PAGE);
    const card = new MyMeasuresPage(page).card('Sprachmittlung für Ämter');
    await card.button('Melden').click();
    await card.say('verspätet');
    await card.note.fill('Die Vereinbarung mit dem Jobcenter fehlt noch.');
    await reportAs('coordinator', 'M-056', { quarter: QUARTER, status: 'running', percent: 66, outlook: 'on_schedule' });

    await card.button('Absenden').click();
    await expect(card.root).toContainText('Für dieses Quartal hat Koordination (Demo)');
    await expect(card.root).toContainText('66 %');
    await expect(card.root).toContainText('Die Vereinbarung mit dem Jobcenter fehlt noch.');
    await card.button('Mit meinen Angaben berichtigen').click();
    await expect(card.button('Berichtigen')).toBeVisible();
    await expect(card.root).toContainText('verspätet');
    await expect(card.root).not.toContainText('66 %');
  });
});
