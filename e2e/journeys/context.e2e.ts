import { expect, test } from '../fixtures/test.ts';
import { Frame } from '../pages/frame.ts';
import { OverviewPage } from '../pages/overview-page.ts';

test('place and quarter are chosen once, stand in the address and stay from page to page', async ({ page }) => {
  const frame = new Frame(page);
  await frame.open('/');
  await expect(page).toHaveURL('/ueberblick');

  await frame.choosePlace('Mitte');
  await expect(page).toHaveURL(/\/ueberblick\?district=stadtbezirk:01$/);
  await expect(frame.title).toHaveText('Überblick: Mitte');
  await frame.chooseQuarter('2024-Q4');
  await expect(page).toHaveURL(/district=stadtbezirk:01&quarter=2024-Q4$/);
  // berlin-lor-population-2024-02-t1-districts.csv, line 2
  await expect(new OverviewPage(page).row('D01')).toContainText('397.004');

  await frame.goTo('Indikatoren');
  await expect(page).toHaveURL(/\/indikatoren\?district=stadtbezirk:01&quarter=2024-Q4$/);
  await frame.goTo('Überblick');
  await expect(frame.title).toHaveText('Überblick: Mitte');
  await expect(frame.quarter).toHaveValue('2024-Q4');
});

test('an address shows everyone the same place and quarter', { tag: '@wide' }, async ({ page }) => {
  const frame = new Frame(page);
  await frame.open('/ueberblick?district=stadtbezirk:03&quarter=2020-Q4');
  await expect(frame.title).toHaveText('Überblick: Pankow');
  await expect(frame.quarter).toHaveValue('2020-Q4');
  // berlin-lor-population-2020-02-t1-districts.csv, line 4
  await expect(new OverviewPage(page).row('D01')).toContainText('410.716');
});

test('the way back in the browser is the way back in the choices and the pages', { tag: '@wide' }, async ({ page }) => {
  const frame = new Frame(page);
  await frame.open('/ueberblick');
  await frame.choosePlace('Pankow');
  await expect(frame.title).toHaveText('Überblick: Pankow');
  await frame.goTo('Indikatoren');
  await expect(frame.title).toHaveText('Indikatoren');
  await expect(frame.place).toHaveAccessibleName(/Pankow/);

  await page.goBack();
  await expect(frame.title).toHaveText('Überblick: Pankow');
  await page.goBack();
  await expect(page).toHaveURL('/ueberblick');
  await expect(frame.title).toHaveText('Überblick: Berlin');
  await page.goForward();
  await expect(frame.title).toHaveText('Überblick: Pankow');
});
