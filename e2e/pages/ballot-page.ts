import { expect, type Browser, type Page } from '@playwright/test';
import { Frame } from './frame.ts';

/** A ballot paper, by link or as a member. */
export class BallotPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** A phone of somebody who has never been here, with the ballot paper of a one-time link. */
  static async onAPhone(browser: Browser, address: string): Promise<BallotPage> {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      storageState: { cookies: [], origins: [] },
    });
    const page = await context.newPage();
    await new Frame(page).open(address);
    return new BallotPage(page);
  }

  get page(): Page {
    return this.#page;
  }

  /** Gives the recommendations these ratings, in their order, and puts the first one first. */
  async fill(ratings: readonly number[]): Promise<void> {
    for (const [at, rating] of ratings.entries())
      await this.#page
        .locator('fieldset.rating')
        .nth(at)
        .locator('label.step')
        .nth(rating - 1)
        .click();
    await this.#page.locator('label.choice').first().click();
  }

  async write(term: string): Promise<void> {
    await this.#page.getByLabel('1. Stichwort').fill(term);
  }

  async handIn(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Abstimmen', exact: true }).click();
    await expect(this.#page.getByText('Danke! Ihre Stimme ist gezählt.')).toBeVisible();
  }
}
