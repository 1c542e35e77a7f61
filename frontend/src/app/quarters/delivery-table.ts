import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Delivery } from '#contract/delivery.ts';
import { elementWidth } from '../charts/element-width';
import { Words } from '../format/words';
import { DeliveryRow } from './delivery-row';

/** Below this width, in pixels, each delivery is a card. */
const CARDS = 820;

/** Deliveries as a table from which several can be chosen; where there is little room each is a card. */
@Component({
  selector: 'gb-delivery-table',
  imports: [DeliveryRow, TranslocoPipe],
  host: { '[class.cards]': 'cards()', '[class.selectable]': 'selectable()' },
  template: `
    @if (selectable()) {
      <label class="gb-check all gb-no-print">
        <input type="checkbox" [checked]="all()" [indeterminate]="some()" (change)="allToggled.emit(!all())" />
        {{ words.count('deliveries.select.all', deliveries().length) }}
      </label>
    }
    <table class="gb-table" role="table">
      <caption class="gb-visually-hidden">
        {{
          caption()
        }}
      </caption>
      <thead>
        <tr role="row">
          @if (selectable()) {
            <td class="check"></td>
          }
          @for (column of columns; track column) {
            <th scope="col" role="columnheader" [class]="column">{{ 'deliveries.column.' + column | transloco }}</th>
          }
        </tr>
      </thead>
      <tbody>
        @for (delivery of deliveries(); track delivery.id) {
          <tr
            gb-delivery-row
            class="row"
            [attr.data-id]="delivery.id"
            [delivery]="delivery"
            [quarter]="quarter()"
            [selectable]="selectable()"
            [chosen]="chosen().has(delivery.id)"
            (toggled)="toggled.emit(delivery)"
            (toDecision)="toDecision.emit()"
          ></tr>
        }
      </tbody>
    </table>
  `,
  styleUrls: ['../ui/grouped-table.scss', './delivery-table.scss'],
})
export class DeliveryTable {
  readonly caption = input.required<string>();
  /** `2026-Q3`. */
  readonly quarter = input.required<string>();
  readonly deliveries = input.required<readonly Delivery[]>();
  readonly selectable = input.required<boolean>();
  /** Ids of the chosen ones. */
  readonly chosen = input.required<ReadonlySet<string>>();
  readonly toggled = output<Delivery>();
  /** The person wants to decide on what is chosen. */
  readonly toDecision = output<void>();
  /** All that are shown are to be chosen, or none of them. */
  readonly allToggled = output<boolean>();

  protected readonly words = inject(Words);
  protected readonly columns = ['name', 'who', 'said', 'state'] as const;
  readonly #width = elementWidth(1100);
  protected readonly cards = computed(() => this.#width() < CARDS);
  protected readonly all = computed(() => this.deliveries().length > 0 && this.deliveries().every(({ id }) => this.chosen().has(id)));
  protected readonly some = computed(() => !this.all() && this.deliveries().some(({ id }) => this.chosen().has(id)));
}
