import { readFile } from 'node:fs/promises';
import type { ReviewPackList } from '#contract/pack-order.ts';
import type { QuarterList } from '#contract/quarter-cycle.ts';
import { askAs } from '../fixtures/program-as.ts';
import { cookieOf } from '../fixtures/roles.ts';
import { expect, test } from '../fixtures/test.ts';
import { Frame } from '../pages/frame.ts';

/** Read as the coordination. */
async function read<Answer>(address: string): Promise<Answer> {
  const cookie = cookieOf('coordinator');
  const answer = await fetch(new URL(`/api/v1${address}`, process.env['E2E_ADDRESS']), {
    headers: { cookie: `${cookie?.name}=${cookie?.value}` },
  });
  return (await answer.json()) as Answer;
}

/** An adopted quarter of which the council reads nothing, without the pack that the journey orders. */
async function quarterWithoutPack(): Promise<string> {
  const { items } = await read<QuarterList>('/quarters');
  const adopted = items.filter(({ adopted }) => adopted !== null).map(({ quarter }) => quarter);
  for (const quarter of adopted.slice(2)) {
    const { items: packs } = await read<ReviewPackList>(`/quarters/${quarter}/review-packs`);
    if (packs.every(({ releases }) => releases.length === 0)) {
      for (const { id } of packs) await askAs('coordinator', 'DELETE', `/quarters/${quarter}/review-packs/${id}`, {});
      return quarter;
    }
  }
  throw new Error('The council reads a report of every quarter.');
}

test(
  'a coordinator orders the report of a quarter and releases it; the council reads it and takes the PDF along',
  { tag: '@wide' },
  async ({ page, browser, baseURL }) => {
    const quarter = await quarterWithoutPack();
    const frame = new Frame(page);
    await frame.open(`/quartal/${quarter}/bericht`);
    await expect(page.getByText('Zu diesem Quartal ist noch kein Bericht erstellt.')).toBeVisible();
    await page.getByRole('button', { name: 'Bericht erstellen' }).click();
    await page.getByRole('checkbox', { name: 'Indikatoren' }).uncheck();
    await page.getByRole('checkbox', { name: 'Word-Datei' }).uncheck();
    await page.getByRole('button', { name: 'Erstellen', exact: true }).click();
    await expect(page.getByRole('progressbar')).toBeVisible();
    await expect(page.getByRole('link', { name: /^PDF/ })).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('heading', { level: 2, name: 'Auf einen Blick' })).toBeVisible();

    await page.getByRole('button', { name: 'Für den Rat freigeben' }).click();
    await expect(page.getByRole('heading', { name: 'Was sieht der Rat dann?' })).toBeFocused();
    await page.getByRole('button', { name: 'Freigeben', exact: true }).click();
    await expect(page.getByText('Der Rat liest den Bericht zu diesem Quartal seit')).toBeVisible();

    const cookie = cookieOf('council');
    const domain = new URL(baseURL ?? '').hostname;
    const session = { name: cookie?.name ?? '', value: cookie?.value ?? '', domain, path: '/', expires: -1, httpOnly: true, secure: false };
    const context = await browser.newContext({ storageState: { cookies: [{ ...session, sameSite: 'Lax' }], origins: [] } });
    const council = await context.newPage();
    await council.goto('/berichte');
    await council.locator(`a[href^="/berichte/${quarter}/"]`).click();
    await expect(council.getByRole('heading', { level: 2, name: 'Auf einen Blick' })).toBeVisible();
    await expect(council.getByRole('heading', { level: 2, name: 'Indikatoren' })).toBeHidden();
    const loading = council.waitForEvent('download');
    await council.getByRole('link', { name: /^PDF/ }).click();
    const file = await loading;
    expect(file.suggestedFilename()).toBe(`bericht-${quarter.toLowerCase()}.pdf`);
    expect((await readFile(await file.path())).subarray(0, 5).toString()).toBe('%PDF-');
    await context.close();

    // As it was: the next journey finds the quarter without a released report.
    await page.getByRole('button', { name: 'Freigabe zurückziehen' }).click();
    await page.getByLabel('Begründung').fill('Nur zur Probe.');
    await page.getByRole('button', { name: 'Zurückziehen', exact: true }).click();
    await expect(page.getByText('Begründung: Nur zur Probe.')).toBeVisible();
  },
);

test('a quarter that is not adopted has no report, and says when there will be one', { tag: '@wide' }, async ({ page }) => {
  const { items } = await read<QuarterList>('/quarters');
  const open = items.find(({ adopted }) => adopted === null);
  await new Frame(page).open(`/quartal/${open?.quarter}/bericht`);
  await expect(page.getByText('ist noch nicht festgestellt.')).toBeVisible();
});
