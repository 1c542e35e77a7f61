import { Component, computed, DestroyRef, inject, input, model, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ChevronLeft, ChevronRight, Pause, Play } from 'lucide';
import { FigureFormat } from '../format/figure-format';
import { Icon } from '../ui/icon';
import { UniqueId } from '../ui/unique-id';

/** How long a period stays while playing, in milliseconds: long enough to read the map, and to hear its name. */
const PACE = 1200;

/** Chooses one of several periods by a slider, by steps, or by playing through them. */
@Component({
  selector: 'gb-period-slider',
  imports: [Icon, TranslocoPipe],
  templateUrl: './period-slider.html',
  styleUrl: './period-slider.scss',
})
export class PeriodSlider {
  /** In the order of time. */
  readonly periods = input.required<readonly string[]>();
  readonly period = model.required<string>();

  protected readonly format = inject(FigureFormat);
  protected readonly id = inject(UniqueId).next('gb-periods');
  protected readonly icons = { before: ChevronLeft, next: ChevronRight, play: Play, pause: Pause };
  protected readonly at = computed(() => Math.max(0, this.periods().indexOf(this.period())));
  protected readonly last = computed(() => this.periods().length - 1);
  protected readonly playing = signal(false);
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.#stop());
  }

  protected go(index: number): void {
    this.#stop();
    this.#show(index);
  }

  protected toggle(): void {
    if (this.playing()) return this.#stop();
    if (this.at() === this.last()) this.#show(0);
    this.playing.set(true);
    this.#timer = setInterval(() => {
      this.#show(this.at() + 1);
      if (this.at() === this.last()) this.#stop();
    }, PACE);
  }

  #show(index: number): void {
    const period = this.periods()[index];
    if (period !== undefined) this.period.set(period);
  }

  #stop(): void {
    clearInterval(this.#timer);
    this.playing.set(false);
  }
}
