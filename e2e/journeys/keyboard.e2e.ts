import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';
import { Frame } from '../pages/frame.ts';
import { IndicatorPage } from '../pages/indicator-page.ts';

test('the first key leads past the navigation to the content', { tag: '@wide' }, async ({ page }) => {
  await new Frame(page).open('/ueberblick');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Zum Inhalt springen' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('place, page and table are reached with the keyboard alone', { tag: '@wide' }, async ({ page }) => {
  const frame = new Frame(page);
  await frame.open('/ueberblick');

  await tabTo(page, frame.place);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Gebiet suchen' })).toBeFocused();
  await page.keyboard.type('Neuk');
  await expect(page.getByRole('option', { name: /^Neukölln/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(frame.title).toHaveText('Überblick: Neukölln');

  await page.reload();
  await frame.alive();
  await tabTo(page, frame.navigation.getByRole('link', { name: 'Indikatoren', exact: true }));
  await page.keyboard.press('Enter');
  await expect(frame.title).toHaveText('Indikatoren');
  await expect(page.getByRole('main')).toBeFocused();

  const link = page.getByRole('main').getByRole('link', { name: 'Ausländeranteil', exact: true });
  await tabTo(page, link);
  await page.keyboard.press('Enter');
  // berlin-lor-population-2024-02-t1-districts.csv, line 9: 93,795 of 329,488
  await expect(frame.title).toContainText('Neukölln: 28,5 %');
  const series = new IndicatorPage(page).section('verlauf');
  await expect(series).toBeVisible();
  await tabTo(page, new IndicatorPage(page).tableButton(series));
  await page.keyboard.press('Enter');
  await expect(series.getByRole('table')).toBeVisible();
});

/** Presses the tabulator until the element has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let n = 0; n < 80; n++) {
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}
