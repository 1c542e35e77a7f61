import { afterNextRender, Component, computed, ElementRef, inject, Injector, input, output } from '@angular/core';
import { form, FormRoot, type TreeValidationResult } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MeetingDetail } from '#contract/meeting.ts';
import { BodyNames } from '../agendas/body-names';
import { MeetingApi } from '../agendas/meeting-api';
import { MeetingRefusals } from '../agendas/meeting-refusals';
import { Said } from '../memberships/network-refusals';
import { focusFirstError, showRefusal } from '../shell/first-error';
import { FormDraft } from '../shell/form-draft';
import { OvertakenMessage } from '../shell/overtaken-message';
import { refusalOf } from '../shell/refusal';
import { RefusedMessage } from '../shell/refused-message';
import { ChoiceField } from '../ui/choice-field';
import { FormMessage } from '../ui/form-message';
import { TextField } from '../ui/text-field';
import { changeOf, contentOf, draftOf, emptyDraft, meetingRules, type MeetingDraft } from './meeting-draft';
import { MoveNotice } from './move-notice';
import { PlannedMeetings } from './planned-meetings';

/** What a form keeps of a meeting: histories know it by its id. */
type Stored = MeetingDetail & { readonly code: string };

const storedOf = (meeting: MeetingDetail): Stored => ({ ...meeting, code: meeting.id });

/** Adds a meeting, or changes its day, times and place. What was typed stays until it is stored, whatever happens meanwhile. */
@Component({
  selector: 'gb-meeting-form',
  imports: [ChoiceField, FormMessage, FormRoot, MoveNotice, OvertakenMessage, PlannedMeetings, RefusedMessage, TextField, TranslocoPipe],
  templateUrl: './meeting-form.html',
  styleUrl: '../ui/long-form.scss',
})
export class MeetingForm {
  readonly #api = inject(MeetingApi);
  readonly #refusals = inject(MeetingRefusals);
  readonly #injector = inject(Injector);
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #bodies = inject(BodyNames).all();
  protected readonly words = { at: 'meetings.refused', paths: new Set<string>() };

  /** The one to change; without one a new one is added. */
  readonly meeting = input<MeetingDetail>();
  /** Code of the body that a new one is of, where that is known. */
  readonly body = input('');
  /** What is stored now. */
  readonly saved = output<MeetingDetail>();
  readonly cancelled = output<void>();

  protected readonly kept = new FormDraft<Stored, MeetingDraft>({
    objectType: 'meeting',
    stored: () => {
      const meeting = this.meeting();
      return meeting === undefined ? undefined : storedOf(meeting);
    },
    draftOf: (stored) => (stored === undefined ? emptyDraft(this.body()) : draftOf(stored)),
    latest: async (id) => storedOf(await this.#api.latest(id)),
  });
  protected readonly draft = this.kept.draft;
  protected readonly said = new Said();
  protected readonly form = form(this.draft, meetingRules, {
    submission: { action: async () => this.#save(), onInvalid: focusFirstError },
  });
  protected readonly bodies = computed(() =>
    this.#bodies()
      .filter(({ code, validTo }) => validTo === null || code === this.draft().body)
      .map(({ code, name }) => ({ word: code, text: name })),
  );

  /** Whether something was typed that is not stored yet. */
  readonly isDirty = this.kept.isDirty;

  async #save(): Promise<TreeValidationResult> {
    this.said.forget();
    try {
      const stored = await this.kept.store(async (base) => storedOf(await this.#write(base)));
      this.form().reset();
      this.saved.emit(stored);
      return undefined;
    } catch (error) {
      const errors = await this.#refused(error);
      afterNextRender(() => showRefusal(this.#element), { injector: this.#injector });
      return errors;
    }
  }

  #write(meeting: Stored | undefined): Promise<MeetingDetail> {
    if (meeting === undefined) return this.#api.add(contentOf(this.draft()));
    return this.#api.change(meeting.id, { ...changeOf(this.kept.before(), this.draft()), version: meeting.version });
  }

  async #refused(error: unknown): Promise<TreeValidationResult> {
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    if (await this.kept.wasOvertaken(refusal)) return undefined;
    const { form } = this;
    const parts = ['body', 'title', 'heldOn', 'begins', 'ends', 'place', 'onlineLink'] as const;
    return this.#refusals.place(refusal, Object.fromEntries(parts.map((part) => [part, { field: form[part] }])), this.said);
  }
}
