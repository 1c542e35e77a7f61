import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { form, FormField, type TreeValidationResult } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AgendaItem } from '#contract/agenda-item.ts';
import type { Decision } from '#contract/decision.ts';
import { MeetingRefusals } from '../agendas/meeting-refusals';
import { VotesHint } from '../agendas/votes-hint';
import { Words } from '../format/words';
import { MemberChoices } from '../memberships/member-choices';
import { Said } from '../memberships/network-refusals';
import { focusFirstError } from '../shell/first-error';
import { keptFor } from '../shell/kept-for';
import { RecordForm } from '../shell/record-form';
import { ChoiceField } from '../ui/choice-field';
import type { Choice } from '../ui/choice-search';
import { CodeField } from '../ui/code-field';
import { FormMessage } from '../ui/form-message';
import { TextField } from '../ui/text-field';
import { decisionChange, decisionDraft, decisionOf, decisionRules } from '../agendas/decision-draft';
import { MinutedDecisionApi } from './minuted-decision-api';

/** Writes down a decision or an agreement: its wording, who sees to it and by when, and the votes where they were counted. */
@Component({
  selector: 'gb-minuted-decision-form',
  imports: [ChoiceField, CodeField, FormField, FormMessage, RecordForm, TextField, TranslocoPipe, VotesHint],
  templateUrl: './decision-form.html',
  styles: `
    .pair,
    .votes {
      display: grid;
      align-items: start;
      gap: var(--gb-space-3);
    }
    .votes {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    @media (min-width: 40rem) {
      .pair {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
    }
  `,
})
export class DecisionForm {
  readonly #api = inject(MinutedDecisionApi);
  readonly #refusals = inject(MeetingRefusals);
  readonly #words = inject(Words);

  /** The item that it is about. */
  readonly item = input.required<AgendaItem>();
  /** The day of the meeting. */
  readonly heldOn = input.required<string>();
  /** How many members were there or stood in for; null where that is not recorded of all. */
  readonly represented = input<number | null>(null);
  /** The one to change; without one a new one is added. */
  readonly decision = input<Decision>();
  readonly saved = output<void>();
  readonly closed = output<void>();
  readonly reload = output<void>();

  protected readonly draft = keptFor(
    () => this.decision()?.code,
    () => decisionDraft(this.decision(), this.item().outcome === 'agreement' ? 'agreement' : 'decision'),
  );
  /** What stood in the form at first. */
  readonly #begun = keptFor(
    () => this.decision()?.code,
    () => decisionDraft(this.decision(), 'decision'),
  );
  protected readonly said = new Said();
  protected readonly form = form(
    this.draft,
    decisionRules(() => this.heldOn()),
    { submission: { action: async () => this.#send(), onInvalid: focusFirstError } },
  );
  protected readonly heading = computed(() => {
    const code = this.decision()?.code;
    return code === undefined ? this.#words.say('meetings.decision.add') : this.#words.say('meetings.decision.change', { code });
  });
  protected readonly kinds = computed(() =>
    (['decision', 'agreement'] as const).map((word) => ({ word, text: this.#words.say(`meetings.outcome.${word}`) })),
  );
  protected readonly text = signal('');
  protected readonly organisations = inject(MemberChoices).organisations(() => this.text());
  readonly #chosen = signal<readonly Choice[]>([]);
  protected readonly known = computed<readonly Choice[]>(() => {
    const before = this.decision()?.responsible;
    return [...(before == null ? [] : [before]), ...this.#chosen()];
  });
  protected readonly responsible = computed(() => [this.draft().responsible].filter((code) => code !== ''));

  constructor() {
    // Signals are worked out when somebody asks: this one now, not when it is stored.
    effect(() => void this.#begun());
  }

  /** The last one that was chosen takes the place of the one before. */
  protected choose(codes: readonly string[]): void {
    const code = codes.at(-1) ?? '';
    this.#chosen.update((chosen) => [...chosen, ...this.organisations().filter((choice) => choice.code === code)]);
    this.draft.update((draft) => ({ ...draft, responsible: code }));
    this.form().markAsDirty();
  }

  #send(): Promise<TreeValidationResult> {
    const { wording, dueOn, inFavour } = this.form;
    return this.#refusals.send(
      async () => {
        await this.#store();
        this.saved.emit();
      },
      { wording: { field: wording }, dueOn: { field: dueOn }, votes: { field: inFavour } },
      this.said,
    );
  }

  #store(): Promise<void> {
    const decision = this.decision();
    return decision === undefined
      ? this.#api.add(this.item().id, decisionOf(this.draft()))
      : this.#api.change(decision.code, { ...decisionChange(this.#begun(), this.draft()), version: decision.version });
  }
}
