import { expect, test } from '../fixtures/test.ts';
import { Frame } from '../pages/frame.ts';
import { OverviewPage } from '../pages/overview-page.ts';

test.use({ expectedErrors: /ERR_INTERNET_DISCONNECTED/ });

test('without a connection the page says so, keeps its figures, and goes on once it is back', async ({ page, context }) => {
  const frame = new Frame(page);
  const overview = new OverviewPage(page);
  await frame.open('/ueberblick?quarter=2024-Q4');

  await context.setOffline(true);
  await expect(page.getByText('Keine Verbindung.')).toBeVisible();
  await expect(overview.row('D01')).toContainText('3.897.145');
  await frame.chooseQuarter('2024-Q3');
  await expect(page.getByText('Der Server ist gerade nicht zu erreichen.')).toBeVisible();

  await context.setOffline(false);
  await expect(page.getByText('Keine Verbindung.')).toBeHidden();
  await page.getByRole('button', { name: 'Noch einmal versuchen' }).click();
  // berlin-lor-population-2024-01-t1-city.csv, line 2: the newest half-year that has ended by then
  await expect(overview.row('D01')).toContainText('3.886.046');
});
