import { expect, type Locator, type Page } from '@playwright/test';

/** What surrounds every page: navigation, place and quarter, language. */
export class Frame {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Goes to an address and waits until the page answers to clicks: it arrives drawn and comes to life a moment later. */
  async open(address: string): Promise<void> {
    await this.#page.goto(address);
    await this.alive();
  }

  async alive(): Promise<void> {
    await expect(this.#page.locator('[ngh]')).toHaveCount(0);
  }

  get title(): Locator {
    return this.#page.getByRole('heading', { level: 1 });
  }

  get navigation(): Locator {
    return this.#page.getByRole('navigation', { name: 'Seiten' });
  }

  get place(): Locator {
    return this.#page.getByRole('button', { name: /^Gebiet: / });
  }

  get quarter(): Locator {
    return this.#page.getByRole('combobox', { name: 'Quartal' });
  }

  async goTo(page: 'Überblick' | 'Indikatoren' | 'Gebiete'): Promise<void> {
    await this.navigation.getByRole('link', { name: page, exact: true }).click();
  }

  async choosePlace(name: string): Promise<void> {
    await this.place.click();
    const search = this.#page.getByRole('combobox', { name: 'Gebiet suchen' });
    await search.fill(name);
    // The list is narrowed while one types, so its entries move; the best match comes first and is taken with the enter key.
    await expect(this.#page.getByRole('option').first()).toContainText(name);
    await search.press('Enter');
  }

  /** The quarter as in addresses, for example `2025-Q4`. */
  async chooseQuarter(quarter: string): Promise<void> {
    await this.quarter.selectOption(quarter);
  }
}
