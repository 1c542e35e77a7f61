import { Component, computed, inject, input } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { FigureFormat } from '../format/figure-format';

/** What stands along the thread, in its order. */
type StationKind = 'need' | 'recommendation' | 'decision' | 'measure' | 'effect';

/**
 * How a station holds: `tied` to what comes before it; `open`, so that the thread hangs loose here; `ended` on purpose, because it was decided
 * not to go on.
 */
export type StationState = 'tied' | 'open' | 'ended';

/** A station of the thread. */
export interface Station {
  readonly kind: StationKind;
  readonly state: StationState;
}

/** Need, recommendation, decision, measure and effect as stations on one small line; an open end is seen as one, and said. */
@Component({
  selector: 'gb-thread-line',
  template: `
    <span class="line" aria-hidden="true">
      @for (station of stations(); track station.kind) {
        <span [class]="station.state"></span>
      }
    </span>
    <span class="gb-visually-hidden">{{ sentence() }}</span>
  `,
  styles: `
    :host {
      display: inline-block;
      position: relative;
    }
    .line {
      display: inline-flex;
      align-items: center;
      block-size: 1rem;
    }
    .line > span {
      position: relative;
      inline-size: 0.7rem;
      block-size: 0.7rem;
      border: 2px solid var(--gb-accent);
      border-radius: 50%;
      background: var(--gb-accent);
    }
    .line > span + span {
      margin-inline-start: 0.9rem;
    }
    .line > span + span::before {
      content: '';
      position: absolute;
      inset-block-start: calc(50% - 1px);
      inset-inline-end: calc(100% + 2px);
      inline-size: 0.9rem;
      border-block-start: 2px solid var(--gb-accent);
    }
    .line > .open {
      border: 2px dashed var(--gb-state-watch);
      background: none;
    }
    .line > .open::before {
      border-block-start: 2px dotted var(--gb-state-watch);
    }
    .line > .ended {
      border-color: var(--gb-line-strong);
      background: none;
    }
    .line > .ended::before {
      visibility: hidden;
    }
  `,
})
export class ThreadLine {
  readonly #transloco = inject(TranslocoService);
  readonly #language = inject(FigureFormat).language;

  readonly stations = input.required<readonly Station[]>();

  protected readonly sentence = computed(() =>
    this.stations()
      .map(({ kind, state }) => this.#transloco.translate(`ui.thread.${kind}.${state}`, {}, this.#language()))
      .join(', '),
  );
}
