import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Undo2 } from 'lucide';
import type { NextStep, QuarterDetail } from '#contract/quarter-cycle.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { Attempt } from '../shell/attempt';
import { keptFor } from '../shell/kept-for';
import { RefusedMessage } from '../shell/refused-message';
import { focusNext } from '../ui/focus-next';
import { FormMessage } from '../ui/form-message';
import { Icon } from '../ui/icon';
import { QuarterApi } from './quarter-api';
import { QuarterLinks } from './quarter-links';
import { QuarterWords } from './quarter-words';
import { ReasonForm } from './reason-form';
import { StepQuestion } from './step-question';

/** What comes next for whoever runs the quarter: one step forward with what keeps it back, and the ways back; or how far the adoption is. */
@Component({
  selector: 'gb-next-step',
  imports: [FormMessage, Icon, ReasonForm, RefusedMessage, RouterLink, StepQuestion, TranslocoPipe],
  templateUrl: './next-step.html',
  styleUrl: './next-step.scss',
})
export class NextStepPanel {
  readonly #api = inject(QuarterApi);
  readonly #words = inject(Words);
  readonly #focus = focusNext();
  protected readonly links = inject(QuarterLinks);
  protected readonly format = inject(FigureFormat);
  protected readonly words = inject(QuarterWords);
  protected readonly icons = { back: Undo2 };
  protected readonly refusedWords = { at: 'quarters.refused', paths: new Set<string>() };

  readonly quarter = input.required<QuarterDetail>();
  /** How many deliveries the person who looks at it still owes; undefined for those who owe none. */
  readonly owed = input<number>();
  /** Something else is stored now; what that is, where it is known. */
  readonly changed = output<QuarterDetail | undefined>();
  /** The days have to be set first. */
  readonly daysWanted = output<void>();

  protected readonly forward = computed(() => this.quarter().next.find(({ reopens }) => !reopens));
  protected readonly back = computed(() => this.quarter().next.filter(({ reopens, hindrance }) => reopens && hindrance === null));
  /** The step for which a reason is being written. */
  protected readonly opened = keptFor<string, NextStep | undefined>(
    () => `${this.quarter().quarter} ${this.quarter().state}`,
    () => undefined,
  );
  /** The step that is asked about before it is taken. */
  protected readonly asked = keptFor<string, NextStep | undefined>(
    () => `${this.quarter().quarter} ${this.quarter().state}`,
    () => undefined,
  );
  readonly #attempt = new Attempt();
  protected readonly busy = this.#attempt.busy;
  /** A rule that was broken shows itself as what keeps the step back, once the quarter is read again. */
  protected readonly refusal = computed(() => {
    const refusal = this.#attempt.refusal();
    return refusal && { ...refusal, issues: [] };
  });
  protected readonly percent = computed(() => Math.round((this.quarter().adoption?.progress ?? 0) * 100));
  protected readonly percentText = computed(() => this.format.figure(this.percent(), { unit: 'percent', decimals: 0 }));
  /** What is not there or not approved yet, where the step goes on without it. */
  protected readonly missing = computed(() => {
    const { due, returned, submitted } = this.quarter().deliveries;
    switch (this.forward()?.to) {
      case 'in_review':
        return due + returned === 0 ? '' : this.#words.count('quarters.missing.in_review', due + returned);
      case 'adopted':
        return due + returned + submitted === 0 ? '' : this.#words.count('quarters.missing.adopted', due + returned + submitted);
      default:
        return '';
    }
  });

  protected readonly owedText = computed(() => this.#words.count('quarters.next.owed', this.owed() ?? 0));

  protected async take(step: NextStep): Promise<void> {
    this.#attempt.forget();
    if (step.needsReason) {
      this.opened.set(step);
      this.#focus('gb-record-form textarea');
    } else if (isAskedAbout(step)) {
      this.asked.set(step);
      this.#focus('gb-step-question h3');
    } else await this.carryOut(step);
  }

  protected async carryOut(step: NextStep): Promise<void> {
    const { quarter, version } = this.quarter();
    let stored: QuarterDetail | undefined;
    const done = await this.#attempt.make(async () => {
      stored = await this.#api.step(quarter, { version, to: step.to });
    });
    if (done) this.keep(stored);
    // What the server refuses by a rule it says again in the quarter itself, in words.
    else if (this.refusal()?.kind === 'rule-violation') this.changed.emit(undefined);
  }

  protected keep(stored: QuarterDetail | undefined): void {
    this.opened.set(undefined);
    this.asked.set(undefined);
    this.changed.emit(stored);
    this.#focus('h2');
  }

  protected close(): void {
    const to = (this.opened() ?? this.asked())?.to ?? '';
    this.opened.set(undefined);
    this.asked.set(undefined);
    this.#focus(`[data-to="${to}"]`);
  }

  protected reload(): void {
    this.#attempt.forget();
    this.changed.emit(undefined);
  }
}

/** Steps that others notice at once and that are taken back only with a reason. */
const isAskedAbout = ({ to, reopens }: NextStep): boolean => !reopens && (to === 'in_review' || to === 'adopted' || to === 'published');
