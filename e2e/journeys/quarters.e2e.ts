import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { QuarterDetail } from '#contract/quarter-cycle.ts';
import { askAs, reportAs } from '../fixtures/program-as.ts';
import { expect, test } from '../fixtures/test.ts';
import { Frame } from '../pages/frame.ts';

const LEAD = 'beratungsring-reinickendorf';

/** A measure that has been running for long, with a report on the quarter that nobody has looked at. */
async function reportedMeasure(title: string, quarter: string): Promise<void> {
  const measure = {
    title,
    fieldOfAction: 'language',
    duty: 'voluntary',
    leadOrganisation: LEAD,
    status: 'running',
    statusSince: '2025-12-01',
  };
  const { code } = await askAs<{ code: string }>('coordinator', 'POST', '/measures', measure);
  await reportAs('coordinator', code, { quarter, status: 'running', percent: 40, outlook: 'on_schedule' });
}

/** The quarter that people work on, while it is collected. */
async function collectedQuarter(page: Page): Promise<string> {
  await page.waitForURL(/\/quartal\/\d{4}-Q\d/);
  const quarter = /\d{4}-Q\d/.exec(page.url())?.[0] ?? '';
  const answer = await page.request.get(`/api/v1/quarters/${quarter}`);
  const { state, version } = (await answer.json()) as QuarterDetail;
  if (state !== 'open') return quarter;
  const days = await askAs<QuarterDetail>('coordinator', 'PATCH', `/quarters/${quarter}`, { version, deliverUntil: '2090-01-31' });
  await askAs('coordinator', 'POST', `/quarters/${quarter}/steps`, { version: days.version, to: 'collecting' });
  return quarter;
}

test(
  'a coordinator sets the days of a quarter, begins to collect again, returns one delivery and approves the rest',
  { tag: '@wide' },
  async ({ page }) => {
    const frame = new Frame(page);
    const note = `Bitte nennen Sie die Zahl der Beratungen ${randomUUID()}.`;
    const mark = randomUUID().slice(0, 8);
    await frame.open('/quartal');
    const quarter = await collectedQuarter(page);
    await reportedMeasure(`Lotsenstelle ${mark} Nord`, quarter);
    await reportedMeasure(`Lotsenstelle ${mark} Süd`, quarter);

    await frame.open(`/quartal/${quarter}`);
    await page.getByRole('button', { name: 'Termine ändern' }).click();
    await page.getByLabel('Durchsicht bis').fill('2000-01-01');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await expect(page.getByText('Dieser Tag liegt vor dem Beginn des Quartals')).toBeVisible();
    // The day for handing in stays: what is late elsewhere hangs on it.
    await page.getByLabel('Durchsicht bis').fill('2090-03-31');
    await page.getByLabel('Veröffentlichung bis').fill('2090-04-30');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await expect(page.getByText('bis 31. März 2090')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Termine ändern' })).toBeFocused();

    await page.getByRole('button', { name: 'Zurück auf offen' }).click();
    await page.getByLabel('Warum?').fill(`Zwei Maßnahmen kamen hinzu: ${mark}.`);
    await page.getByRole('button', { name: 'Zurück auf offen' }).click();
    await expect(page.getByText(`Zwei Maßnahmen kamen hinzu: ${mark}.`)).toBeVisible();
    await page.getByRole('button', { name: 'Erhebung beginnen' }).click();
    await expect(page.getByRole('button', { name: 'Durchsicht beginnen' }).or(page.getByText('ist noch nicht zu Ende'))).toBeVisible();

    await frame.open(`/quartal/${quarter}/lieferungen?state=submitted&organisation=${LEAD}`);
    await page.getByRole('checkbox', { name: `Auswählen: Lotsenstelle ${mark} Nord` }).check();
    await page.getByRole('button', { name: 'Mit Hinweis zurückgeben' }).click();
    await page.getByLabel('Was soll überarbeitet werden?').fill(note);
    await page.getByRole('button', { name: 'Zurückgeben', exact: true }).click();
    await expect(page.getByText('1 Lieferung ist zurückgegeben.')).toBeVisible();
    await page.getByRole('checkbox', { name: /gezeigte/ }).check();
    await page.getByRole('button', { name: 'Freigeben' }).click();
    await expect(page.getByText(/Lieferung(en sind| ist) freigegeben\./)).toBeVisible();

    await page.getByRole('link', { name: /^Zurückgegeben/ }).click();
    await expect(page.getByText(note)).toBeVisible();
    await page.getByRole('link', { name: /^Freigegeben/ }).click();
    await expect(page.getByRole('link', { name: `Lotsenstelle ${mark} Süd` })).toBeVisible();
  },
);
