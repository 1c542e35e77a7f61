import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MeasureResponse } from '#contract/measure.ts';
import { Attempt } from '../shell/attempt';
import { UniqueId } from '../ui/unique-id';
import { MeasureApi } from './measure-api';
import { RefusedMessage } from '../shell/refused-message';
import { today } from '../format/today';
import { MEASURE_WORDS } from './refused-words';

type Transition = MeasureResponse['transitions'][number];

/** The steps that the person may take the measure on. Each is confirmed with its day, and with a reason where one is needed. */
@Component({
  selector: 'gb-status-steps',
  imports: [RefusedMessage, TranslocoPipe],
  template: `
    @if (refusal(); as no) {
      <gb-refused-message [refusal]="no" [words]="words" (reload)="reload.emit()" />
    }
    <div class="steps" role="group" [attr.aria-label]="'measure.step.label' | transloco">
      @for (it of measure().transitions; track it.to) {
        <button type="button" class="gb-button" [attr.aria-pressed]="it.to === chosen()?.to" (click)="choose(it)">
          {{ 'measure.step.to.' + it.to | transloco }}
        </button>
      }
    </div>
    @if (chosen(); as step) {
      <form (submit)="take($event, step, reason.value, day.value)">
        <p>{{ 'measure.step.text.' + step.to | transloco }}</p>
        <div class="line">
          <label [for]="id + '-day'">{{ 'measure.step.day' | transloco }}</label>
          <input #day type="date" class="gb-input" required [id]="id + '-day'" [max]="latest" [value]="latest" />
        </div>
        <div class="line">
          <label [for]="id + '-reason'">
            {{ 'measure.step.reason' | transloco }}
            @if (!step.needsReason) {
              <span class="gb-muted">{{ 'ui.field.optional' | transloco }}</span>
            }
          </label>
          <input
            #reason
            type="text"
            class="gb-input"
            maxlength="500"
            autocomplete="off"
            [id]="id + '-reason'"
            [attr.aria-invalid]="missing()"
            [attr.aria-describedby]="missing() ? id + '-missing' : null"
          />
          @if (missing()) {
            <span class="missing" role="alert" [id]="id + '-missing'">{{ 'measure.step.missing' | transloco }}</span>
          }
        </div>
        <div class="steps">
          <button type="submit" class="gb-button gb-button-primary" [disabled]="busy()">{{ 'measure.step.do' | transloco }}</button>
          <button type="button" class="gb-button" (click)="chosen.set(undefined)">{{ 'measure.cancel' | transloco }}</button>
        </div>
      </form>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--gb-space-3);
    }
    .steps {
      display: flex;
      flex-wrap: wrap;
      gap: var(--gb-space-2);
    }
    form {
      display: grid;
      gap: var(--gb-space-3);
      max-inline-size: 34rem;
      padding: var(--gb-space-4);
      border: 1px solid var(--gb-line-strong);
      border-radius: var(--gb-radius);
    }
    p {
      margin: 0;
    }
    .line {
      display: grid;
      justify-items: start;
      gap: var(--gb-space-1);
      font-size: var(--gb-size-s);
    }
    [type='text'] {
      inline-size: 100%;
    }
    label {
      font-weight: var(--gb-weight-strong);
    }
    .missing {
      color: var(--gb-state-off-track);
    }
  `,
})
export class StatusSteps {
  readonly #api = inject(MeasureApi);
  protected readonly id = inject(UniqueId).next('gb-step');
  protected readonly latest = today();

  readonly measure = input.required<MeasureResponse>();
  /** What is stored after the step. */
  readonly taken = output<MeasureResponse>();
  /** The person wants to see what is stored now. */
  readonly reload = output<void>();

  /** Nothing is chosen any more when there is another state. */
  protected readonly chosen = linkedSignal<unknown, Transition | undefined>({
    source: () => this.measure().version,
    computation: () => undefined,
  });
  protected readonly missing = signal(false);
  readonly #attempt = new Attempt();
  protected readonly busy = this.#attempt.busy;
  protected readonly words = MEASURE_WORDS;
  protected readonly refusal = this.#attempt.refusal;

  protected choose(step: Transition): void {
    this.missing.set(false);
    this.chosen.set(step);
  }

  protected async take(event: Event, step: Transition, reason: string, on: string): Promise<void> {
    event.preventDefault();
    this.missing.set(step.needsReason && reason.trim() === '');
    if (this.missing()) return;
    const { code, version } = this.measure();
    await this.#attempt.make(async () => {
      this.taken.emit(await this.#api.step(code, { version, status: step.to, reason: reason.trim() || null, on }));
    });
  }
}
