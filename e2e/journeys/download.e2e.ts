import type { Locator, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expect, test } from '../fixtures/test.ts';
import { Frame } from '../pages/frame.ts';
import { IndicatorPage } from '../pages/indicator-page.ts';

test('figures are taken away as CSV for a German spreadsheet, each with its source', { tag: '@wide' }, async ({ page }) => {
  await new Frame(page).open('/indikatoren/D02?quarter=2024-Q4');
  const { name, content } = await download(page, new IndicatorPage(page).ranking.getByRole('button', { name: 'CSV' }));
  expect(name).toBe('D02-gebiete-2024-H2.csv');
  const text = content.toString('utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const [header = '', ...rows] = text.slice(1).split('\r\n');
  expect(header.split(';').slice(0, 6)).toEqual(['Indikator', 'Bezeichnung', 'Gebiet (Schlüssel)', 'Gebiet', 'Ebene', 'Zeitraum']);
  // berlin-lor-population-2024-02-t1-districts.csv, line 2: 147,951 of 397,004, and its own percentage
  const mitte = rows.find((row) => row.includes(';Mitte;'))?.split(';') ?? [];
  expect(mitte).toContain('2024-H2');
  expect(mitte.find((cell) => cell.startsWith('37,266878'))).toBeDefined();
  expect(mitte).toEqual(expect.arrayContaining(['147951', '397004', 'berlin-lor-population-2024-02-t1-districts.csv', '2']));
});

test('a figure is taken away as a picture', { tag: '@wide' }, async ({ page }) => {
  await new Frame(page).open('/indikatoren/D02');
  const { name, content } = await download(page, new IndicatorPage(page).ranking.getByRole('button', { name: 'Bild (PNG)' }));
  expect(name).toMatch(/^D02-gebiete-.*\.png$/);
  expect([...content.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
  expect(content.length).toBeGreaterThan(10_000);
});

async function download(page: Page, button: Locator): Promise<{ name: string; content: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
}
