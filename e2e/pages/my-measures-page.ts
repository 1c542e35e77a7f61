import type { Locator, Page } from '@playwright/test';

/** The page with what somebody has to report on. */
export class MyMeasuresPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The card of a measure, by a part of its title. */
  card(title: string): MeasureCard {
    return new MeasureCard(this.#page.locator('gb-my-measure-card').filter({ has: this.#page.getByRole('link', { name: title }) }));
  }
}

/** A measure on the page, with the way to report on it. */
export class MeasureCard {
  readonly root: Locator;

  constructor(root: Locator) {
    this.root = root;
  }

  button(name: string | RegExp): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  get note(): Locator {
    return this.root.getByRole('textbox', { name: /^(Woran liegt es\?|Anmerkung)/ });
  }

  async say(outlook: 'im Plan' | 'gefährdet' | 'verspätet'): Promise<void> {
    // The input itself is covered by its label, which is the larger target.
    await this.root.locator('label', { hasText: outlook }).click();
  }
}
