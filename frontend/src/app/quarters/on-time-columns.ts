import { Component, computed, inject, input } from '@angular/core';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import type { OnTimeQuarter } from './on-time';

const COLUMN = 9;
const GAP = 3;
const HEIGHT = 26;

/** Punctuality quarter by quarter as small columns from zero to a hundred percent; a quarter in which nothing was asked is a gap. */
@Component({
  selector: 'gb-on-time-columns',
  template: `
    <svg
      role="img"
      [attr.viewBox]="'0 0 ' + width() + ' ' + height"
      [attr.width]="width()"
      [attr.height]="height"
      [attr.aria-label]="label()"
    >
      @for (it of columns(); track it.x) {
        @if (it.filled === null) {
          <path class="gap" [attr.d]="'M' + (it.x + 2) + ' ' + (height - 1) + 'h' + (column - 4)" />
        } @else {
          <rect class="all" y="0.5" [attr.x]="it.x + 0.5" [attr.width]="column - 1" [attr.height]="height - 1" />
          <rect class="part" [attr.x]="it.x" [attr.y]="height - it.filled" [attr.width]="column" [attr.height]="it.filled" />
        }
      }
    </svg>
  `,
  styles: `
    :host {
      display: inline-block;
      line-height: 0;
    }
    .all {
      fill: none;
      stroke: var(--gb-context);
      stroke-width: 1;
    }
    .part {
      fill: var(--gb-accent);
    }
    .gap {
      stroke: var(--gb-context);
      stroke-width: 1.5;
    }
  `,
})
export class OnTimeColumns {
  /** Oldest first. */
  readonly quarters = input.required<readonly OnTimeQuarter[]>();

  readonly #format = inject(FigureFormat);
  readonly #words = inject(Words);
  protected readonly column = COLUMN;
  protected readonly height = HEIGHT;
  protected readonly width = computed(() => this.quarters().length * (COLUMN + GAP) - GAP);
  protected readonly columns = computed(() =>
    this.quarters().map(({ percent }, at) => ({ x: at * (COLUMN + GAP), filled: percent === null ? null : (percent / 100) * HEIGHT })),
  );
  /** The same in words. */
  protected readonly label = computed(() => {
    const known = this.quarters().filter(({ percent }) => percent !== null);
    const parts = known.map(({ quarter, percent }) => {
      return `${this.#format.period(quarter)}: ${this.#format.figure(percent, { unit: 'percent', decimals: 0 })}`;
    });
    return `${this.#words.say('quarters.lateness.onTime')}: ${parts.join('; ')}`;
  });
}
