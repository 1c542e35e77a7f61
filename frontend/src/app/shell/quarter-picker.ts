import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FigureFormat } from '../format/figure-format';
import { Context } from './context';
import { quartersBetween } from './quarters';

/** Chooses the quarter for all pages. */
@Component({
  selector: 'gb-quarter-picker',
  imports: [TranslocoPipe],
  template: `
    <label class="gb-field">
      <span class="gb-field-label">{{ 'shell.quarter' | transloco }}</span>
      <select class="gb-select" (change)="choose($event)">
        @for (quarter of quarters(); track quarter) {
          <option [value]="quarter" [selected]="quarter === context.quarter()">{{ format.period(quarter) }}</option>
        }
      </select>
    </label>
  `,
  styles: `
    select {
      inline-size: 100%;
    }
  `,
})
export class QuarterPicker {
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);

  /** The installation's quarters, and the chosen one should it lie outside. */
  protected readonly quarters = computed(() => {
    const { installation } = this.context;
    const offered = installation.hasValue()
      ? quartersBetween(installation.value()?.firstQuarter ?? '', installation.value()?.lastQuarter ?? '')
      : [];
    const chosen = this.context.quarter();
    return chosen === undefined || offered.includes(chosen) ? offered : [chosen, ...offered];
  });

  protected choose(event: Event): void {
    void this.context.setQuarter((event.target as HTMLSelectElement).value);
  }
}
