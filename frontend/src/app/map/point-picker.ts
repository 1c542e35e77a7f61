import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { DistrictCollection } from '#contract/district.ts';
import { UniqueId } from '../ui/unique-id';
import { mapShapes } from './map-shapes';

/** Width of the drawing in its own units; it scales with its place on the page. */
const WIDTH = 720;
/** How far an arrow key moves the point, in units of the drawing; with the shift key further. */
const STEP = { near: 2, far: 20 } as const;
/** Five decimals are about a metre. */
const DECIMALS = 1e5;

/** A point of the earth, in degrees (WGS 84). */
export interface PickedPoint {
  readonly latitude: number;
  readonly longitude: number;
}

const WAYS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A map to choose a point on: by a click, or with the arrow keys. The first key puts the point in the middle. */
@Component({
  selector: 'gb-point-picker',
  template: `
    <!-- The arrow keys belong to the map, as on a slider of two directions. -->
    <svg
      [attr.role]="still() ? 'img' : 'application'"
      [attr.tabindex]="still() ? null : 0"
      [class.still]="still()"
      [attr.viewBox]="'0 0 ' + drawing().width + ' ' + drawing().height"
      [attr.aria-label]="label()"
      [attr.aria-describedby]="hint() === '' ? null : id + '-hint'"
      (click)="click($event)"
      (keydown)="move($event)"
      (pointermove)="under($event)"
      (pointerleave)="name.set('')"
    >
      @for (shape of drawing().shapes; track shape.ref) {
        <path class="area" [attr.d]="shape.path" [attr.data-ref]="shape.ref" />
      }
      @if (marker(); as at) {
        <g class="marker" [attr.transform]="'translate(' + at.x + ' ' + at.y + ')'">
          <path d="M0,0C-4,-10 -11,-14 -11,-22A11,11 0 0 1 11,-22C11,-14 4,-10 0,0Z" />
          <circle cy="-22" r="4" />
        </g>
      }
    </svg>
    @if (hint() !== '') {
      <p class="gb-note" [id]="id + '-hint'">{{ hint() }}</p>
    }
    <p class="name gb-note" aria-hidden="true">{{ name() }}</p>
  `,
  styles: `
    :host {
      display: block;
      position: relative;
    }
    svg {
      display: block;
      inline-size: 100%;
      block-size: auto;
      cursor: crosshair;
      touch-action: manipulation;
    }
    .area {
      fill: var(--gb-surface-sunken);
      stroke: var(--gb-line-strong);
      stroke-width: 1;
      stroke-linejoin: round;
      vector-effect: non-scaling-stroke;
    }
    .still {
      cursor: auto;
    }
    svg:not(.still) .area:hover {
      fill: var(--gb-line);
    }
    .marker {
      fill: var(--gb-category-4);
      stroke: var(--gb-surface-raised);
      stroke-width: 2;
      pointer-events: none;
    }
    .marker circle {
      fill: var(--gb-surface-raised);
      stroke: none;
    }
    p {
      margin: var(--gb-space-1) 0 0;
    }
    .name {
      position: absolute;
      inset-block-start: 0;
      inset-inline-start: 0;
    }
    svg:focus:not(:focus-visible) {
      outline: none;
    }
  `,
})
export class PointPicker {
  readonly boundaries = input.required<DistrictCollection>();
  readonly point = input<PickedPoint | null>(null);
  readonly label = input.required<string>();
  /** How it is used, also for those who use the keyboard. */
  readonly hint = input('');
  /** Whether it only shows a point. */
  readonly still = input(false);
  /** What a district is called, by its reference. */
  readonly nameOf = input<(ref: string) => string>(() => '');
  readonly picked = output<PickedPoint>();

  protected readonly id = inject(UniqueId).next('gb-point-picker');
  protected readonly name = signal('');
  protected readonly drawing = computed(() => mapShapes(this.boundaries(), WIDTH));
  /** Nothing is shown of a point that lies outside of the drawing. */
  protected readonly marker = computed(() => {
    const point = this.point();
    if (point === null) return undefined;
    const { width, height, at } = this.drawing();
    const { x, y } = at(point.longitude, point.latitude);
    return x >= 0 && y >= 0 && x <= width && y <= height ? { x, y } : undefined;
  });

  protected click(event: MouseEvent): void {
    if (this.still()) return;
    const svg = event.currentTarget as SVGSVGElement;
    const box = svg.getBoundingClientRect();
    const { width, height } = this.drawing();
    this.#pick(((event.clientX - box.left) / box.width) * width, ((event.clientY - box.top) / box.height) * height);
  }

  protected under({ target }: Event): void {
    const ref = (target as Element).getAttribute('data-ref');
    this.name.set(ref === null ? '' : this.nameOf()(ref));
  }

  protected move(event: KeyboardEvent): void {
    const way = WAYS[event.key];
    if (way === undefined || this.still()) return;
    event.preventDefault();
    const { width, height } = this.drawing();
    const from = this.marker();
    if (from === undefined) this.#pick(width / 2, height / 2);
    else {
      const step = event.shiftKey ? STEP.far : STEP.near;
      this.#pick(from.x + way[0] * step, from.y + way[1] * step);
    }
  }

  #pick(x: number, y: number): void {
    const { longitude, latitude } = this.drawing().shownAt(x, y);
    const rounded = (degrees: number): number => Math.round(degrees * DECIMALS) / DECIMALS;
    this.picked.emit({ latitude: rounded(latitude), longitude: rounded(longitude) });
  }
}
