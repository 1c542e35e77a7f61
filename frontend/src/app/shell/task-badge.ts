import { Component, computed, inject } from '@angular/core';
import { Words } from '../format/words';
import { TaskCounts } from './task-counts';

/** How much there is to do, beside the name of the page that lists it. Nothing while there is nothing. */
@Component({
  selector: 'gb-task-badge',
  template: `
    @if (counts(); as it) {
      @if (it.all > 0) {
        <span class="number" aria-hidden="true" [class.late]="it.late > 0">{{ it.all > 99 ? '99+' : it.all }}</span>
        <span class="gb-visually-hidden"> ({{ said() }})</span>
      }
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    .number {
      min-inline-size: 1.5rem;
      padding: 0 0.375rem;
      border: 1px solid var(--gb-line-strong);
      border-radius: 1rem;
      background: var(--gb-surface);
      color: var(--gb-ink);
      font-weight: var(--gb-weight-strong);
      font-variant-numeric: tabular-nums;
      text-align: center;
    }
    .late {
      border-color: var(--gb-state-off-track-mark);
      background: var(--gb-state-off-track-wash);
      color: var(--gb-state-off-track);
    }
  `,
})
export class TaskBadge {
  readonly #words = inject(Words);
  protected readonly counts = inject(TaskCounts).counts;
  protected readonly said = computed(() => {
    const { all = 0, late = 0 } = this.counts() ?? {};
    return [this.#words.count('myTasks.waiting', all), ...(late === 0 ? [] : [this.#words.count('myTasks.waitingLate', late)])].join(', ');
  });
}
