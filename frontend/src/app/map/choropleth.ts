import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { DistrictCollection } from '#contract/district.ts';
import { UniqueId } from '../ui/unique-id';
import type { MapArea, MapPoint } from './map-area';
import { mapShapes } from './map-shapes';
import { neighbour, type Way } from './neighbour';

const WAYS: Readonly<Record<string, Way>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };
/** Width of the drawing in its own units; it scales with its place on the page. */
const WIDTH = 720;

/**
 * Districts as areas in the colours of their classes; without a value they are hatched. Drawn as SVG, so it also stands on a page that came
 * from the server. One stop for the keyboard: arrow keys go to the neighbour in their direction, Enter chooses.
 */
@Component({
  selector: 'gb-choropleth',
  templateUrl: './choropleth.html',
  styleUrl: './choropleth.scss',
})
export class Choropleth {
  readonly boundaries = input.required<DistrictCollection>();
  readonly areas = input.required<readonly MapArea[]>();
  readonly label = input.required<string>();
  readonly selected = input<readonly string[]>([]);
  readonly highlighted = input<string | null>(null);
  /** Drawn on top; whoever shows them names them in a list as well. */
  readonly points = input<readonly MapPoint[]>([]);

  readonly highlight = output<string | null>();
  readonly pick = output<string>();

  readonly #active = signal<string | null>(null);

  protected readonly id = inject(UniqueId).next('gb-map');
  protected readonly drawing = computed(() => mapShapes(this.boundaries(), WIDTH));
  protected readonly shapes = computed(() => {
    const areas = new Map(this.areas().map((area) => [area.ref, area]));
    return this.drawing().shapes.flatMap((shape) => {
      const area = areas.get(shape.ref);
      return area === undefined ? [] : [{ ...shape, area }];
    });
  });
  /** Outlines drawn again on top, so that no neighbour covers them. */
  protected readonly front = computed(() =>
    this.shapes()
      .filter(({ ref }) => this.selected().includes(ref) || ref === this.highlighted())
      .sort((a) => (a.ref === this.highlighted() ? 1 : -1)),
  );
  protected readonly dots = computed(() =>
    this.points().map((point) => ({ point, ...this.drawing().at(point.longitude, point.latitude) })),
  );
  protected readonly tip = computed(() => this.shapes().find(({ ref }) => ref === this.highlighted()) ?? null);
  protected readonly activeId = computed(() => {
    const active = this.#active();
    return this.shapes().some(({ ref }) => ref === active) ? `${this.id}-${active}` : null;
  });

  protected fillOf({ colour, state }: MapArea): string {
    return state === 'value' ? (colour ?? 'none') : `url(#${this.id}-${state})`;
  }

  protected show(ref: string | null): void {
    this.#active.set(ref);
    this.highlight.emit(ref);
  }

  protected enter(): void {
    const shapes = this.shapes();
    const [chosen] = this.selected();
    this.show((shapes.find(({ ref }) => ref === chosen) ?? shapes[0])?.ref ?? null);
  }

  protected move(event: KeyboardEvent): void {
    const shapes = this.shapes();
    const active = shapes.find(({ ref }) => ref === this.#active());
    const way = WAYS[event.key];
    if (way !== undefined) this.show(((active && neighbour(shapes, active, way)) ?? active ?? shapes[0])?.ref ?? null);
    else if ((event.key === 'Enter' || event.key === ' ') && active !== undefined) this.pick.emit(active.ref);
    else if (event.key === 'Escape') this.show(null);
    else return;
    event.preventDefault();
  }
}
