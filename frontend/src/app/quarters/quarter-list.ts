import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { QuarterResponse } from '#contract/quarter-cycle.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { QuarterLinks } from './quarter-links';
import { QuarterStateChip } from './quarter-state-chip';
import { QuarterWords } from './quarter-words';

/** All quarters, the newest first: where each stands, and how much of it is there. */
@Component({
  selector: 'gb-quarter-list',
  imports: [QuarterStateChip, RouterLink],
  template: `
    <ul class="gb-plain">
      @for (row of rows(); track row.quarter) {
        <li [class.here]="row.quarter === current()">
          <a
            queryParamsHandling="replace"
            [routerLink]="['/quartal', row.quarter]"
            [queryParams]="links.params()"
            [attr.aria-current]="row.quarter === current() ? 'page' : null"
            >{{ format.period(row.quarter) }}</a
          >
          <gb-quarter-state-chip [state]="row.state" />
          <span class="gb-small-line">{{ row.text }}</span>
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      display: grid;
      grid-template-columns: minmax(8.5rem, 1fr) minmax(9.5rem, 1fr) minmax(0, 2fr);
      gap: var(--gb-space-1) var(--gb-space-4);
      align-items: center;
      padding: var(--gb-space-2);
      border-block-end: 1px solid var(--gb-line);
    }
    li.here {
      border-inline-start: 3px solid var(--gb-accent);
      background: var(--gb-surface-sunken);
    }
    gb-quarter-state-chip {
      justify-self: start;
    }
    a {
      min-block-size: 24px;
    }
    @media (max-width: 47.99rem) {
      li {
        grid-template-columns: minmax(0, 1fr) auto;
      }
      .gb-small-line {
        grid-column: 1 / -1;
      }
    }
  `,
})
export class QuarterListing {
  readonly quarters = input.required<readonly QuarterResponse[]>();
  readonly current = input.required<string>();

  readonly #words = inject(Words);
  readonly #quarterWords = inject(QuarterWords);
  protected readonly format = inject(FigureFormat);
  protected readonly links = inject(QuarterLinks);
  protected readonly rows = computed(() => this.quarters().map((it) => ({ ...it, text: this.#text(it) })));

  #text(it: QuarterResponse): string {
    const { there, asked } = this.#quarterWords.arrived(it);
    const arrived =
      asked === 0
        ? this.#words.say('quarters.list.nothingAsked')
        : this.#words.say('quarters.list.there', { there: this.format.number(there), asked: this.format.number(asked) });
    if (it.adopted === null) return arrived;
    return `${this.#words.say('quarters.list.adopted', { date: this.#quarterWords.day(it.adopted.at) })} · ${arrived}`;
  }
}
