import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, required, schema, type TreeValidationResult } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { UpdateInterval } from '#contract/indicator.ts';
import type { IndicatorCollection } from '#contract/value-entry.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { Context } from '../shell/context';
import { focusFirstError } from '../shell/first-error';
import { keptFor } from '../shell/kept-for';
import { OrganisationNames } from '../shell/organisation-names';
import { RecordForm } from '../shell/record-form';
import type { Refusal } from '../shell/refusal';
import { sendRecord } from '../shell/send-record';
import { ChoiceField } from '../ui/choice-field';
import { CollectionApi } from './collection-api';

const INTERVALS: readonly UpdateInterval[] = ['monthly', 'quarterly', 'half_yearly', 'annual', 'per_election', 'irregular'];
/** How often something is expected cannot be said of these. */
const WITHOUT_RHYTHM: readonly string[] = ['per_election', 'irregular'];

interface CollectionDraft {
  readonly asked: boolean;
  readonly level: string;
  readonly organisation: string;
  readonly updateInterval: string;
}

/** Says whether the values of an indicator are asked for, at which level, how often and of whom. */
@Component({
  selector: 'gb-collection-form',
  imports: [ChoiceField, FormField, RecordForm, TranslocoPipe],
  template: `
    @let heading = 'quarters.collections.changeOf' | transloco: { name: format.name(collection().name) };
    <gb-record-form
      sentences="quarters.collections.refused"
      [form]="form"
      [label]="heading"
      [submit]="'shell.form.save' | transloco"
      [refusal]="refusal()"
      (closed)="closed.emit()"
      (reload)="reload.emit()"
    >
      <h3>{{ heading }}</h3>
      <label class="gb-check">
        <input type="checkbox" [formField]="form.asked" /> {{ 'quarters.collections.part.asked' | transloco }}
      </label>
      <gb-choice-field [field]="form.updateInterval" [label]="'quarters.collections.part.interval' | transloco" [options]="intervals()" />
      @if (form.asked().value()) {
        @if (hasNoRhythm()) {
          <p class="gb-small">{{ 'quarters.collections.noRhythm' | transloco }}</p>
        }
        <gb-choice-field
          [field]="form.level"
          [label]="'quarters.collections.part.level' | transloco"
          [none]="'shell.form.choose' | transloco"
          [options]="levels()"
        />
        <gb-choice-field
          [field]="form.organisation"
          [label]="'quarters.collections.part.organisation' | transloco"
          [none]="'quarters.collections.byDistrict' | transloco"
          [options]="organisations()"
        />
      }
      <p class="gb-small gb-muted">{{ 'quarters.collections.consequence' | transloco }}</p>
    </gb-record-form>
  `,
  styles: `
    p {
      margin: 0;
    }
  `,
})
export class CollectionForm {
  readonly #api = inject(CollectionApi);
  readonly #words = inject(Words);
  readonly #installation = inject(Context).installation;
  readonly #organisations = inject(OrganisationNames).all();
  protected readonly format = inject(FigureFormat);

  readonly collection = input.required<IndicatorCollection>();
  readonly saved = output<IndicatorCollection>();
  readonly closed = output<void>();
  /** The person wants to see what is stored now. */
  readonly reload = output<void>();

  protected readonly refusal = signal<Refusal | undefined>(undefined);
  readonly #draft = keptFor<string, CollectionDraft>(
    () => this.collection().indicator,
    () => {
      const { asked, level, organisation, updateInterval } = this.collection();
      return { asked, level: level ?? '', organisation: organisation?.code ?? '', updateInterval };
    },
  );
  protected readonly form = form(
    this.#draft,
    schema<CollectionDraft>((path) => {
      required(path.level, { when: (typed) => typed.valueOf(path.asked) });
    }),
    { submission: { action: async () => this.#send(), onInvalid: focusFirstError } },
  );

  protected readonly hasNoRhythm = computed(() => WITHOUT_RHYTHM.includes(this.#draft().updateInterval));
  protected readonly intervals = computed(() => INTERVALS.map((word) => ({ word, text: this.#words.say(`indicator.interval.${word}`) })));
  protected readonly levels = computed(() =>
    (this.#installation.hasValue() ? (this.#installation.value()?.levels ?? []) : []).map(({ level, name }) => ({
      word: level,
      text: this.format.name(name),
    })),
  );
  protected readonly organisations = computed(() => {
    const all = this.#organisations.hasValue() ? this.#organisations.value().items : [];
    const own = this.collection().organisation;
    const offered = own === null || all.some(({ code }) => code === own.code) ? all : [own, ...all];
    return offered.map(({ code, name }) => ({ word: code, text: name }));
  });

  #send(): Promise<TreeValidationResult> {
    const { indicator, version } = this.collection();
    const { asked, level, organisation, updateInterval } = this.#draft();
    return sendRecord(
      async () => {
        const change = {
          version,
          asked,
          level: asked ? level : null,
          organisation: asked && organisation !== '' ? organisation : null,
          updateInterval: updateInterval as UpdateInterval,
        };
        this.saved.emit(await this.#api.change(indicator, change));
      },
      {},
      this.refusal,
    );
  }
}
