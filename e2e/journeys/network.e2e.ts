import { expect, test } from '../fixtures/test.ts';
import { Frame } from '../pages/frame.ts';

test.describe('the network', () => {
  test('tells who links what, shows the same as picture and list, and leads to the gaps', async ({ page }) => {
    const frame = new Frame(page);
    await frame.open('/netzwerk');
    await expect(
      page.getByText(/Nur über Nachbarschaft verbindet \(Demo\) (ist|sind) Arbeitsgruppe Sprache im Alltag \(Demo\)/),
    ).toBeVisible();
    await expect(
      page.getByText('Arbeitsgruppe Sprache (Demo) und Arbeitsgruppe Sprache im Alltag (Demo) arbeiten am selben Handlungsfeld (Sprache)'),
    ).toBeVisible();
    await page.getByRole('application').press('ArrowRight');
    await expect(page).toHaveURL(/knoten=/);

    await page.getByRole('link', { name: 'Liste', exact: true }).click();
    await page.getByRole('searchbox').fill('Nachbarschaft verbindet');
    await expect(page.getByRole('row', { name: /Nachbarschaft verbindet \(Demo\).*einzige Verbindung/ })).toBeVisible();

    await page.getByRole('link', { name: 'Überschneidungen' }).click();
    await expect(frame.title).toHaveText('Überschneidungen');
    await page.getByRole('link', { name: 'Angebote nach Gebiet' }).click();
    await expect(page.getByText(/bietet niemand etwas an/).first()).toBeVisible();
  });
});
