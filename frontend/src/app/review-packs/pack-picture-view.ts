import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { MISSING_HATCH, WITHHELD_HATCH, type PackInk } from '#contract/pack-drawing.ts';
import type { PackPicture } from '#contract/review-pack.ts';
import { UniqueId } from '../ui/unique-id';
import { PackGridView } from './pack-grid-view';

/** A chart or a map of a pack, drawn in the colours of the page, with the same as a table. */
@Component({
  selector: 'gb-pack-picture',
  imports: [PackGridView, TranslocoPipe],
  templateUrl: './pack-picture-view.html',
  styleUrl: './pack-picture-view.scss',
})
export class PackPictureView {
  readonly picture = input.required<PackPicture>();

  readonly #id = inject(UniqueId).next('gb-pack-hatch');
  protected readonly heading = inject(UniqueId).next('gb-pack-picture');
  protected readonly hatchings = [
    { id: `${this.#id}-missing`, d: MISSING_HATCH },
    { id: `${this.#id}-withheld`, d: WITHHELD_HATCH },
  ];
  protected readonly shapes = computed(() =>
    this.picture().drawing.shapes.map((shape) =>
      shape.type === 'path'
        ? { ...shape, fillPaint: this.#paint(shape.fill), strokePaint: this.#paint(shape.stroke) }
        : { ...shape, fillPaint: this.#paint(shape.ink) },
    ),
  );

  /** Whether it runs from left to right, as time does: its newest end is what is seen first. */
  protected readonly isCourse = computed(() => this.picture().drawing.width > 2.5 * this.picture().drawing.height);

  /** A colour of the page, or a hatching of this picture. */
  #paint(ink: PackInk): string {
    if (ink === 'none') return 'none';
    return ink === 'missing' || ink === 'withheld' ? `url(#${this.#id}-${ink})` : `var(${COLOURS[ink]})`;
  }
}

const COLOURS: Readonly<Record<Exclude<PackInk, 'none' | 'missing' | 'withheld'>, string>> = {
  text: '--gb-ink',
  quiet: '--gb-ink-muted',
  line: '--gb-context-soft',
  grid: '--gb-line',
  accent: '--gb-accent',
  paper: '--gb-surface',
  'amount-1': '--gb-sequential-1',
  'amount-2': '--gb-sequential-2',
  'amount-3': '--gb-sequential-4',
  'amount-4': '--gb-sequential-6',
  'amount-5': '--gb-sequential-7',
};
