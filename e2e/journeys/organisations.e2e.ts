import { randomUUID } from 'node:crypto';
import { Frame } from '../pages/frame.ts';
import { expect, test } from '../fixtures/test.ts';

test.use({ role: 'coordinator' });

const codeIn = (address: string): string => new URL(address).pathname.split('/').at(-1) ?? '';

test(
  'an organisation is placed on the map, entered a second time, told apart, and merged after all',
  { tag: '@wide' },
  async ({ page }) => {
    const frame = new Frame(page);
    const word = randomUUID().slice(0, 8);
    const enter = async (name: string): Promise<void> => {
      await frame.open('/organisationen/hinzufuegen');
      await page.getByLabel('Name', { exact: true }).fill(name);
      await page.getByLabel('Bereich').selectOption('volunteer_initiative');
    };

    await enter(`Lesekreis ${word} e. V. (Demo)`);
    await page.getByRole('button', { name: 'Auf der Karte wählen' }).click();
    await page.locator('gb-point-picker svg').focus();
    await page.keyboard.press('ArrowUp');
    await expect(page.getByLabel('Breitengrad')).toHaveValue(/^52,/);
    await page.getByRole('button', { name: 'Hinzufügen', exact: true }).click();
    await expect(frame.title).toHaveText(`Lesekreis ${word} e. V. (Demo)`);
    const first = codeIn(page.url());

    await enter(`Lese-Kreis ${word} (Demo)`);
    await expect(page.getByText('Gibt es sie schon?')).toBeVisible();
    await page.getByLabel('Es ist eine andere Organisation').check();
    await page.getByRole('button', { name: 'Hinzufügen', exact: true }).click();
    await expect(frame.title).toHaveText(`Lese-Kreis ${word} (Demo)`);

    const second = codeIn(page.url());

    // Whoever says that it is another one is not asked again.
    await frame.open('/organisationen/doppelte');
    await expect(page.getByRole('listitem').filter({ hasText: word })).toHaveCount(0);
    await frame.open(`/organisationen/${first}/zusammenlegen?mit=${second}`);
    await page.getByRole('button', { name: 'Jetzt zusammenlegen' }).click();
    await expect(page.getByText('Die Dublette ist aufgenommen.')).toBeVisible();
    await expect(page.getByText('Aufgenommene Dubletten')).toBeVisible();
  },
);
