import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, required, schema, type TreeValidationResult } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { UpdateInterval } from '#contract/indicator.ts';
import type { CollectionConsequences, IndicatorCollection, IndicatorCollectionChange } from '#contract/value-entry.ts';
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
import { focusNext } from '../ui/focus-next';
import { FormMessage } from '../ui/form-message';
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
  imports: [ChoiceField, FormField, FormMessage, RecordForm, TranslocoPipe],
  template: `
    @let heading = 'quarters.collections.changeOf' | transloco: { name: format.name(collection().name) };
    <gb-record-form
      sentences="quarters.collections.refused"
      [form]="form"
      [label]="heading"
      [submit]="(sentences().length > 0 ? 'quarters.collections.consequences.save' : 'shell.form.save') | transloco"
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
      @if (sentences().length > 0) {
        <gb-form-message class="consequences" tabindex="-1">
          @for (sentence of sentences(); track $index) {
            {{ sentence }}&ngsp;
          }
          {{ 'quarters.collections.consequences.question' | transloco }}
        </gb-form-message>
      }
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
  readonly #focus = focusNext();
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

  /** What the person was told, and of which choice. */
  readonly #seen = signal<{ readonly draft: CollectionDraft; readonly quarters: CollectionConsequences['quarters'] } | undefined>(
    undefined,
  );
  /** What comes and goes with what is chosen now; nothing as long as nobody has asked, and after another choice. */
  protected readonly sentences = computed(() => {
    const seen = this.#seen();
    if (seen?.draft !== this.#draft()) return [];
    return seen.quarters.flatMap(({ quarter, added, removed }) => {
      const params = { quarter: this.format.period(quarter) };
      const say = (what: 'added' | 'removed', count: number): string[] =>
        count === 0 ? [] : [this.#words.count(`quarters.collections.consequences.${what}`, count, params)];
      return [...say('added', added), ...say('removed', removed)];
    });
  });
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
    const draft = this.#draft();
    const { asked, level, organisation, updateInterval } = draft;
    return sendRecord(
      async () => {
        const change = {
          version,
          asked,
          level: asked ? level : null,
          organisation: asked && organisation !== '' ? organisation : null,
          updateInterval: updateInterval as UpdateInterval,
        };
        if (this.#seen()?.draft !== draft && (await this.#hasConsequences(draft, change))) return;
        this.saved.emit(await this.#api.change(indicator, change));
      },
      {},
      this.refusal,
    );
  }

  /** Whether deliveries come or go: then it is said how many, and asked before anything is stored. */
  async #hasConsequences(draft: CollectionDraft, change: IndicatorCollectionChange): Promise<boolean> {
    const { quarters } = await this.#api.consequences(this.collection().indicator, change);
    this.#seen.set({ draft, quarters });
    if (quarters.length > 0) this.#focus('.consequences');
    return quarters.length > 0;
  }
}
