import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Lock, LockOpen } from 'lucide';
import type { QuarterResponse } from '#contract/quarter.ts';
import { FigureFormat } from '../format/figure-format';
import { refusalOf } from '../shell/refusal';
import { Session } from '../shell/session';
import { FormMessage } from '../ui/form-message';
import { Icon } from '../ui/icon';
import { QuarterApi } from './quarter-api';

/** Whether a quarter takes reports. Who runs the quarter closes and opens them here; others only need to know when it is closed. */
@Component({
  selector: 'gb-quarter-lock',
  imports: [FormMessage, Icon, TranslocoPipe],
  template: `
    @if (shown(); as it) {
      <div class="line">
        <p role="status"><gb-icon [shape]="it.locked ? closed : open" /> {{ sentence() | transloco: params() }}</p>
        @if (mayLock()) {
          <button type="button" class="gb-button gb-button-small gb-no-print" [disabled]="busy()" (click)="set(!it.locked)">
            {{ (it.locked ? 'quarterLock.reopen' : 'quarterLock.close') | transloco }}
          </button>
        }
      </div>
      @if (problem(); as reason) {
        <gb-form-message kind="error">{{ 'quarterLock.problem.' + reason | transloco }}</gb-form-message>
      }
    } @else if (quarters.error() && mayLock()) {
      <div class="line">
        <p role="status">{{ 'quarterLock.unknown' | transloco }}</p>
        <button type="button" class="gb-button gb-button-small" (click)="quarters.reload()">{{ 'ui.failed.retry' | transloco }}</button>
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--gb-space-2);
    }
    gb-icon {
      flex: none;
      margin-block-start: 0.15em;
    }
    :host(:empty) {
      display: none;
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--gb-space-2) var(--gb-space-4);
    }
    p {
      display: flex;
      gap: var(--gb-space-2);
      margin: 0;
      color: var(--gb-ink-muted);
      font-size: var(--gb-size-s);
    }
  `,
})
export class QuarterLock {
  readonly #api = inject(QuarterApi);
  readonly #format = inject(FigureFormat);
  readonly #session = inject(Session);
  protected readonly closed = Lock;
  protected readonly open = LockOpen;

  /** `2026-Q3`. */
  readonly quarter = input.required<string>();

  protected readonly quarters = this.#api.quarters();
  protected readonly mayLock = computed(() => this.#session.may('quarters.lock'));
  protected readonly busy = signal(false);
  protected readonly problem = linkedSignal<string, 'offline' | 'other' | undefined>({
    source: this.quarter,
    computation: () => undefined,
  });
  /** As it was read, then as the server last said. A quarter that goes on is not in the list: nobody can close it yet. */
  readonly #state = linkedSignal<QuarterResponse | undefined>(() =>
    this.quarters.hasValue() ? this.quarters.value().items.find(({ quarter }) => quarter === this.quarter()) : undefined,
  );
  protected readonly shown = computed(() => {
    const state = this.#state();
    return state !== undefined && (state.locked || this.mayLock()) ? state : undefined;
  });
  protected readonly sentence = computed(() => {
    const { locked = false, lockedAt = null, lockedBy = null } = this.shown() ?? {};
    if (!locked) return 'quarterLock.open';
    return lockedAt === null || lockedBy === null ? 'quarterLock.closed' : 'quarterLock.closedBy';
  });
  protected readonly params = computed(() => {
    const { lockedAt, lockedBy } = this.shown() ?? {};
    return {
      quarter: this.#format.period(this.quarter()),
      name: lockedBy ?? '',
      time: lockedAt == null ? '' : this.#format.moment(lockedAt),
    };
  });

  /** Done at once; the same button takes it back. */
  protected async set(locked: boolean): Promise<void> {
    this.busy.set(true);
    this.problem.set(undefined);
    try {
      const state = await this.#api.setLocked(this.quarter(), locked);
      // Somebody may have gone on to another quarter meanwhile.
      if (state.quarter === this.quarter()) this.#state.set(state);
    } catch (error) {
      this.problem.set(refusalOf(error)?.kind === 'offline' ? 'offline' : 'other');
    } finally {
      this.busy.set(false);
    }
  }
}
