import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ProgressOfQuarter } from '#contract/recommendation-progress.ts';
import { ProgressColumns } from '../charts/progress-columns';
import { FigureFormat } from '../format/figure-format';
import { FigureFrame, FramePicture, FrameTable } from '../ui/figure-frame';
import { RecommendationNames } from './recommendation-names';
import { PERCENT } from './recommendation-standing';

/** The progress of a recommendation quarter by quarter, with the finding as its title and the table behind the switch. */
@Component({
  selector: 'gb-progress-history',
  imports: [FigureFrame, FramePicture, FrameTable, ProgressColumns, TranslocoPipe],
  template: `
    <gb-figure-frame [level]="3" [heading]="heading()" [subtitle]="'recommendations.history.subtitle' | transloco">
      <ng-template gbPicture>
        <gb-progress-columns [quarters]="columns()" [label]="heading()" />
        @if (someSet()) {
          <p class="gb-note">
            <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><circle cx="6" cy="6" r="4" /></svg>
            {{ 'recommendations.progress.set' | transloco }}
          </p>
        }
      </ng-template>
      <ng-template gbTable>
        <table class="gb-table gb-table-compact">
          <thead>
            <tr>
              <th scope="col">{{ 'recommendations.history.quarter' | transloco }}</th>
              <th scope="col" class="gb-number">{{ 'recommendations.history.value' | transloco }}</th>
              <th scope="col" class="gb-number">{{ 'recommendations.history.derived' | transloco }}</th>
              <th scope="col">{{ 'recommendations.history.set' | transloco }}</th>
            </tr>
          </thead>
          <tbody>
            @for (it of newestFirst(); track it.quarter) {
              <tr>
                <th scope="row">{{ format.period(it.quarter) }}</th>
                <td class="gb-number">{{ format.plain(it.value, percent) }}</td>
                <td class="gb-number">{{ format.plain(it.derived, percent) }}</td>
                <td>
                  @if (it.overridden; as set) {
                    {{ set.reason }} <span class="gb-small-line">{{ set.by }}, {{ format.shortDate(set.at.slice(0, 10)) }}</span>
                  }
                </td>
              </tr>
            }
          </tbody>
        </table>
      </ng-template>
    </gb-figure-frame>
  `,
  styles: `
    circle {
      fill: none;
      stroke: var(--gb-ink);
      stroke-width: 2;
    }
    td {
      overflow-wrap: anywhere;
    }
  `,
})
export class ProgressHistory {
  /** Oldest first; at least one. */
  readonly history = input.required<readonly ProgressOfQuarter[]>();

  protected readonly format = inject(FigureFormat);
  readonly #names = inject(RecommendationNames);
  protected readonly percent = PERCENT;
  protected readonly newestFirst = computed(() => [...this.history()].reverse());
  protected readonly columns = computed(() =>
    this.history().map(({ quarter, value, overridden }) => ({
      quarter,
      percent: value,
      mark: overridden === null ? null : ('set' as const),
    })),
  );
  protected readonly someSet = computed(() => this.history().some(({ overridden }) => overridden !== null));
  protected readonly heading = computed(() => {
    const [newest, before] = this.newestFirst();
    if (newest === undefined) return '';
    const known = { percent: this.format.figure(newest.value, PERCENT), quarter: this.format.period(newest.quarter) };
    if (newest.value === null) return this.#names.say('recommendations.history.noValue', known);
    if (before === undefined || before.value === null) return this.#names.say('recommendations.history.first', known);
    const change = this.format.change(newest.value - before.value, PERCENT);
    return this.#names.say('recommendations.history.heading', { ...known, change });
  });
}
