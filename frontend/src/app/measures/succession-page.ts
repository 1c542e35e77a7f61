import { afterNextRender, Component, computed, effect, ElementRef, inject, Injector, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { PageTitles } from '../shell/page-titles';
import { refusalOf, type Refusal } from '../shell/refusal';
import { FormMessage } from '../ui/form-message';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { UniqueId } from '../ui/unique-id';
import { CodeField } from '../ui/code-field';
import { MeasureApi } from './measure-api';
import { RefusedMessage } from '../shell/refused-message';
import { successionOf, successionProblems, type Heir, type SuccessionDraft } from './succession-draft';
import { today } from '../format/today';
import { keepOnClosing, type WithChanges } from '../shell/unsaved-changes';
import { MEASURE_WORDS } from './refused-words';

/** Merges a measure with others, splits it, or replaces it. What ends stays readable with its reports. */
@Component({
  selector: 'gb-succession-page',
  imports: [CodeField, FormMessage, LoadFailed, Loading, RefusedMessage, RouterLink, TranslocoPipe],
  host: { class: 'gb-page' },
  templateUrl: './succession-page.html',
  styleUrl: './succession-page.scss',
})
export class SuccessionPage implements WithChanges {
  readonly #api = inject(MeasureApi);
  readonly #router = inject(Router);
  readonly #injector = inject(Injector);
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly id = inject(UniqueId).next('gb-succession');
  protected readonly kinds = ['merged', 'split', 'superseded'] as const;
  protected readonly counted = ['one', 'several'] as const;

  /** From the address. */
  readonly code = input.required<string>();

  protected readonly resource = this.#api.measure(() => this.code());
  protected readonly measure = lastLoaded(this.resource);
  protected readonly today = today();
  protected readonly draft = signal<SuccessionDraft>({
    kind: 'merged',
    others: [],
    successors: [],
    titles: [''],
    reason: '',
    on: this.today,
  });
  readonly #untouched = signal(this.draft());
  readonly #tried = signal(false);
  protected readonly problems = computed(() => (this.#tried() ? successionProblems(this.draft(), this.today) : []));
  protected readonly busy = signal(false);
  protected readonly words = MEASURE_WORDS;
  protected readonly refusal = signal<Refusal | undefined>(undefined);

  /** What somebody looks for among the measures. */
  protected readonly search = signal('');
  readonly #found = this.#api.found(() => this.search());
  protected readonly choices = computed(() =>
    this.#found.hasValue()
      ? this.#found.value().items.map(({ code, title, version }) => ({ code, name: title, title, version, foundFor: this.search().trim() }))
      : [],
  );

  constructor() {
    keepOnClosing(this);
    const titles = inject(PageTitles);
    effect(() => {
      const title = this.measure()?.title;
      if (title !== undefined) titles.name('measure.succession.titleOf', { title });
    });
  }

  hasChanges(): boolean {
    return this.draft() !== this.#untouched();
  }

  protected set(change: Partial<SuccessionDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected codes(heirs: readonly Heir[]): readonly string[] {
    return heirs.map(({ code }) => code);
  }

  protected named(heirs: readonly Heir[]): readonly { readonly code: string; readonly name: string }[] {
    return heirs.map(({ code, title }) => ({ code, name: title }));
  }

  /** Measures by their codes: those that are known already, and what was found. */
  protected heirs(codes: readonly string[], known: readonly Heir[]): readonly Heir[] {
    return codes.flatMap((code) => [...known, ...this.choices()].find((heir) => heir.code === code) ?? []);
  }

  protected addTitle(): void {
    this.set({ titles: [...this.draft().titles, ''] });
  }

  protected setTitle(position: number, title: string): void {
    this.set({ titles: this.draft().titles.map((each, at) => (at === position ? title : each)) });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.#tried.set(true);
    const measure = this.measure();
    if (measure === undefined || this.busy()) return;
    if (this.problems().length > 0) {
      this.#showProblem();
      return;
    }
    this.busy.set(true);
    this.refusal.set(undefined);
    try {
      const { successors } = await this.#api.succeed(successionOf(measure, this.draft()));
      this.#untouched.set(this.draft());
      const [only, ...more] = successors;
      await this.#router.navigate(['/massnahmen', more.length === 0 && only !== undefined ? only : measure.code]);
    } catch (error) {
      this.refusal.set(refusalOf(error));
      this.#showProblem();
    } finally {
      this.busy.set(false);
    }
  }

  /** Leads to the first sentence that says what is wrong. */
  #showProblem(): void {
    afterNextRender(() => this.#element.querySelector('[role="alert"]')?.scrollIntoView({ block: 'center' }), { injector: this.#injector });
  }
}
