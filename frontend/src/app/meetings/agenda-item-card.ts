import { Component, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Gavel, Handshake, Info, NotebookPen, Pencil, Plus } from 'lucide';
import type { AgendaItem } from '#contract/agenda-item.ts';
import type { Decision } from '#contract/decision.ts';
import { AgendaItemFacts } from '../agendas/agenda-item-facts';
import { AgendaItemForm } from '../agendas/agenda-item-form';
import { MeetingRefusals } from '../agendas/meeting-refusals';
import { MeetingWords } from '../agendas/meeting-words';
import { Attempt } from '../shell/attempt';
import { RefusedMessage } from '../shell/refused-message';
import { focusNext } from '../ui/focus-next';
import { FormMessage } from '../ui/form-message';
import { Icon } from '../ui/icon';
import { DecisionForm } from './decision-form';
import { DecisionLine } from './decision-line';
import { MinutesForm } from './minutes-form';
import { MinutedDecisionApi } from './minuted-decision-api';

/** An item of an agenda: what is planned, what was said, what came of it. One of its forms is open at a time. */
@Component({
  selector: 'gb-agenda-item-card',
  imports: [AgendaItemFacts, AgendaItemForm, DecisionForm, DecisionLine, FormMessage, Icon, MinutesForm, RefusedMessage, TranslocoPipe],
  templateUrl: './agenda-item-card.html',
  styleUrl: './agenda-item-card.scss',
})
export class AgendaItemCard {
  readonly #decisions = inject(MinutedDecisionApi);
  readonly #refusals = inject(MeetingRefusals);
  readonly #focus = focusNext();
  protected readonly words = inject(MeetingWords);
  protected readonly icons = { information: Info, agreement: Handshake, decision: Gavel, pencil: Pencil, plus: Plus, note: NotebookPen };
  protected readonly refusedWords = { at: 'meetings.refused', paths: new Set<string>() };

  readonly item = input.required<AgendaItem>();
  /** The day of the meeting. */
  readonly heldOn = input.required<string>();
  /** How many members were there or stood in for; null where that is not recorded of all. */
  readonly represented = input<number | null>(null);
  readonly mayEdit = input(false);
  /** Whether minutes can be written now. */
  readonly takesMinutes = input(false);
  /** Whether minutes are shown. */
  readonly hasMinutes = input(false);
  /** Something else is stored now. */
  readonly changed = output<void>();

  /** Which form is open: of the item, of its minutes, of a new decision, or of the decision with this code. */
  protected readonly opened = signal<string | undefined>(undefined);
  readonly #attempt = new Attempt();
  protected readonly busy = this.#attempt.busy;
  protected readonly refusal = this.#attempt.refusal;

  protected problems(): readonly string[] {
    return this.refusal()?.issues.map((issue) => this.#refusals.sentence(issue)) ?? [];
  }

  protected open(form: string): void {
    this.#attempt.forget();
    this.opened.set(form);
    this.#focus(form === 'minutes' ? 'gb-record-form textarea' : 'gb-record-form :is(textarea, input)');
  }

  /** Closes the form and leads back to where it was opened. */
  protected close(): void {
    const form = this.opened();
    this.opened.set(undefined);
    this.#focus(`[data-opens="${form ?? ''}"]`, '.ways button');
  }

  protected keep(): void {
    this.close();
    this.changed.emit();
  }

  protected removeDecision(decision: Decision): Promise<void> {
    return this.#do(() => this.#decisions.remove(decision));
  }

  async #do(work: () => Promise<void>): Promise<void> {
    if (!(await this.#attempt.make(work))) return;
    this.close();
    this.changed.emit();
  }
}
