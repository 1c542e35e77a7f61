import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** Keeps the layout while something is fetched: as many bars as there will be lines. Screen readers hear the sentence. */
@Component({
  selector: 'gb-loading',
  imports: [TranslocoPipe],
  host: { role: 'status' },
  template: `
    <span class="gb-visually-hidden">{{ label() ?? ('ui.loading' | transloco) }}</span>
    @for (width of widths(); track $index) {
      <span class="bar" aria-hidden="true" [style.height]="height()" [style.inline-size.%]="width"></span>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--gb-space-4);
      padding-block: var(--gb-space-3);
    }
    .bar {
      display: block;
      border-radius: var(--gb-radius);
      background: var(--gb-surface-sunken);
      animation: breathe 1.6s ease-in-out infinite alternate;
    }
    @keyframes breathe {
      to {
        opacity: 0.55;
      }
    }
  `,
})
export class Loading {
  /** What is being fetched, as a sentence. */
  readonly label = input<string>();
  readonly lines = input(4);
  /** Height of one bar, any CSS length; a picture is one high bar. */
  readonly height = input('1.5rem');

  protected readonly widths = computed(() =>
    Array.from({ length: this.lines() }, (_, index) => (this.lines() === 1 ? 100 : 100 - ((index * 17) % 30))),
  );
}
