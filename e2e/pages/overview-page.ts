import type { Locator, Page } from '@playwright/test';

/** The page with one row per indicator. */
export class OverviewPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Row of an indicator, by its code. */
  row(code: string): Locator {
    return this.#page.locator('tr.row').filter({ has: this.#page.locator('th', { hasText: new RegExp(`\\b${code}\\b`) }) });
  }

  async openIndicator(code: string): Promise<void> {
    await this.row(code).getByRole('rowheader').getByRole('link').click();
  }
}
