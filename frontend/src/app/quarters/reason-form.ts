import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, maxLength, required, schema, type TreeValidationResult } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { NextStep, QuarterDetail } from '#contract/quarter-cycle.ts';
import { Words } from '../format/words';
import { focusFirstError } from '../shell/first-error';
import { RecordForm } from '../shell/record-form';
import type { Refusal } from '../shell/refusal';
import { sendRecord } from '../shell/send-record';
import { TextField } from '../ui/text-field';
import { QuarterApi } from './quarter-api';
import { QuarterLinks } from './quarter-links';

/** Takes a step that needs a reason: back, or to the adoption while something is not approved, which is then listed first. */
@Component({
  selector: 'gb-reason-form',
  imports: [RecordForm, RouterLink, TextField, TranslocoPipe],
  template: `
    @let to = step().to;
    <gb-record-form
      sentences="quarters.refused"
      [form]="form"
      [label]="words.say(labels() + to)"
      [submit]="words.say(labels() + to)"
      [refusal]="refusal()"
      (closed)="closed.emit()"
      (reload)="reload.emit()"
    >
      <h3>{{ labels() + to | transloco }}</h3>
      <p>{{ (step().reopens ? 'quarters.backText.' : 'quarters.stepText.') + to | transloco }}</p>
      @if (missing().length > 0) {
        <p>{{ 'quarters.reason.notApproved' | transloco }}</p>
        <ul>
          @for (it of missing(); track it.state) {
            <li>
              <a
                queryParamsHandling="replace"
                [routerLink]="['/quartal', quarter().quarter, 'lieferungen']"
                [queryParams]="{ lang: links.params()['lang'], state: it.state }"
                >{{ words.count('quarters.reason.count.' + it.state, it.count) }}</a
              >
            </li>
          }
        </ul>
      }
      <gb-text-field [long]="true" [field]="form.reason" [label]="'quarters.reason.label' | transloco" [hint]="hint() | transloco" />
    </gb-record-form>
  `,
  styles: `
    p,
    ul {
      margin: 0;
    }
    li a {
      display: inline-block;
      padding-block: var(--gb-space-1);
    }
  `,
})
export class ReasonForm {
  readonly #api = inject(QuarterApi);
  protected readonly words = inject(Words);
  protected readonly links = inject(QuarterLinks);

  readonly quarter = input.required<QuarterDetail>();
  readonly step = input.required<NextStep>();
  readonly saved = output<QuarterDetail>();
  readonly closed = output<void>();
  /** The person wants to see what is stored now. */
  readonly reload = output<void>();

  protected readonly refusal = signal<Refusal | undefined>(undefined);
  protected readonly form = form(
    signal({ reason: '' }),
    schema<{ readonly reason: string }>((path) => {
      required(path.reason);
      maxLength(path.reason, 2000);
    }),
    { submission: { action: async () => this.#send(), onInvalid: focusFirstError } },
  );
  protected readonly labels = computed(() => (this.step().reopens ? 'quarters.back.' : 'quarters.step.'));
  protected readonly hint = computed(() => (this.step().reopens ? 'quarters.reason.hintBack' : 'quarters.reason.hintAdopt'));
  protected readonly missing = computed(() => {
    if (this.step().reopens) return [];
    const { due, submitted, returned } = this.quarter().deliveries;
    return [
      { state: 'draft', count: due },
      { state: 'submitted', count: submitted },
      { state: 'returned', count: returned },
    ].filter(({ count }) => count > 0);
  });

  #send(): Promise<TreeValidationResult> {
    const { quarter, version } = this.quarter();
    const { reason } = this.form;
    return sendRecord(
      async () => {
        this.saved.emit(await this.#api.step(quarter, { version, to: this.step().to, reason: reason().value().trim() }));
      },
      { reason: { field: reason, kind: 'required' } },
      this.refusal,
    );
  }
}
