import { Component, computed, input } from '@angular/core';
import type { SeriesPoint } from './series-points';
import { sparklineGeometry } from './sparkline-geometry';

/** A series as a small line without axes; the newest figure is marked, missing figures are gaps, breaks are dashed rules. */
@Component({
  selector: 'gb-sparkline',
  template: `
    <svg
      [attr.viewBox]="'0 0 ' + width() + ' ' + height()"
      [attr.width]="width()"
      [attr.height]="height()"
      role="img"
      [attr.aria-label]="label()"
    >
      @for (at of geometry().breaks; track at) {
        <line class="break" y1="0" [attr.x1]="at" [attr.x2]="at" [attr.y2]="height()" />
      }
      @for (line of geometry().lines; track $index) {
        <path class="line" [attr.d]="line" />
      }
      @for (dot of geometry().dots; track $index) {
        <circle class="dot" r="1.2" [attr.cx]="dot.x" [attr.cy]="dot.y" />
      }
      @if (geometry().last; as last) {
        <circle class="last" r="2.5" [attr.cx]="last.x" [attr.cy]="last.y" />
      }
    </svg>
  `,
  styles: `
    :host {
      display: inline-block;
      line-height: 0;
    }
    svg {
      overflow: visible;
    }
    .line {
      fill: none;
      stroke: var(--gb-ink-muted);
      stroke-width: 1.5;
      stroke-linejoin: round;
      stroke-linecap: round;
    }
    .break {
      stroke: var(--gb-ink-muted);
      stroke-width: 1;
      stroke-dasharray: 2 2;
    }
    .dot {
      fill: var(--gb-ink-muted);
    }
    .last {
      fill: var(--gb-accent);
    }
  `,
})
export class Sparkline {
  readonly points = input.required<readonly SeriesPoint[]>();
  /** What a screen reader says, for example "Verlauf von 34,6 % im 1. Halbjahr 2015 bis 41,1 % im 2. Halbjahr 2024". */
  readonly label = input.required<string>();
  /** Days from which on the series is counted differently. */
  readonly breaks = input<readonly string[]>([]);
  readonly width = input(96);
  readonly height = input(28);

  protected readonly geometry = computed(() =>
    sparklineGeometry(this.points(), { width: this.width(), height: this.height() }, this.breaks()),
  );
}
