import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { formatPeriod, periodOf } from '#contract/period.ts';
import type { Composition } from '#contract/membership.ts';
import { ProgressColumns } from '../charts/progress-columns';
import { FigureFormat, type Measure } from '../format/figure-format';
import { Words } from '../format/words';
import { FigureFrame, FramePicture, FrameTable } from '../ui/figure-frame';

const PERCENT: Measure = { unit: 'percent', decimals: 0 };

/** The share of the held seats that migrant organisations hold, quarter by quarter, with the finding as its title and the table behind the switch. */
@Component({
  selector: 'gb-migrant-share',
  imports: [FigureFrame, FramePicture, FrameTable, ProgressColumns, TranslocoPipe],
  template: `
    <gb-figure-frame [level]="3" [heading]="heading()" [subtitle]="'bodies.migrant.subtitle' | transloco">
      <ng-template gbPicture>
        <gb-progress-columns [quarters]="columns()" [label]="heading()" />
      </ng-template>
      <ng-template gbTable>
        <table class="gb-table gb-table-compact">
          <thead>
            <tr>
              <th scope="col">{{ 'bodies.migrant.on' | transloco }}</th>
              <th scope="col" class="gb-number">{{ 'bodies.migrant.share' | transloco }}</th>
              <th scope="col" class="gb-number">{{ 'bodies.migrant.held' | transloco }}</th>
              <th scope="col" class="gb-number">{{ 'bodies.migrant.ofThese' | transloco }}</th>
            </tr>
          </thead>
          <tbody>
            @for (it of newestFirst(); track it.on) {
              <tr>
                <th scope="row">{{ format.shortDate(it.on) }}</th>
                <td class="gb-number">{{ format.plain(it.share, percent) }}</td>
                <td class="gb-number">{{ format.number(it.held) }}</td>
                <td class="gb-number">{{ format.number(it.migrantOrganisations) }}</td>
              </tr>
            }
          </tbody>
        </table>
      </ng-template>
    </gb-figure-frame>
  `,
})
export class MigrantShare {
  readonly #words = inject(Words);
  protected readonly format = inject(FigureFormat);
  protected readonly percent = PERCENT;

  readonly composition = input.required<Composition>();

  protected readonly newestFirst = computed(() => [...this.composition().history].reverse());
  protected readonly columns = computed(() =>
    this.composition().history.map(({ on, share }) => ({ quarter: formatPeriod(periodOf(on, 'quarter')), percent: share, mark: null })),
  );
  protected readonly heading = computed(() => {
    const { held, migrantOrganisations } = this.composition();
    if (held === 0) return this.#words.say('bodies.migrant.nobody');
    const share = this.format.figure((100 * migrantOrganisations) / held, PERCENT);
    return this.#words.say('bodies.migrant.heading', { share, migrant: migrantOrganisations, held });
  });
}
