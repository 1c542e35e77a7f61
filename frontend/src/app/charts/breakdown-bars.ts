import { Component, computed, input } from '@angular/core';
import { barLayout, type BarReference, type BarRow } from './bar-layout';
import { elementWidth } from './element-width';

/** The members of a breakdown as bars from zero, in their natural order. */
@Component({
  selector: 'gb-breakdown-bars',
  template: `
    <svg
      [attr.viewBox]="'0 0 ' + layout().width + ' ' + layout().height"
      [attr.height]="layout().height"
      role="img"
      [attr.aria-label]="label()"
    >
      @for (bar of layout().bars; track bar.row.ref) {
        <g class="member" [class.missing]="bar.row.value === null">
          <rect class="bar" [attr.x]="bar.bar.x" [attr.y]="bar.bar.y" [attr.width]="bar.bar.width" [attr.height]="bar.bar.height" />
          <text [attr.x]="bar.name.x" [attr.y]="bar.name.y">{{ bar.name.text }}</text>
        </g>
      }
      <line class="zero" [attr.x1]="layout().zero" [attr.x2]="layout().zero" [attr.y1]="layout().top" [attr.y2]="layout().height" />
      @for (line of layout().references; track line.reference.kind) {
        <line
          class="reference"
          [class]="line.reference.kind"
          [attr.x1]="line.x"
          [attr.x2]="line.x"
          [attr.y1]="line.label.y - 10"
          [attr.y2]="layout().height"
        />
        <text class="reference-label" [attr.x]="line.label.x" [attr.y]="line.label.y" [attr.text-anchor]="line.label.anchor">
          {{ line.reference.label }}
        </text>
      }
      @for (bar of layout().bars; track bar.row.ref) {
        <text
          class="value"
          [class.missing]="bar.row.value === null"
          [attr.x]="bar.label.x"
          [attr.y]="bar.label.y"
          [attr.text-anchor]="bar.label.anchor"
        >
          {{ bar.row.text }}
        </text>
      }
    </svg>
  `,
  styleUrl: './bars.scss',
})
export class BreakdownBars {
  readonly rows = input.required<readonly BarRow[]>();
  /** What a screen reader says; the figures themselves are in the table behind the picture. */
  readonly label = input.required<string>();
  readonly references = input<readonly BarReference[]>([]);

  readonly #width = elementWidth(640);
  protected readonly layout = computed(() => barLayout(this.rows(), this.#width(), this.references()));
}
