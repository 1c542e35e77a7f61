import { expect, test } from '../fixtures/test.ts';
import { Frame } from '../pages/frame.ts';
import { OverviewPage } from '../pages/overview-page.ts';

test('English is one click away, stands in the address and stays', { tag: '@wide' }, async ({ page }) => {
  const frame = new Frame(page);
  await frame.open('/ueberblick');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  // berlin-lor-population-2024-02-t1-city.csv, line 2
  await expect(new OverviewPage(page).row('D01')).toContainText('3.897.145');

  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/[?&]lang=en$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(frame.title).toHaveText('Overview: Berlin');
  await expect(new OverviewPage(page).row('D01')).toContainText('3,897,145');

  await page.getByRole('navigation').getByRole('link', { name: 'Indicators' }).first().click();
  await expect(page).toHaveURL(/\/indikatoren\?lang=en$/);
  await page.getByRole('link', { name: 'Deutsch' }).click();
  await expect(page).toHaveURL(/\/indikatoren$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
});
