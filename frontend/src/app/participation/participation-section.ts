import { Component, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { EarOff, PenLine } from 'lucide';
import type { NewParticipation, Participation } from '#contract/participation.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { Attempt } from '../shell/attempt';
import { RefusedMessage } from '../shell/refused-message';
import { FormMessage } from '../ui/form-message';
import { GapMark } from '../ui/gap-mark';
import { ParticipationApi, type ParticipationSubject } from './participation-api';
import { ParticipationForm } from './participation-form';

/** Who was heard about something, when, how many, and what changed because of it. What is missing is shown as a gap. */
@Component({
  selector: 'gb-participation-section',
  imports: [FormMessage, GapMark, ParticipationForm, RefusedMessage, TranslocoPipe],
  template: `
    @if (refusal(); as no) {
      <gb-refused-message [refusal]="no" [words]="words" (reload)="changed.emit()" />
    }
    @if (removed(); as it) {
      <gb-form-message kind="done">
        {{ 'participation.removed' | transloco }}
        <button type="button" class="gb-button gb-button-small" (click)="bringBack(it)">{{ 'shell.form.undo' | transloco }}</button>
      </gb-form-message>
    }
    @if (entries().length === 0) {
      <p>
        <gb-gap-mark [shape]="nobody">{{ 'participation.none' | transloco }}</gb-gap-mark>
      </p>
    }
    <ol class="gb-plain">
      @for (it of entries(); track it.id) {
        <li>
          <p class="who">
            <strong>{{ it.who }}</strong>
          </p>
          <p class="gb-small-line">{{ facts(it) }}</p>
          @if (it.whatChanged; as text) {
            <p class="text">
              <span class="gb-muted">{{ 'participation.changed' | transloco }}</span> {{ text }}
            </p>
          } @else {
            <p class="missing">
              <gb-gap-mark [shape]="unsaid">{{ 'participation.unsaid' | transloco }}</gb-gap-mark>
            </p>
          }
          @if (editing() === it.id) {
            <gb-participation-form
              [subject]="subject()"
              [entry]="it"
              (saved)="finish()"
              (reload)="changed.emit()"
              (closed)="editing.set(undefined)"
            />
          } @else if (mayEdit()) {
            <div class="ways gb-no-print">
              <button type="button" class="gb-button gb-button-small" (click)="editing.set(it.id)">
                {{ 'participation.change' | transloco }}
              </button>
              <button type="button" class="gb-button gb-button-quiet gb-button-small" [disabled]="busy()" (click)="remove(it)">
                {{ 'shell.form.remove' | transloco }}
              </button>
            </div>
          }
        </li>
      }
    </ol>
    @if (editing() === 'new') {
      <gb-participation-form [subject]="subject()" (saved)="finish()" (reload)="changed.emit()" (closed)="editing.set(undefined)" />
    } @else if (mayEdit()) {
      <div class="ways gb-no-print">
        <button type="button" class="gb-button" (click)="editing.set('new')">{{ 'participation.add' | transloco }}</button>
      </div>
    }
  `,
  styleUrl: '../ui/record-section.scss',
  styles: `
    .who,
    .missing {
      margin-block-end: var(--gb-space-1);
    }
    .text,
    .missing {
      margin-block-start: var(--gb-space-2);
    }
  `,
})
export class ParticipationSection {
  readonly #api = inject(ParticipationApi);
  readonly #words = inject(Words);
  readonly #format = inject(FigureFormat);
  protected readonly nobody = EarOff;
  protected readonly unsaid = PenLine;
  protected readonly words = { at: 'participation.refused', paths: new Set<string>() };

  /** About what they were heard. */
  readonly subject = input.required<ParticipationSubject>();
  /** Newest first. */
  readonly entries = input.required<readonly Participation[]>();
  readonly mayEdit = input.required<boolean>();
  /** Something else is stored now. */
  readonly changed = output<void>();

  /** Id of the entry whose form is open, or `new`. */
  protected readonly editing = signal<string | undefined>(undefined);
  readonly #attempt = new Attempt();
  protected readonly busy = this.#attempt.busy;
  protected readonly removed = signal<Participation | undefined>(undefined);
  protected readonly refusal = this.#attempt.refusal;

  protected facts({ kind, heardOn, people }: Participation): string {
    return [
      this.#words.say(`participation.kindOf.${kind}`),
      this.#format.date(heardOn),
      people === null ? this.#words.say('participation.uncounted') : this.#words.count('participation.count', people),
    ].join(' · ');
  }

  protected finish(): void {
    this.editing.set(undefined);
    this.changed.emit();
  }

  protected remove(entry: Participation): Promise<void> {
    return this.#do(async () => {
      await this.#api.remove(this.subject(), entry);
      this.removed.set(entry);
    });
  }

  protected bringBack({ kind, who, heardOn, people, whatChanged }: Participation): Promise<void> {
    return this.#do(async () => {
      const again: NewParticipation = { kind, who, heardOn, people, whatChanged };
      await this.#api.add(this.subject(), again);
      this.removed.set(undefined);
    });
  }

  async #do(change: () => Promise<void>): Promise<void> {
    if (await this.#attempt.make(change)) this.changed.emit();
  }
}
