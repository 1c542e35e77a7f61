import { afterNextRender, Component, computed, ElementRef, inject, Injector, input, output, signal } from '@angular/core';
import { form, FormField, FormRoot, type TreeValidationResult } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { RecommendationDetail } from '#contract/recommendation.ts';
import { FigureFormat } from '../format/figure-format';
import { movedBy } from '../format/moved-by';
import { fieldErrors, type RefusedField } from '../shell/field-errors';
import { focusFirstError, showRefusal } from '../shell/first-error';
import { FormDraft } from '../shell/form-draft';
import { GroupField } from '../shell/group-field';
import { LinkField } from '../shell/link-field';
import { OvertakenMessage } from '../shell/overtaken-message';
import { PlaceField } from '../shell/place-field';
import { ReferenceNames } from '../shell/reference-names';
import { refusalOf, type Refusal } from '../shell/refusal';
import { RefusedMessage } from '../shell/refused-message';
import { pathKey } from '../shell/refused-words';
import { TextField } from '../ui/text-field';
import { UniqueId } from '../ui/unique-id';
import { PointFields } from './point-fields';
import { RecommendationApi } from './recommendation-api';
import {
  changeOf,
  contentOf,
  draftOf,
  EMPTY_DRAFT,
  LINKS,
  recommendationRules,
  withoutEmptyPoints,
  type LinkList,
  type RecommendationDraft,
} from './recommendation-draft';
import { RECOMMENDATION_WORDS } from './recommendation-form-words';
import { LEVELS } from './recommendation-words';
import { SourceApi } from './source-api';

/** Adds a recommendation, or changes one. What was typed stays until it is stored, whatever happens meanwhile. */
@Component({
  selector: 'gb-recommendation-form',
  imports: [
    FormField,
    FormRoot,
    GroupField,
    LinkField,
    OvertakenMessage,
    PlaceField,
    PointFields,
    RefusedMessage,
    RouterLink,
    TextField,
    TranslocoPipe,
  ],
  templateUrl: './recommendation-form.html',
  styleUrl: '../ui/long-form.scss',
})
export class RecommendationForm {
  readonly #api = inject(RecommendationApi);
  readonly #transloco = inject(TranslocoService);
  readonly #injector = inject(Injector);
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #format = inject(FigureFormat);
  readonly #names = inject(ReferenceNames);
  protected readonly id = inject(UniqueId).next('gb-recommendation');
  protected readonly levels = LEVELS;
  protected readonly words = RECOMMENDATION_WORDS;

  /** The one to change; without one a new one is added. */
  readonly recommendation = input<RecommendationDetail>();
  /** Code of the source that a new one begins with. */
  readonly source = input('');
  /** What is stored now. */
  readonly saved = output<RecommendationDetail>();
  readonly cancelled = output<void>();

  protected readonly kept = new FormDraft<RecommendationDetail, RecommendationDraft>({
    objectType: 'recommendation',
    stored: () => this.recommendation(),
    draftOf: (stored) => this.#startOf(stored),
    latest: (code) => this.#api.latest(code),
    tidied: withoutEmptyPoints,
  });
  protected readonly draft = this.kept.draft;
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  protected readonly form = form(this.draft, recommendationRules, {
    submission: { action: async () => this.#save(), onInvalid: focusFirstError },
  });

  readonly #sources = inject(SourceApi).sources();
  protected readonly sources = computed(() => (this.#sources.hasValue() ? this.#sources.value().items : []));
  protected readonly withoutSources = computed(() => this.#sources.hasValue() && this.sources().length === 0);
  protected readonly fields = computed(() =>
    this.#names.fields().filter(({ code, active }) => active || code === this.draft().fieldOfAction),
  );
  /** Names of what is linked, which no search has to find. */
  protected readonly known = computed(() => {
    const base = this.kept.base();
    const titled = (links: readonly { readonly code: string; readonly title: string }[] = []) =>
      links.map(({ code, title }) => ({ code, name: title }));
    return {
      measures: titled(base?.measures),
      indicators: (base?.indicators ?? []).map(({ code, name }) => ({ code, name: this.#format.name(name) })),
      goals: titled(base?.goals),
      correspondences: titled(base?.correspondences),
    };
  });

  /** Whether something was typed that is not stored yet. */
  readonly isDirty = this.kept.isDirty;

  protected addPoint(): void {
    this.kept.set({ points: [...this.draft().points, { text: '' }] });
  }

  protected removePoint(at: number): void {
    this.kept.set({ points: this.draft().points.toSpliced(at, 1) });
  }

  protected movePoint(at: number, step: -1 | 1): void {
    this.kept.set({ points: movedBy(this.draft().points, at, step) });
  }

  /** What is linked counts as much as the others until somebody says something else. */
  protected link(list: LinkList, code: string): void {
    const weight = list === 'measures' ? '1' : '';
    this.kept.set({ [list]: [...this.draft()[list], { code, why: '', weight }] });
  }

  protected unlink(list: LinkList, at: number): void {
    this.kept.set({ [list]: this.draft()[list].toSpliced(at, 1) });
  }

  /** The sentence for what the server objects to in a choice or a list, where no field of its own says it; empty when nothing is wrong. */
  protected problem(part: string): string {
    const named = this.#namedFields();
    const issue = this.refusal()?.issues.find(({ path }) => path.split('.')[0] === part && !(path in named));
    return issue?.message ?? '';
  }

  /** The sentence for what is wrong with a choice: what the server says of it, or that nothing is chosen. */
  protected problemOf(part: 'source' | 'fieldOfAction' | 'addresseeLevel'): string {
    return this.refusal()?.issues.find(({ path }) => path === part)?.message ?? this.#say('ui.field.error.required');
  }

  #startOf(recommendation: RecommendationDetail | undefined): RecommendationDraft {
    return recommendation === undefined ? { ...EMPTY_DRAFT, source: this.source() } : draftOf(recommendation);
  }

  async #save(): Promise<TreeValidationResult> {
    this.refusal.set(undefined);
    try {
      const stored = await this.kept.store((base) => this.#write(base));
      this.form().reset();
      this.saved.emit(stored);
      return undefined;
    } catch (error) {
      const errors = await this.#refused(refusalOf(error));
      afterNextRender(() => showRefusal(this.#element), { injector: this.#injector });
      return errors;
    }
  }

  #write(recommendation: RecommendationDetail | undefined): Promise<RecommendationDetail> {
    if (recommendation === undefined) return this.#api.add(contentOf(this.draft()));
    const { code, version } = recommendation;
    return this.#api.change(code, { ...changeOf(this.kept.before(), this.draft()), version });
  }

  async #refused(refusal: Refusal | undefined): Promise<TreeValidationResult> {
    if (await this.kept.wasOvertaken(refusal)) return undefined;
    const said = refusal && {
      ...refusal,
      issues: refusal.issues.map(({ path }) => ({ path, message: this.#say(pathKey(RECOMMENDATION_WORDS, path)) })),
    };
    this.refusal.set(said);
    return fieldErrors(said, this.#namedFields());
  }

  /** The fields by the paths that the server knows them by. */
  #namedFields(): Readonly<Record<string, RefusedField>> {
    const { form } = this;
    const single = ['source', 'number', 'title', 'wording', 'fieldOfAction', 'addresseeLevel'] as const;
    const draft = this.draft();
    return Object.fromEntries<RefusedField>([
      ...single.map((path) => [path, { field: form[path] }] as const),
      ...draft.points.flatMap((_, at) => {
        const field = form.points[at]?.text;
        return field === undefined ? [] : [[`points.${at}`, { field }] as const];
      }),
      ...LINKS.flatMap((list) =>
        draft[list].flatMap((_, at) =>
          (['why', 'weight'] as const).flatMap((part) => {
            const field = form[list][at]?.[part];
            return field === undefined ? [] : [[`${list}.${at}.${part}`, { field }] as const];
          }),
        ),
      ),
    ]);
  }

  #say(key: string): string {
    return this.#transloco.translate(key, {}, this.#format.language());
  }
}
