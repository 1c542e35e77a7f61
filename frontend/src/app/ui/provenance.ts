import { Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FileSearch } from 'lucide';
import type { ProvenanceResponse } from '#contract/indicator.ts';
import { Icon } from './icon';
import { LoadFailed } from './load-failed';
import { Loading } from './loading';
import { Popover } from './popover';
import { ProvenanceFacts } from './provenance-facts';

/** A small button beside a figure: where does this number come from? It says when it is opened; the page then fetches the answer. */
@Component({
  selector: 'gb-provenance',
  imports: [Icon, LoadFailed, Loading, Popover, ProvenanceFacts, TranslocoPipe],
  template: `
    <gb-popover
      buttonClass="gb-button gb-button-quiet gb-button-small"
      [label]="'ui.provenance.question' | transloco"
      [buttonLabel]="'ui.provenance.button' | transloco: { figure: figure() }"
      (opened)="asked.emit()"
    >
      <gb-icon trigger [shape]="icon" />
      <ng-template>
        <h3>{{ 'ui.provenance.question' | transloco }}</h3>
        @if (error()) {
          <gb-load-failed [error]="error()" (retry)="asked.emit()" />
        } @else if (provenance(); as known) {
          <gb-provenance-facts [provenance]="known" [nameOf]="nameOf()" />
        } @else {
          <gb-loading [lines]="5" />
        }
      </ng-template>
    </gb-popover>
  `,
  styles: `
    :host {
      display: inline-block;
    }
    h3 {
      margin-block-end: var(--gb-space-2);
    }
  `,
})
export class Provenance {
  /** The figure that is asked about, for screen readers. */
  readonly figure = input.required<string>();
  readonly provenance = input<ProvenanceResponse>();
  readonly error = input<unknown>();
  readonly nameOf = input<(level: string, key: string) => string>((_, key) => key);
  /** The reader wants to know. */
  readonly asked = output<void>();

  protected readonly icon = FileSearch;
}
