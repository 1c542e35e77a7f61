import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { NextStep, QuarterDetail } from '#contract/quarter-cycle.ts';
import { FigureFormat } from '../format/figure-format';
import { today } from '../format/today';
import { Words } from '../format/words';
import { ReviewMeetings } from './review-meetings';

/** Asks before a step: what is missing, what happens next, and who sees what afterwards. */
@Component({
  selector: 'gb-step-question',
  imports: [TranslocoPipe],
  template: `
    @let to = step().to;
    <h3 tabindex="-1">{{ 'quarters.stepQuestion.heading.' + to | transloco: { quarter: format.period(quarter().quarter) } }}</h3>
    <ul>
      @for (sentence of open(); track sentence) {
        <li>{{ sentence }}</li>
      }
      <li>{{ 'quarters.stepQuestion.next.' + to | transloco }}</li>
      <li>{{ 'quarters.stepQuestion.seen.' + to | transloco }}</li>
    </ul>
    <div class="ways gb-no-print">
      <button type="button" class="gb-button gb-button-primary" [disabled]="busy()" (click)="agreed.emit()">
        {{ 'quarters.stepQuestion.agree.' + to | transloco }}
      </button>
      <button type="button" class="gb-button gb-button-quiet" [disabled]="busy()" (click)="closed.emit()">
        {{ 'quarters.stepQuestion.notYet' | transloco }}
      </button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--gb-space-3);
      padding: var(--gb-space-4);
      border-inline-start: 3px solid var(--gb-accent);
      border-radius: var(--gb-radius);
      background: var(--gb-surface-sunken);
    }
    h3,
    ul {
      margin: 0;
    }
    .ways {
      display: flex;
      flex-wrap: wrap;
      gap: var(--gb-space-2);
    }
  `,
})
export class StepQuestion {
  readonly quarter = input.required<QuarterDetail>();
  readonly step = input.required<NextStep>();
  readonly busy = input(false);
  readonly agreed = output<void>();
  readonly closed = output<void>();

  readonly #words = inject(Words);
  protected readonly format = inject(FigureFormat);
  readonly #meeting = inject(ReviewMeetings).one(() => this.quarter().reviewMeeting);
  /** What is not there yet. */
  protected readonly open = computed(() => {
    const { due, returned, submitted } = this.quarter().deliveries;
    const missing = due + returned;
    const unapproved = missing + submitted;
    const { to } = this.step();
    const heldOn = this.#meeting()?.heldOn;
    return [
      to === 'in_review' && missing > 0 && this.#words.count('quarters.missing.in_review', missing),
      to === 'published' && unapproved > 0 && this.#words.count('quarters.stepQuestion.unapproved', unapproved),
      to !== 'in_review' &&
        heldOn !== undefined &&
        heldOn > today() &&
        this.#words.say('quarters.stepQuestion.meetingToCome', { date: this.format.date(heldOn) }),
    ].filter((sentence) => sentence !== false);
  });
}
