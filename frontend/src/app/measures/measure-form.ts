import { afterNextRender, Component, computed, ElementRef, inject, Injector, input, output, signal } from '@angular/core';
import { form, FormField, FormRoot, type TreeValidationResult } from '@angular/forms/signals';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { MeasureResponse } from '#contract/measure.ts';
import { FigureFormat } from '../format/figure-format';
import { fieldErrors, type RefusedField } from '../shell/field-errors';
import { focusFirstError, showRefusal } from '../shell/first-error';
import { FormDraft } from '../shell/form-draft';
import { OrganisationNames } from '../shell/organisation-names';
import { PlaceField } from '../shell/place-field';
import { mergedNames } from '../shell/merged-names';
import { refusalOf, type Refusal } from '../shell/refusal';
import { Session } from '../shell/session';
import { TextField } from '../ui/text-field';
import { UniqueId } from '../ui/unique-id';
import { beginningOf } from './beginning-draft';
import { BeginningFields } from './beginning-fields';
import { CodeField } from '../ui/code-field';
import { CostFields } from './cost-fields';
import { GroupField } from '../shell/group-field';
import { LinkFields } from './link-fields';
import { MeasureApi } from './measure-api';
import { changeOf, contentOf, draftOf, EMPTY_DRAFT, withoutEmptyRows, type MeasureDraft } from './measure-draft';
import { measureRules } from './measure-rules';
import { DUTIES } from './measure-words';
import { MilestoneFields } from './milestone-fields';
import { OvertakenMessage } from '../shell/overtaken-message';
import { ReferenceNames } from '../shell/reference-names';
import { RefusedMessage } from '../shell/refused-message';
import { ReleaseFields } from './release-fields';
import { today } from '../format/today';
import { MEASURE_WORDS, pathKey } from './refused-words';

/** How many characters the summary may have. */
const SUMMARY = 300;

/** Adds a measure, or changes one. What was typed stays until it is stored, whatever happens meanwhile. */
@Component({
  selector: 'gb-measure-form',
  imports: [
    BeginningFields,
    CodeField,
    CostFields,
    FormField,
    FormRoot,
    GroupField,
    LinkFields,
    MilestoneFields,
    OvertakenMessage,
    PlaceField,
    RefusedMessage,
    ReleaseFields,
    TextField,
    TranslocoPipe,
  ],
  templateUrl: './measure-form.html',
  styleUrl: '../ui/long-form.scss',
})
export class MeasureForm {
  readonly #api = inject(MeasureApi);
  readonly #session = inject(Session);
  readonly #transloco = inject(TranslocoService);
  readonly #injector = inject(Injector);
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly format = inject(FigureFormat);
  protected readonly names = inject(ReferenceNames);
  protected readonly id = inject(UniqueId).next('gb-measure');
  protected readonly duties = DUTIES;
  protected readonly people = this.#api.people();
  protected readonly organisations = inject(OrganisationNames).all();

  /** The one to change; without one a new one is added. */
  readonly measure = input<MeasureResponse>();
  /** What is stored now. */
  readonly saved = output<MeasureResponse>();
  readonly cancelled = output<void>();

  protected readonly kept = new FormDraft<MeasureResponse, MeasureDraft>({
    objectType: 'measure',
    stored: () => this.measure(),
    draftOf: startOf,
    latest: (code) => this.#api.latest(code),
    tidied: withoutEmptyRows,
  });
  protected readonly draft = this.kept.draft;
  protected readonly words = MEASURE_WORDS;
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  protected readonly form = form(this.draft, measureRules, {
    submission: { action: async () => this.#save(), onInvalid: focusFirstError },
  });

  protected readonly remaining = computed(() =>
    this.#transloco.translate<string>(
      'measure.form.remaining',
      { count: this.format.number(SUMMARY - this.draft().summary.length) },
      this.format.language(),
    ),
  );
  /** Who does not coordinate adds measures of the own organisations. */
  protected readonly leads = computed(() => {
    const all = this.organisations.hasValue() ? this.organisations.value().items : [];
    if (this.#session.may('measures.edit')) return all;
    const own = this.#session.account()?.organisations ?? [];
    return all.filter(({ code }) => own.includes(code) || code === this.measure()?.leadOrganisation);
  });
  protected readonly fields = computed(() =>
    this.names.fields().filter(({ code, active }) => active || code === this.draft().fieldOfAction),
  );
  /** People who can be responsible, and those who are although they could not be chosen any more. */
  protected readonly responsible = computed(() => {
    const people = this.people.hasValue() ? this.people.value().items : [];
    const { responsible = null, deputy = null } = this.kept.base() ?? {};
    return [...people, ...[responsible, deputy].filter((person) => person !== null && !people.some(({ id }) => id === person.id))].flatMap(
      (person) => person ?? [],
    );
  });
  readonly #catalogue = this.#api.indicators();
  protected readonly indicators = computed(() =>
    this.#catalogue.hasValue() ? this.#catalogue.value().items.map(({ code, name }) => ({ code, name: this.format.name(name) })) : [],
  );
  protected readonly knownIndicators = computed(() =>
    (this.kept.base()?.indicators ?? []).map(({ code, name }) => ({ code, name: this.format.name(name) })),
  );
  /** What somebody looks for among the measures. */
  protected readonly search = signal('');
  readonly #found = this.#api.found(() => this.search());
  protected readonly otherMeasures = computed(() =>
    this.#found.hasValue()
      ? this.#found.value().items.map(({ code, title }) => ({ code, name: title, foundFor: this.search().trim() }))
      : [],
  );
  /** Titles of the measures that were chosen, which the next search may not find. */
  readonly #chosen = signal<readonly { readonly code: string; readonly name: string }[]>([]);
  protected readonly knownMeasures = computed(() => [
    ...(this.kept.base()?.dependsOn ?? []).map(({ code, title }) => ({ code, name: title })),
    ...this.#chosen(),
  ]);
  /** Who coordinates takes over measures that have gone further than a proposal. */
  protected readonly asksForBeginning = computed(() => this.kept.base() === undefined && this.#session.may('measures.edit'));
  /** Contacts are hidden from some; what they do not see they do not change. */
  protected readonly mayReadContacts = computed(() => this.#session.may('contacts.read'));

  /** Whether something was typed that is not stored yet. */
  readonly isDirty = this.kept.isDirty;

  /** Leads to a field by its anchor, for example `feld-summary`. */
  showField(anchor: string): void {
    const part = this.#element.querySelector<HTMLElement>(`#${CSS.escape(anchor)}`);
    part?.scrollIntoView({ block: 'start' });
    part?.querySelector<HTMLElement>('input, select, textarea, button')?.focus({ preventScroll: true });
  }

  protected depend(dependsOn: readonly string[]): void {
    this.#chosen.update((known) => [...known, ...this.otherMeasures().filter(({ code }) => dependsOn.includes(code))]);
    this.kept.set({ dependsOn });
  }

  protected addMilestone(): void {
    this.kept.set({ milestones: [...this.draft().milestones, { id: '', title: '', dueOn: '', doneOn: '' }] });
  }

  protected addLink(): void {
    this.kept.set({ links: [...this.draft().links, { kind: 'council_paper', label: '', url: '' }] });
  }

  /** A new line goes on from the one before. */
  protected addCostLine(): void {
    const before = this.draft().costLines.at(-1);
    const { kind = 'funds', source = 'municipality', year = today().slice(0, 4) } = before ?? {};
    const line = { id: '', year, kind, source, programme: '', planned: '', actual: '', fundedUntil: '' };
    this.kept.set({ costLines: [...this.draft().costLines, line] });
  }

  protected removeRow(list: 'milestones' | 'links' | 'costLines', position: number): void {
    this.draft.update((draft) => ({ ...draft, [list]: draft[list].filter((_, at) => at !== position) }));
  }

  /** The sentence for what the server objects to in a choice, which has no field of its own; empty when nothing is wrong. */
  protected problem(path: string): string {
    return this.refusal()?.issues.find((issue) => issue.path === path)?.message ?? '';
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

  #write(measure: MeasureResponse | undefined): Promise<MeasureResponse> {
    if (measure === undefined) return this.#api.add({ ...contentOf(this.draft()), ...beginningOf(this.draft().beginning) });
    return this.#api.change(measure.code, { ...changeOf(this.kept.before(), this.draft()), version: measure.version });
  }

  async #refused(refusal: Refusal | undefined): Promise<TreeValidationResult> {
    if (await this.kept.wasOvertaken(refusal)) return undefined;
    const said = refusal && {
      ...refusal,
      issues: refusal.issues.map((issue) => ({ ...issue, message: this.#sentence(issue) })),
    };
    this.refusal.set(said);
    return fieldErrors(said, this.#namedFields());
  }

  /** The fields by the paths that the server knows them by. */
  #namedFields(): Readonly<Record<string, RefusedField>> {
    const { form } = this;
    const single = [
      'title',
      'summary',
      'description',
      'rationale',
      'fieldOfAction',
      'leadOrganisation',
      'responsibleAccount',
      'deputyAccount',
      'startsOn',
      'endsOn',
      'places',
      'tags',
      'contact',
      'notes',
    ] as const;
    const rows = this.draft();
    return Object.fromEntries<RefusedField>([
      ...single.map((path) => [path, { field: form[path] }] as const),
      ['statusSince', { field: form.beginning.since }],
      ['statusReason', { field: form.beginning.reason }],
      ['location', { field: form.location.latitude }],
      ...(['address', 'latitude', 'longitude'] as const).map((part) => [`location.${part}`, { field: form.location[part] }] as const),
      ...rows.milestones.flatMap((_, at) =>
        (['title', 'dueOn', 'doneOn'] as const).flatMap((part) => {
          const field = form.milestones[at]?.[part];
          return field === undefined ? [] : [[`milestones.${at}.${part}`, { field }] as const];
        }),
      ),
      ...rows.links.flatMap((_, at) =>
        (['label', 'url'] as const).flatMap((part) => {
          const field = form.links[at]?.[part];
          return field === undefined ? [] : [[`links.${at}.${part}`, { field }] as const];
        }),
      ),
      ...rows.costLines.flatMap((_, at) =>
        (['year', 'programme', 'planned', 'actual', 'fundedUntil'] as const).flatMap((part) => {
          const field = form.costLines[at]?.[part];
          return field === undefined ? [] : [[`costLines.${at}.${part}`, { field }] as const];
        }),
      ),
    ]);
  }

  #sentence(issue: Refusal['issues'][number]): string {
    const merged = mergedNames(issue);
    const key = merged === undefined ? pathKey(issue.path) : 'shell.refused.organisationMerged';
    return this.#transloco.translate(key, merged ?? {}, this.format.language());
  }
}

const startOf = (measure: MeasureResponse | undefined): MeasureDraft => (measure === undefined ? EMPTY_DRAFT : draftOf(measure));
