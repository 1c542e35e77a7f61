import { Component, input, model } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ChartLine, Table } from 'lucide';
import { Icon } from './icon';

/** How figures are shown. */
export type FigureView = 'chart' | 'table';

/** The switch between picture and table; at the same place on every figure. */
@Component({
  selector: 'gb-view-switch',
  imports: [Icon, TranslocoPipe],
  template: `
    <div role="group" [attr.aria-label]="'ui.view.label' | transloco: { figure: figure() }">
      <button type="button" class="gb-button gb-button-small" [attr.aria-pressed]="view() === 'chart'" (click)="view.set('chart')">
        <gb-icon [shape]="chart" /> {{ 'ui.view.chart' | transloco }}
      </button>
      <button type="button" class="gb-button gb-button-small" [attr.aria-pressed]="view() === 'table'" (click)="view.set('table')">
        <gb-icon [shape]="table" /> {{ 'ui.view.table' | transloco }}
      </button>
    </div>
  `,
  styles: `
    div {
      display: inline-flex;
    }
    button:first-child {
      border-start-end-radius: 0;
      border-end-end-radius: 0;
    }
    button:last-child {
      margin-inline-start: -1px;
      border-start-start-radius: 0;
      border-end-start-radius: 0;
    }
    [aria-pressed='true'] {
      position: relative;
    }
  `,
})
export class ViewSwitch {
  /** Title of the figure, for screen readers. */
  readonly figure = input.required<string>();
  readonly view = model<FigureView>('chart');

  protected readonly chart = ChartLine;
  protected readonly table = Table;
}
