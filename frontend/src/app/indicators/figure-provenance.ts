import { Component, inject, input, signal } from '@angular/core';
import { Provenance } from '../ui/provenance';
import { IndicatorApi } from './indicator-api';

/** Beside a figure: where does this number come from? The answer is fetched when somebody asks. */
@Component({
  selector: 'gb-figure-provenance',
  imports: [Provenance],
  template: `
    <gb-provenance
      [figure]="figure()"
      [nameOf]="nameOf()"
      [error]="answer.error()"
      [provenance]="answer.hasValue() ? answer.value() : undefined"
      (asked)="ask()"
    />
  `,
})
export class FigureProvenance {
  /** The figure that is asked about, for screen readers. */
  readonly figure = input.required<string>();
  readonly observationId = input.required<string>();
  /** The name of a district of a level by its key, where the page knows it. */
  readonly nameOf = input<(level: string, key: string) => string>((_, key) => key);

  readonly #asked = signal(false);
  protected readonly answer = inject(IndicatorApi).provenance(() => (this.#asked() ? this.observationId() : undefined));

  protected ask(): void {
    if (this.answer.error()) this.answer.reload();
    this.#asked.set(true);
  }
}
