import { expect, test } from '../fixtures/test.ts';
import { Frame } from '../pages/frame.ts';
import { IndicatorPage } from '../pages/indicator-page.ts';
import { OverviewPage } from '../pages/overview-page.ts';

test.describe('a newcomer', () => {
  test.use({ role: 'public' });

  test('gets from the start to an indicator and to a district', async ({ page }) => {
    const frame = new Frame(page);
    await frame.open('/');
    await page.getByRole('button', { name: /^Steuerungsgruppe/ }).click();
    await expect(page).toHaveURL('/ueberblick');
    await expect(frame.title).toHaveText('Überblick: Berlin');
    // berlin-lor-population-2024-02-t1-city.csv, line 2: 971,878 of 3,897,145
    await expect(new OverviewPage(page).row('D02')).toContainText('24,9');

    await new OverviewPage(page).openIndicator('D02');
    await expect(page).toHaveURL('/indikatoren/D02');
    await expect(frame.title).toContainText('Berlin: 24,9 %');
    const indicator = new IndicatorPage(page);
    await indicator.tableButton(indicator.ranking).click();
    // berlin-lor-population-2024-02-t1-districts.csv, line 2: 147,951 of 397,004
    const mitte = indicator.ranking.getByRole('row', { name: /^Mitte/ });
    await expect(mitte).toContainText('37,3');
    await expect(mitte).toContainText('147.951');
    await expect(mitte).toContainText('397.004');

    await frame.goTo('Gebiete');
    await page.getByRole('main').getByRole('link', { name: 'Mitte', exact: true }).click();
    await expect(page).toHaveURL('/gebiete/stadtbezirk:01');
    await expect(frame.title).toHaveText('Mitte');
    await expect(page.getByRole('row', { name: /D02/ })).toContainText('37,3');
  });
});

test('every figure says which line of which file it came from', { tag: '@wide' }, async ({ page }) => {
  const frame = new Frame(page);
  await frame.open('/ueberblick?district=stadtbezirk:01&quarter=2024-Q4');
  await new OverviewPage(page)
    .row('D01')
    .getByRole('button', { name: /^Woher stammt diese Zahl\?/ })
    .click();
  const origin = page.getByRole('dialog', { name: /Woher stammt diese Zahl\?/ });
  await expect(origin).toContainText('Amt für Statistik Berlin-Brandenburg');
  await expect(origin).toContainText('berlin-lor-population-2024-02-t1-districts.csv, Zeile 2');
});

test('invented figures are marked wherever they stand', { tag: '@wide' }, async ({ page }) => {
  await new Frame(page).open('/ueberblick');
  const overview = new OverviewPage(page);
  await expect(overview.row('L01').getByText('Demo-Wert').first()).toBeVisible();
  await expect(overview.row('D01').getByText('Demo-Wert')).toHaveCount(0);
});

test('choosing a district in the map highlights it in the list, the ranking and the comparison', async ({ page }) => {
  await new Frame(page).open('/indikatoren/D03');
  const indicator = new IndicatorPage(page);
  await indicator
    .section('gebiete')
    .getByRole('option', { name: /^Neukölln/ })
    .first()
    .click();
  await expect(page).toHaveURL(/stadtbezirk:08/);
  await expect(indicator.section('verlauf').getByRole('button', { name: /Neukölln nicht mehr vergleichen/ })).toBeVisible();
});
