import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, required, schema, validate, type TreeValidationResult } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Membership } from '#contract/membership.ts';
import { FigureFormat } from '../format/figure-format';
import { today } from '../format/today';
import { Words } from '../format/words';
import { MembershipSentences } from '../memberships/membership-sentences';
import { NetworkRefusals, Said } from '../memberships/network-refusals';
import { focusFirstError } from '../shell/first-error';
import { keptFor } from '../shell/kept-for';
import { RecordForm } from '../shell/record-form';
import { FormMessage } from '../ui/form-message';
import { TextField } from '../ui/text-field';
import { SeatApi } from './seat-api';

/** Ends a membership with its last day. It is kept. */
@Component({
  selector: 'gb-end-form',
  imports: [FormMessage, RecordForm, TextField, TranslocoPipe],
  template: `
    <gb-record-form
      sentences="bodies.refused"
      [form]="form"
      [label]="'bodies.form.end' | transloco"
      [submit]="'bodies.form.endIt' | transloco"
      [refusal]="said.refusal()"
      [differing]="differing()"
      (closed)="closed.emit()"
      (reload)="reload.emit()"
    >
      <h3>{{ 'bodies.form.end' | transloco }}</h3>
      @for (problem of said.problems(); track problem) {
        <gb-form-message kind="error">{{ problem }}</gb-form-message>
      }
      <p>{{ sentences.person(membership()) }}, {{ membership().organisation.name }}, {{ sentences.time(membership()) }}</p>
      <gb-text-field
        type="date"
        [field]="form.validTo"
        [label]="'bodies.part.lastDay' | transloco"
        [hint]="'bodies.form.endHint' | transloco"
      />
    </gb-record-form>
  `,
  styles: `
    p {
      margin: 0;
      overflow-wrap: anywhere;
    }
  `,
})
export class EndForm {
  readonly #api = inject(SeatApi);
  readonly #refusals = inject(NetworkRefusals);
  readonly #words = inject(Words);
  readonly #format = inject(FigureFormat);
  protected readonly sentences = inject(MembershipSentences);

  /** Code of the body. */
  readonly body = input.required<string>();
  readonly membership = input.required<Membership>();
  readonly saved = output<void>();
  readonly closed = output<void>();
  readonly reload = output<void>();

  protected readonly said = new Said();
  readonly #draft = signal({ validTo: today() });
  /** The end that was known when the form was opened. */
  readonly #knownEnd = keptFor(
    () => this.membership().id,
    () => this.membership().validTo,
  );
  protected readonly differing = computed(() => {
    const end = this.membership().validTo;
    if (end === this.#knownEnd() || end === this.#draft().validTo) return [];
    return [{ label: this.#words.say('bodies.part.lastDay'), text: end === null ? '' : this.#format.date(end) }];
  });
  protected readonly form = form(
    this.#draft,
    schema<{ readonly validTo: string }>((path) => {
      required(path.validTo);
      validate(path.validTo, ({ value }) => (value() < this.membership().validFrom ? { kind: 'endBeforeStart' } : undefined));
    }),
    { submission: { action: async () => this.#send(), onInvalid: focusFirstError } },
  );

  #send(): Promise<TreeValidationResult> {
    const { id, version } = this.membership();
    const { validTo } = this.form;
    return this.#refusals.send(
      async () => {
        await this.#api.change(this.body(), id, { validTo: validTo().value(), version });
        this.saved.emit();
      },
      { validTo: { field: validTo } },
      this.said,
    );
  }
}
