import { randomUUID } from 'node:crypto';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { formatPeriod, periodOf, shift } from '#contract/period.ts';
import type { QuarterDetail } from '#contract/quarter-cycle.ts';
import { askAs } from '../fixtures/program-as.ts';
import { expect, test } from '../fixtures/test.ts';
import { Frame } from '../pages/frame.ts';

const TODAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date());
/** Nobody else has to do with the quarter that has only just begun. */
const QUARTER = formatPeriod(periodOf(TODAY, 'quarter'));
const NEXT = formatPeriod(shift(periodOf(TODAY, 'quarter'), 1));

/** A meeting of the steering group that goes on all day and reviews the quarter. Answers its id. */
async function reviewMeeting(page: Page): Promise<string> {
  const meeting = { body: 'G-001', heldOn: TODAY, begins: '00:00', ends: '23:59' };
  const { id } = await askAs<{ id: string }>('coordinator', 'POST', '/meetings', meeting);
  const { version } = (await (await page.request.get(`/api/v1/quarters/${QUARTER}`)).json()) as QuarterDetail;
  await askAs('coordinator', 'PATCH', `/quarters/${QUARTER}`, { version, reviewMeeting: id });
  return id;
}

/** The items that nobody has handled, of those for which there is time. */
const openItems = (page: Page): Locator =>
  page.locator('gb-review-item-card[data-item]').filter({ has: page.getByText('offen', { exact: true }) });
const nameOf = async (item: Locator): Promise<string> => (await item.getByRole('heading').first().innerText()).trim();

test(
  'the chair speaks about one item, has another decided and puts a third off; what was decided is in the minutes',
  { tag: '@wide' },
  async ({ page }) => {
    const frame = new Frame(page);
    const wording = `Das Amt legt bis zur nächsten Sitzung einen Plan vor: ${randomUUID()}.`;
    const meeting = await reviewMeeting(page);
    await frame.open(`/quartal/${QUARTER}/durchsicht`);
    await expect(page.getByText(/Minuten? bleib/)).toBeVisible();
    const [discussed, decided, postponed] = [
      await nameOf(openItems(page).nth(0)),
      await nameOf(openItems(page).nth(1)),
      await nameOf(openItems(page).nth(2)),
    ];
    const item = (name: string): Locator => page.locator('gb-review-item-card[data-item]').filter({ hasText: name }).first();

    await item(discussed).getByRole('button', { name: 'Besprochen' }).click();
    await expect(item(discussed).getByRole('heading').first()).toBeFocused();
    await item(decided).getByRole('button', { name: 'Entscheiden' }).click();
    await page.getByLabel('Wortlaut').fill(wording);
    await page.getByRole('button', { name: 'Ins Protokoll schreiben' }).click();
    await expect(item(decided).getByRole('link', { name: /^Beschluss B-/ })).toBeVisible();
    await item(postponed).getByRole('button', { name: 'Vertagen' }).click();
    await page.locator('gb-postpone-form').getByRole('button', { name: 'Vertagen' }).click();
    await expect(item(postponed).getByRole('heading').first()).toBeFocused();
    await expect(page.getByText(`„${postponed}“: vertagt.`)).toBeAttached();

    await frame.open(`/sitzungen/${meeting}`);
    await expect(page.getByText(wording)).toBeVisible();
    await frame.open(`/quartal/${NEXT}/durchsicht`);
    await expect(item(postponed).getByText(/^Vertagt aus dem/)).toBeVisible();
  },
);

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme, viewport: { width: 1920, height: 1080 } });

    test('the review is shown on the wall and led by the keyboard', { tag: '@wide' }, async ({ page }) => {
      const frame = new Frame(page);
      await frame.open(`/quartal/${QUARTER}/durchsicht`);
      await page.getByRole('link', { name: 'Vortragen' }).click();
      const place = page.locator('header .gb-figure');
      await expect(place).toHaveText(/^1 von \d+$/);
      const first = await frame.title.innerText();
      await page.keyboard.press('ArrowRight');
      await expect(place).toHaveText(/^2 von/);
      await expect(frame.title).not.toHaveText(first);
      const chosen = await place.innerText();
      await page.keyboard.press('w');
      await expect(place).not.toHaveText(chosen);
      await page.keyboard.press('End');
      await expect(page.getByRole('button', { name: 'Nächster Punkt' })).toBeDisabled();
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(frame.title).toHaveText(/^Durchsicht zum/);
    });
  });
}
