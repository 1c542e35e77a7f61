import { Component, inject, input, signal } from '@angular/core';
import { Provenance } from '../ui/provenance';
import { IndicatorApi } from './indicator-api';

/** The question where a figure comes from, asked of the API when the reader opens it. */
@Component({
  selector: 'gb-figure-source',
  imports: [Provenance],
  template: `
    <gb-provenance
      [figure]="figure()"
      [provenance]="provenance.hasValue() ? provenance.value() : undefined"
      [error]="provenance.error()"
      [nameOf]="nameOf()"
      (asked)="ask()"
    />
  `,
})
export class FigureSource {
  /** Id of the observation. */
  readonly observation = input.required<string>();
  /** The figure in words, for screen readers. */
  readonly figure = input.required<string>();
  readonly nameOf = input<(level: string, key: string) => string>((_, key) => key);

  readonly #asked = signal<string | undefined>(undefined);
  protected readonly provenance = inject(IndicatorApi).provenance(this.#asked);

  protected ask(): void {
    if (this.#asked() === this.observation()) this.provenance.reload();
    else this.#asked.set(this.observation());
  }
}
