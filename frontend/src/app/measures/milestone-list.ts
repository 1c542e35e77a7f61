import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { CircleCheck, Circle, TriangleAlert } from 'lucide';
import type { MeasureResponse } from '#contract/measure.ts';
import type { Milestone } from '#contract/milestone.ts';
import { FigureFormat } from '../format/figure-format';
import { Attempt } from '../shell/attempt';
import { Icon } from '../ui/icon';
import { MeasureApi } from './measure-api';
import { RefusedMessage } from '../shell/refused-message';
import { today } from '../format/today';
import { MEASURE_WORDS } from './refused-words';

/** The milestones of a measure by their day; whoever may edit it ticks them off here. */
@Component({
  selector: 'gb-milestone-list',
  imports: [Icon, RefusedMessage, TranslocoPipe],
  template: `
    @if (refusal(); as no) {
      <gb-refused-message [refusal]="no" [words]="words" (reload)="changed.emit()" />
    }
    <ol class="gb-plain">
      @for (it of milestones(); track it.id) {
        <li [class.done]="it.doneOn !== null" [class.late]="isLate(it)">
          @if (measure().mayEdit) {
            <label class="gb-check">
              <input #box type="checkbox" [checked]="it.doneOn !== null" [disabled]="busy()" (change)="tick(it, box)" />
              <span>{{ it.title }}</span>
            </label>
          } @else {
            <span class="read"><gb-icon [shape]="it.doneOn === null ? open : done" /> {{ it.title }}</span>
          }
          <span class="when">
            @if (it.doneOn; as day) {
              {{ 'measure.milestone.doneOn' | transloco: { date: format.shortDate(day) } }}
            } @else if (isLate(it)) {
              <gb-icon [shape]="warning" /> {{ 'measure.milestone.late' | transloco: { date: format.shortDate(it.dueOn) } }}
            } @else {
              {{ 'measure.milestone.dueOn' | transloco: { date: format.shortDate(it.dueOn) } }}
            }
          </span>
        </li>
      } @empty {
        <li class="gb-muted">{{ 'measure.milestone.none' | transloco }}</li>
      }
    </ol>
  `,
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0 var(--gb-space-4);
      padding-block: var(--gb-space-1);
      border-block-end: 1px solid var(--gb-line);
      font-size: var(--gb-size-s);
    }
    .read {
      display: inline-flex;
      align-items: center;
      gap: var(--gb-space-2);
      min-block-size: var(--gb-target);
    }
    .when {
      display: inline-flex;
      align-items: center;
      gap: 0.3em;
      color: var(--gb-ink-muted);
    }
    .late .when {
      color: var(--gb-state-off-track);
    }
    .done label span {
      color: var(--gb-ink-muted);
    }
  `,
})
export class MilestoneList {
  readonly #api = inject(MeasureApi);
  protected readonly format = inject(FigureFormat);
  protected readonly done = CircleCheck;
  protected readonly open = Circle;
  protected readonly warning = TriangleAlert;

  readonly measure = input.required<MeasureResponse>();
  /** Something else is stored now. */
  readonly changed = output<void>();

  readonly #attempt = new Attempt();
  protected readonly busy = this.#attempt.busy;
  protected readonly words = MEASURE_WORDS;
  protected readonly refusal = this.#attempt.refusal;
  protected readonly milestones = computed(() => [...this.measure().milestones].sort((a, b) => a.dueOn.localeCompare(b.dueOn)));
  readonly #today = today();

  protected isLate({ doneOn, dueOn }: Milestone): boolean {
    return doneOn === null && dueOn < this.#today;
  }

  protected async tick({ id, doneOn }: Milestone, box: HTMLInputElement): Promise<void> {
    const { code, version } = this.measure();
    const isDone = await this.#attempt.make(async () => {
      await this.#api.changeMilestone(code, id, { version, doneOn: doneOn === null ? this.#today : null });
      this.changed.emit();
    });
    if (!isDone) box.checked = doneOn !== null;
  }
}
