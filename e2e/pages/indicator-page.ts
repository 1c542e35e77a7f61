import type { Locator, Page } from '@playwright/test';

/** The page of one indicator. */
export class IndicatorPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** A part of the page by the id that the links at its top use. */
  section(id: 'verlauf' | 'gebiete' | 'unterschiede' | 'gliederung' | 'ziele' | 'methode'): Locator {
    return this.#page.locator(`section#${id}`);
  }

  /** The ranking of the districts, which stands below the map. */
  get ranking(): Locator {
    return this.section('gebiete').locator('gb-indicator-ranking');
  }

  /** The switch *Diagramm / Tabelle* of a figure. */
  tableButton(figure: Locator): Locator {
    return figure.getByRole('button', { name: 'Tabelle' });
  }
}
