import type { Page } from '@playwright/test';

/** The page of all measures. */
export class MeasuresPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async show(view: 'Überblick' | 'Tabelle' | 'Nach Status' | 'Zeitplan' | 'Karte' | 'Gesamtrechnung'): Promise<void> {
    await this.#page.getByRole('navigation', { name: 'Ansicht der Maßnahmen' }).getByRole('link', { name: view, exact: true }).click();
  }
}
