import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { form, type TreeValidationResult } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AgendaItem, AgendaLink } from '#contract/agenda-item.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { MemberChoices } from '../memberships/member-choices';
import { Said } from '../memberships/network-refusals';
import { focusFirstError } from '../shell/first-error';
import { keptFor } from '../shell/kept-for';
import { LinkChoices } from '../shell/link-choices';
import { RecordForm } from '../shell/record-form';
import type { Choice } from '../ui/choice-search';
import { CodeField } from '../ui/code-field';
import { FormMessage } from '../ui/form-message';
import { TextField } from '../ui/text-field';
import { AgendaApi, type AgendaPlace } from './agenda-api';
import { agendaItemChange, agendaItemDraft, agendaItemOf, agendaItemRules, type AgendaItemDraft } from './agenda-item-draft';
import { MeetingRefusals } from './meeting-refusals';

/** Parts of an item that are chosen from a list. */
type Chosen = 'person' | 'organisation' | 'measures' | 'recommendations' | 'indicators';

/** Adds an item to an agenda or a backlog, or changes what is planned for it. */
@Component({
  selector: 'gb-agenda-item-form',
  imports: [CodeField, FormMessage, RecordForm, TextField, TranslocoPipe],
  templateUrl: './agenda-item-form.html',
  styleUrl: './agenda-item-form.scss',
})
export class AgendaItemForm {
  readonly #api = inject(AgendaApi);
  readonly #refusals = inject(MeetingRefusals);
  readonly #words = inject(Words);
  readonly #format = inject(FigureFormat);
  readonly #members = inject(MemberChoices);
  readonly #links = inject(LinkChoices);

  /** Where a new item is added. */
  readonly place = input.required<AgendaPlace>();
  /** The item to change; without one a new one is added. */
  readonly item = input<AgendaItem>();
  readonly saved = output<void>();
  readonly closed = output<void>();
  /** The person wants to see what is stored now. */
  readonly reload = output<void>();

  protected readonly draft = keptFor(
    () => this.item()?.id,
    () => agendaItemDraft(this.item()),
  );
  /** What stood in the form at first. */
  readonly #begun = keptFor(
    () => this.item()?.id,
    () => agendaItemDraft(this.item()),
  );
  protected readonly said = new Said();
  protected readonly form = form(this.draft, agendaItemRules, {
    submission: { action: async () => this.#send(), onInvalid: focusFirstError },
  });
  protected readonly heading = computed(() => {
    const item = this.item();
    if (item !== undefined) return this.#words.say('meetings.item.change', { title: item.title });
    return this.#words.say('meeting' in this.place() ? 'meetings.item.add' : 'meetings.backlog.add');
  });

  protected readonly texts: Readonly<Record<Chosen, ReturnType<typeof signal<string>>>> = {
    person: signal(''),
    organisation: signal(''),
    measures: signal(''),
    recommendations: signal(''),
    indicators: signal(''),
  };
  protected readonly choices = {
    organisation: this.#members.organisations(() => this.texts.organisation()),
    person: this.#members.people(
      () => this.texts.person(),
      () => this.draft().organisation,
    ),
    measures: this.#linkable('measure', 'measures'),
    recommendations: this.#linkable('recommendation', 'recommendations'),
    indicators: this.#linkable('indicator', 'indicators'),
  };
  /** What was chosen here, which the next search may not find. */
  readonly #chosen = signal<readonly Choice[]>([]);
  protected readonly known = computed<readonly Choice[]>(() => {
    const item = this.item();
    if (item === undefined) return this.#chosen();
    const { person, organisation } = item.presenter;
    return [
      ...item.links.map(({ code, name }) => ({ code, name: this.#format.name(name) })),
      ...(person === null ? [] : [{ code: person.id, name: person.name ?? this.#words.say('bodies.erasedPerson') }]),
      ...(organisation === null ? [] : [organisation]),
      ...this.#chosen(),
    ];
  });

  constructor() {
    // Signals are worked out when somebody asks: this one now, not when it is stored.
    effect(() => void this.#begun());
  }

  /** What is chosen in a part. */
  protected codesOf(part: Chosen): readonly string[] {
    const value = this.draft()[part];
    return typeof value === 'string' ? [value].filter((code) => code !== '') : value;
  }

  /** Of those who present, the last one that was chosen takes the place of the one before. */
  protected choose(part: Chosen, codes: readonly string[]): void {
    const last = codes.at(-1) ?? '';
    this.#chosen.update((chosen) => [...chosen, ...this.choices[part]().filter(({ code }) => codes.includes(code))]);
    this.draft.update((draft): AgendaItemDraft => ({ ...draft, [part]: part === 'person' || part === 'organisation' ? last : codes }));
    this.form().markAsDirty();
  }

  #linkable(kind: AgendaLink['kind'], part: Chosen) {
    return this.#links.of(
      () => kind,
      () => this.texts[part](),
    );
  }

  #send(): Promise<TreeValidationResult> {
    const { title, description, duration } = this.form;
    return this.#refusals.send(
      async () => {
        await this.#store();
        this.saved.emit();
      },
      { title: { field: title }, description: { field: description }, durationMinutes: { field: duration } },
      this.said,
    );
  }

  #store(): Promise<void> {
    const item = this.item();
    return item === undefined
      ? this.#api.add(this.place(), agendaItemOf(this.draft()))
      : this.#api.change(item.id, { ...agendaItemChange(this.#begun(), this.draft()), version: item.version });
  }
}
