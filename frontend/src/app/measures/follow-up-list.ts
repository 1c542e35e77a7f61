import { Component, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { FollowUp, FollowUpAnswer, MeasureResponse } from '#contract/measure.ts';
import { FigureFormat } from '../format/figure-format';
import { Attempt } from '../shell/attempt';
import { UniqueId } from '../ui/unique-id';
import { MeasureApi } from './measure-api';
import { RefusedMessage } from '../shell/refused-message';
import { today } from '../format/today';
import { MEASURE_WORDS } from './refused-words';

/** "Does it still work?", 6 and 12 months after a measure has ended: what was answered, and the question that is open. */
@Component({
  selector: 'gb-follow-up-list',
  imports: [RefusedMessage, TranslocoPipe],
  template: `
    @if (refusal(); as no) {
      <gb-refused-message [refusal]="no" [words]="words" (reload)="changed.emit()" />
    }
    <ul class="gb-plain">
      @for (it of measure().followUps; track it.months) {
        <li>
          <strong>{{ 'measure.followUp.after' | transloco: { months: it.months, date: format.date(it.dueOn) } }}</strong>
          @if (it.works; as works) {
            <span>{{ 'measure.followUp.works.' + works | transloco }}: {{ it.answer }}</span>
            <span class="gb-small gb-muted">
              {{ 'measure.followUp.by' | transloco: { name: it.answeredBy ?? '', date: format.date(it.answeredOn ?? it.dueOn) } }}
            </span>
          } @else if (!measure().mayEdit || it.dueOn > day) {
            <span class="gb-muted">{{ (it.dueOn > day ? 'measure.followUp.later' : 'measure.followUp.open') | transloco }}</span>
          } @else {
            <form (submit)="send($event, it, line.value)">
              <div class="choices" role="group" [attr.aria-label]="'measure.followUp.question' | transloco">
                @for (each of answers; track each) {
                  <button type="button" class="gb-button" [attr.aria-pressed]="works() === each" (click)="works.set(each)">
                    {{ 'measure.followUp.works.' + each | transloco }}
                  </button>
                }
              </div>
              <label [for]="id + '-' + it.months">{{ 'measure.followUp.line' | transloco }}</label>
              <input #line type="text" class="gb-input" maxlength="300" autocomplete="off" [id]="id + '-' + it.months" />
              @if (missing()) {
                <span class="missing" role="alert">{{ 'measure.followUp.missing' | transloco }}</span>
              }
              <div class="choices">
                <button type="submit" class="gb-button gb-button-primary" [disabled]="busy()">
                  {{ 'measure.followUp.send' | transloco }}
                </button>
              </div>
            </form>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      display: grid;
      gap: var(--gb-space-1);
      padding-block: var(--gb-space-3);
      border-block-end: 1px solid var(--gb-line);
    }
    form {
      display: grid;
      gap: var(--gb-space-2);
      max-inline-size: 34rem;
    }
    .choices {
      display: flex;
      flex-wrap: wrap;
      gap: var(--gb-space-2);
    }
    label {
      font-size: var(--gb-size-s);
    }
    .missing {
      color: var(--gb-state-off-track);
      font-size: var(--gb-size-s);
    }
  `,
})
export class FollowUpList {
  readonly #api = inject(MeasureApi);
  protected readonly format = inject(FigureFormat);
  protected readonly id = inject(UniqueId).next('gb-follow-up');
  protected readonly answers = ['yes', 'partly', 'no'] as const;
  protected readonly day = today();

  readonly measure = input.required<MeasureResponse>();
  /** Something else is stored now. */
  readonly changed = output<void>();

  protected readonly works = signal<FollowUpAnswer['works'] | undefined>(undefined);
  protected readonly missing = signal(false);
  readonly #attempt = new Attempt();
  protected readonly busy = this.#attempt.busy;
  protected readonly words = MEASURE_WORDS;
  protected readonly refusal = this.#attempt.refusal;

  protected async send(event: Event, { months }: FollowUp, line: string): Promise<void> {
    event.preventDefault();
    const works = this.works();
    this.missing.set(works === undefined || line.trim() === '');
    if (works === undefined || line.trim() === '') return;
    const { code, version } = this.measure();
    await this.#attempt.make(async () => {
      await this.#api.answerFollowUp(code, months, { works, answer: line.trim(), version });
      this.works.set(undefined);
      this.changed.emit();
    });
  }
}
