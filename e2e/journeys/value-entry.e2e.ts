import { expect, test } from '../fixtures/test.ts';
import { Frame } from '../pages/frame.ts';

test(
  'values are typed and pasted like in a spreadsheet, looked at, stored by themselves and handed in',
  { tag: '@wide' },
  async ({ page }) => {
    const frame = new Frame(page);
    const cell = (place: string) => page.locator(`td[data-cell="${place}"]`);
    await page.goto('/quartal');
    await page.waitForURL(/\/quartal\/\d{4}-Q\d/);
    const [quarter = ''] = /\d{4}-Q\d/.exec(page.url()) ?? [];
    await frame.open(`/quartal/${quarter}/erfassung/R04`);
    await expect(frame.title).toContainText('Werte erfassen');

    await cell('0/0').click();
    await page.keyboard.type('3.290');
    await page.keyboard.press('Tab');
    await page.keyboard.type('148 500');
    await page.keyboard.press('Enter');
    await expect(cell('0/2')).toContainText('2,2');

    // Three lines from a spreadsheet: a usual one, one without a figure, one that is far too high.
    await cell('1/0').click();
    await page.evaluate(`{
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '1.100\\t89.100\\r\\n–\\t\\r\\n9.119\\t93.400\\r\\n');
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }`);
    await expect(page.getByText('6 Felder wurden eingefügt.')).toBeVisible();
    await page.getByRole('button', { name: 'nicht verfügbar' }).click();
    await page.getByText('Auffälligkeiten ansehen').click();
    await page.locator('gb-remark-list').getByRole('button', { name: 'Charlottenburg-Wilmersdorf' }).click();
    await expect(cell('3/0')).toBeFocused();
    await expect(page.locator('.remark')).toContainText('Über dem üblichen Bereich: 9,8 %');
    await cell('2/4').click();
    await page.keyboard.type('Die Ausländerbehörde hat noch nichts gemeldet.');
    await page.keyboard.press('Enter');

    for (const row of [0, 1, 2, 3]) await expect(page.locator('td.stand').nth(row)).toHaveText('gespeichert');
    await page.reload();
    await frame.alive();
    await expect(cell('1/1')).toContainText('89.100');
    await page.getByRole('button', { name: 'Werte einreichen' }).click();
    await expect(page.getByText('4 Werte sind ausgefüllt und werden eingereicht')).toBeVisible();
    await page.getByRole('button', { name: 'Jetzt einreichen' }).click();
    await expect(page.getByText('4 Werte sind eingereicht (')).toBeVisible();
    await expect(page.locator('td.stand').first()).toContainText('eingereicht');
  },
);
