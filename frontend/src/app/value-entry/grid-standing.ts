import { Component, computed, inject, input } from '@angular/core';
import type { EntryGrid, EntryRow } from '#contract/value-entry.ts';
import { berlinTime } from '../format/berlin-time';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { FormMessage } from '../ui/form-message';

/** How it stands with the values that are the person's to deliver. */
export type Standing =
  | { readonly kind: 'none' | 'adopted' | 'published' }
  | { readonly kind: 'returned' | 'submitted' | 'approved' | 'missed'; readonly rows: readonly EntryRow[] };

/**
 * What is to be said about the person's own values, besides those that can be typed now: the quarter is settled; none of them is the person's;
 * returned, handed in, approved; and not handed in before the review began, so that nobody can any more.
 */
export function standingsOf({ state, rows }: Pick<EntryGrid, 'state' | 'rows'>): readonly Standing[] {
  if (state === 'adopted' || state === 'published') return [{ kind: state }];
  const own = rows.filter((row) => row.own);
  if (own.length === 0) return rows.length === 0 ? [] : [{ kind: 'none' }];
  const standings = [
    { kind: 'returned' as const, rows: own.filter((row) => row.state === 'returned') },
    { kind: 'submitted' as const, rows: own.filter((row) => row.state === 'submitted') },
    { kind: 'approved' as const, rows: own.filter((row) => row.state === 'approved') },
    { kind: 'missed' as const, rows: own.filter((row) => row.state === 'draft' && !row.mayDeliver) },
  ];
  return standings.filter((standing) => standing.rows.length > 0);
}

/** Says how it stands with the person's own values: what was handed in by whom and when, what came back, what cannot be handed in any more. */
@Component({
  selector: 'gb-grid-standing',
  imports: [FormMessage],
  template: `
    @for (sentence of sentences(); track $index) {
      <gb-form-message>{{ sentence }}</gb-form-message>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--gb-space-2);
      margin-block-end: var(--gb-space-3);
    }
    :host(:empty) {
      display: none;
    }
  `,
})
export class GridStanding {
  readonly grid = input.required<EntryGrid>();

  readonly #words = inject(Words);
  readonly #format = inject(FigureFormat);

  protected readonly sentences = computed(() => {
    const grid = this.grid();
    const quarter = this.#format.period(grid.quarter);
    return standingsOf(grid).map((standing) => {
      if (!('rows' in standing)) return this.#words.say(`valueEntry.standing.${standing.kind}`, { quarter });
      const { kind, rows } = standing;
      const sentence = this.#words.count(`valueEntry.standing.${kind}`, rows.length, {
        quarter,
        place: this.#format.name(rows[0]?.district.name ?? { de: '', en: '' }),
      });
      return [sentence, this.#last(kind, rows)].filter((part) => part !== '').join(' ');
    });
  });

  /** By whom and when the newest of them came to be so. */
  #last(kind: 'returned' | 'submitted' | 'approved' | 'missed', rows: readonly EntryRow[]): string {
    if (kind === 'missed') return '';
    const steps = rows.map(({ submitted, decided }) => (kind === 'submitted' ? submitted : decided)).filter((step) => step !== null);
    const newest = steps.toSorted((a, b) => b.at.localeCompare(a.at))[0];
    if (newest === undefined) return '';
    return this.#words.say(`valueEntry.standing.${rows.length === 1 ? 'by' : 'lastBy'}.${kind}`, {
      name: newest.by,
      date: this.#format.date(berlinTime(newest.at).slice(0, 10)),
    });
  }
}
