import { Component, computed, inject, input, output, signal } from '@angular/core';
import { barLayout, type BarReference, type BarRow } from './bar-layout';
import { UniqueId } from '../ui/unique-id';
import { elementWidth } from './element-width';

/**
 * Districts as bars from zero in the order in which they come, with lines for the whole and the target. One stop for the keyboard: arrow keys
 * go from bar to bar, Enter chooses.
 */
@Component({
  selector: 'gb-ranking-bars',
  templateUrl: './ranking-bars.html',
  styleUrl: './bars.scss',
})
export class RankingBars {
  readonly rows = input.required<readonly BarRow[]>();
  readonly label = input.required<string>();
  readonly references = input<readonly BarReference[]>([]);
  readonly selected = input<readonly string[]>([]);
  readonly highlighted = input<string | null>(null);

  readonly highlight = output<string | null>();
  readonly pick = output<string>();

  readonly #width = elementWidth(640);
  readonly #active = signal<string | null>(null);

  protected readonly id = `${inject(UniqueId).next('gb-ranking')}-`;
  protected readonly layout = computed(() => barLayout(this.rows(), this.#width(), this.references()));
  protected readonly activeId = computed(() => {
    const active = this.#active();
    return active !== null && this.rows().some(({ ref }) => ref === active) ? this.id + active : null;
  });

  protected show(ref: string | null): void {
    this.#active.set(ref);
    this.highlight.emit(ref);
  }

  protected enter(): void {
    const [chosen] = this.selected();
    this.show(this.rows().find(({ ref }) => ref === chosen)?.ref ?? this.rows()[0]?.ref ?? null);
  }

  protected move(event: KeyboardEvent): void {
    const rows = this.rows();
    const active = this.#active();
    const at = rows.findIndex(({ ref }) => ref === active);
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (target !== undefined) this.show(rows[Math.max(0, Math.min(rows.length - 1, target))]?.ref ?? null);
    else if ((event.key === 'Enter' || event.key === ' ') && active !== null) this.pick.emit(active);
    else if (event.key === 'Escape') this.show(null);
    else return;
    event.preventDefault();
  }
}
