import { afterRenderEffect, Component, computed, ElementRef, inject, input, output, signal } from '@angular/core';
import { UniqueId } from '../ui/unique-id';
import type { MapArea } from './map-area';

/** The districts of a map as a list, from the highest value to the lowest: the same selection as the map, for those who read lists. */
@Component({
  selector: 'gb-area-list',
  templateUrl: './area-list.html',
  styleUrl: './area-list.scss',
})
export class AreaList {
  readonly areas = input.required<readonly MapArea[]>();
  readonly label = input.required<string>();
  readonly selected = input<readonly string[]>([]);
  readonly highlighted = input<string | null>(null);

  readonly highlight = output<string | null>();
  readonly pick = output<string>();

  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #active = signal<string | null>(null);

  protected readonly id = inject(UniqueId).next('gb-areas');
  protected readonly ordered = computed(() =>
    [...this.areas()].sort(
      (a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity) || a.name.localeCompare(b.name, 'de', { numeric: true }),
    ),
  );
  protected readonly activeId = computed(() => {
    const active = this.#active();
    return this.areas().some(({ ref }) => ref === active) ? `${this.id}-${active}` : null;
  });

  constructor() {
    // A district that the map points at comes into sight, without moving the page itself.
    afterRenderEffect(() => {
      const highlighted = this.highlighted();
      if (highlighted === null || highlighted === this.#active()) return;
      const list = this.#host.nativeElement.querySelector('ul');
      const item = list?.querySelector<HTMLElement>(`#${CSS.escape(`${this.id}-${highlighted}`)}`);
      if (list && item) list.scrollTop = item.offsetTop - list.clientHeight / 2;
    });
  }

  protected show(ref: string | null): void {
    this.#active.set(ref);
    this.highlight.emit(ref);
  }

  protected enter(): void {
    const [chosen] = this.selected();
    this.show((this.areas().find(({ ref }) => ref === chosen) ?? this.ordered()[0])?.ref ?? null);
  }

  protected choose({ target }: Event): void {
    const ref = target instanceof Element ? target.closest<HTMLElement>('[data-ref]')?.dataset['ref'] : undefined;
    if (ref !== undefined) this.pick.emit(ref);
  }

  protected move(event: KeyboardEvent): void {
    const areas = this.ordered();
    const active = this.#active();
    const at = areas.findIndex(({ ref }) => ref === active);
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: areas.length - 1 }[event.key];
    if (target !== undefined) this.#reach(areas[Math.max(0, Math.min(areas.length - 1, target))]?.ref);
    else if ((event.key === 'Enter' || event.key === ' ') && active !== null) this.pick.emit(active);
    else if (event.key === 'Escape') this.show(null);
    else return;
    event.preventDefault();
  }

  #reach(ref: string | undefined): void {
    if (ref === undefined) return;
    this.show(ref);
    this.#host.nativeElement.querySelector(`#${CSS.escape(`${this.id}-${ref}`)}`)?.scrollIntoView({ block: 'nearest' });
  }
}
