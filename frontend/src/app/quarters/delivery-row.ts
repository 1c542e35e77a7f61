import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { AlarmClock, MessageSquareText, TriangleAlert } from 'lucide';
import type { Delivery } from '#contract/delivery.ts';
import { excerpt } from '../format/excerpt';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { Icon } from '../ui/icon';
import { OutlookChip } from '../ui/outlook-chip';
import { ProgressBar } from '../ui/progress-bar';
import { DeliveryWords } from './delivery-words';

/** As much of a note as a row has room for. */
const LETTERS = 160;

/** A delivery as a row of the table, or as a card where there is little room. */
@Component({
  selector: 'tr[gb-delivery-row]',
  imports: [Icon, OutlookChip, ProgressBar, RouterLink, TranslocoPipe],
  host: { '[class.chosen]': 'chosen()' },
  templateUrl: './delivery-row.html',
  styleUrl: './delivery-row.scss',
})
export class DeliveryRow {
  readonly delivery = input.required<Delivery>();
  /** `2026-Q3`. */
  readonly quarter = input.required<string>();
  readonly selectable = input.required<boolean>();
  readonly chosen = input.required<boolean>();
  readonly toggled = output<void>();
  /** The person wants to decide on what is chosen. */
  readonly toDecision = output<void>();

  readonly #context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly words = inject(DeliveryWords);
  protected readonly icons = { late: AlarmClock, note: MessageSquareText, remark: TriangleAlert };

  /** Where it is handed in, and where everybody finds what it is about. */
  protected readonly way = computed(() => {
    const { measure, indicator, period } = this.delivery();
    const { lang } = this.#context.params() as { lang?: string };
    if (measure !== null)
      return { path: ['/massnahmen', measure.code], params: { lang, quarter: this.quarter() }, anchor: 'gb-measure-reports' };
    return { path: ['/quartal', this.quarter(), 'erfassung', indicator?.code ?? ''], params: { lang, period }, anchor: undefined };
  });
  protected readonly isOpen = computed(() => ['draft', 'returned'].includes(this.delivery().state));
  protected readonly note = computed(() => excerpt(this.delivery().report?.note ?? this.delivery().value?.comment ?? '', LETTERS));
  protected readonly flag = computed(() => {
    const flag = this.delivery().value?.flag;
    return flag === undefined || flag === 'final' ? '' : this.format.flag(flag);
  });

  /** Up and down lead from box to box: between two of them lie all links of a row. */
  protected lead(event: KeyboardEvent): void {
    const row = (event.target as Element).closest('tr');
    const next = event.key === 'ArrowDown' ? row?.nextElementSibling : event.key === 'ArrowUp' ? row?.previousElementSibling : undefined;
    if (next === undefined) return;
    event.preventDefault();
    next?.querySelector<HTMLElement>('input[type=checkbox]')?.focus();
  }
}
