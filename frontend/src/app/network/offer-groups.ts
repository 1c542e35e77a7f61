import { inject, Service } from '@angular/core';
import type { OfferOverlaps } from '#contract/overlap.ts';
import { Words } from '../format/words';
import type { CellGroup } from './cell-card';

/** What stands behind a cell of offers: the measures with who leads them, and everybody who takes part. */
@Service()
export class OfferGroups {
  readonly #words = inject(Words);

  of({ offers, organisations }: OfferOverlaps, measures: readonly string[], taking: readonly string[]): CellGroup[] {
    const names = new Map(organisations.map(({ code, name }) => [code, name]));
    const groups: CellGroup[] = [
      {
        heading: this.#words.say('overlap.cell.measures'),
        items: offers
          .filter(({ code }) => measures.includes(code))
          .map(({ code, title, lead }) => ({
            text: title,
            more: this.#words.say('overlap.cell.lead', { name: names.get(lead) ?? lead }),
            way: ['/massnahmen', code],
          })),
      },
      {
        heading: this.#words.say('overlap.cell.organisations'),
        items: taking.map((code) => ({ text: names.get(code) ?? code, way: ['/organisationen', code] })),
      },
    ];
    return groups.filter(({ items }) => items.length > 0);
  }
}
