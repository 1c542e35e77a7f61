import { expect, test } from '../fixtures/test.ts';
import { OverviewPage } from '../pages/overview-page.ts';

test.use({ javaScriptEnabled: false });

test('the overview can be read without JavaScript', async ({ page }) => {
  await page.goto('/ueberblick?quarter=2024-Q4');
  await expect(page).toHaveTitle(/Überblick/);
  const overview = new OverviewPage(page);
  // berlin-lor-population-2024-02-t1-city.csv, line 2
  await expect(overview.row('D01')).toContainText('3.897.145');
  await expect(overview.row('D02')).toContainText('24,9');
});

test('links lead from page to page without JavaScript', { tag: '@wide' }, async ({ page }) => {
  await page.goto('/ueberblick');
  await page.getByRole('navigation', { name: 'Seiten' }).getByRole('link', { name: 'Indikatoren', exact: true }).click();
  await expect(page).toHaveURL('/indikatoren');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
