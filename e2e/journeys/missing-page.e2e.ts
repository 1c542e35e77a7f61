import { expect, test } from '../fixtures/test.ts';
import { Frame } from '../pages/frame.ts';

test.use({ expectedErrors: /404/ });

for (const address of ['/gibt-es-nicht', '/indikatoren/X99', '/gebiete/stadtbezirk:99']) {
  test(`${address} says that there is nothing, and leads on`, { tag: '@wide' }, async ({ page }) => {
    const frame = new Frame(page);
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(404);
    await frame.alive();
    await expect(
      page.getByText('Das gibt es hier nicht.').or(page.getByRole('heading', { name: 'Diese Seite gibt es nicht' })),
    ).toBeVisible();
    await frame.goTo('Überblick');
    await expect(frame.title).toHaveText(/^Überblick/);
  });
}

test('an unknown district in the overview says so, and offers the whole', { tag: '@wide' }, async ({ page }) => {
  await new Frame(page).open('/ueberblick?district=stadtbezirk:99');
  await page.getByRole('main').getByRole('link', { name: 'Zur Gesamtheit wechseln' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Überblick: Berlin');
});
