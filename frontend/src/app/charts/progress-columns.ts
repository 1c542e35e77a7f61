import { Component, computed, input } from '@angular/core';
import { elementWidth } from './element-width';
import { progressLayout, type ProgressQuarter } from './progress-layout';

/** Progress quarter by quarter as columns from zero to a hundred, with gaps where nothing is known. What a mark above means says the page. */
@Component({
  selector: 'gb-progress-columns',
  template: `
    <svg
      [attr.viewBox]="'0 0 ' + layout().width + ' ' + layout().height"
      [attr.height]="layout().height"
      role="img"
      [attr.aria-label]="label()"
    >
      @for (line of layout().lines; track line.percent) {
        <line
          class="grid"
          [class.zero]="line.percent === 0"
          [attr.x1]="layout().left"
          [attr.x2]="layout().width"
          [attr.y1]="line.y"
          [attr.y2]="line.y"
        />
        <text class="axis" text-anchor="end" [attr.x]="layout().left - 6" [attr.y]="line.y + 4">{{ line.percent }}</text>
      }
      @for (column of layout().columns; track column.quarter) {
        @if (column.bar; as bar) {
          <rect [class]="column.mark" [attr.x]="bar.x" [attr.y]="bar.y" [attr.width]="bar.width" [attr.height]="bar.height" />
          @if (column.mark === 'at_risk') {
            <path class="mark at_risk" [attr.d]="'M' + (column.middle - 5) + ' ' + (bar.y - 4) + 'h10l-5 -9z'" />
          } @else if (column.mark === 'late') {
            <path class="mark late" [attr.d]="'M' + (column.middle - 4) + ' ' + (bar.y - 4) + 'v-8h8v8z'" />
          } @else if (column.mark === 'set') {
            <circle class="mark set" r="4" [attr.cx]="column.middle" [attr.cy]="bar.y - 8" />
          }
        } @else {
          <text class="gap" text-anchor="middle" [attr.x]="column.middle" [attr.y]="layout().zero - 5">–</text>
        }
        @if (column.name) {
          <text class="axis" text-anchor="middle" [attr.x]="column.middle" [attr.y]="layout().zero + 15">{{ column.name }}</text>
        }
        @if (column.year) {
          <text class="axis year" text-anchor="start" [attr.x]="column.start" [attr.y]="layout().zero + 31">{{ column.year }}</text>
        }
      }
    </svg>
  `,
  styles: `
    :host {
      display: block;
    }
    svg {
      display: block;
      inline-size: 100%;
      font-size: 12px;
    }
    .grid {
      stroke: var(--gb-line);
    }
    .zero {
      stroke: var(--gb-context);
    }
    text {
      fill: var(--gb-ink-muted);
    }
    .year {
      font-weight: var(--gb-weight-strong);
    }
    rect {
      fill: var(--gb-accent);
    }
    .at_risk.mark {
      fill: var(--gb-state-watch-mark);
    }
    .late.mark {
      fill: var(--gb-state-off-track-mark);
    }
    rect.set {
      fill: var(--gb-context);
    }
    .set.mark {
      fill: none;
      stroke: var(--gb-ink);
      stroke-width: 2;
    }
  `,
})
export class ProgressColumns {
  readonly quarters = input.required<readonly ProgressQuarter[]>();
  /** What a screen reader says; the figures themselves are in the table behind the picture. */
  readonly label = input.required<string>();

  readonly #width = elementWidth(560);
  protected readonly layout = computed(() => progressLayout(this.quarters(), this.#width()));
}
