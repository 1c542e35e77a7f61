import { Component, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { EarOff, PenLine } from 'lucide';
import type { NewParticipation, Participation } from '#contract/participation.ts';
import type { RecommendationDetail } from '#contract/recommendation.ts';
import { FigureFormat } from '../format/figure-format';
import { Attempt } from '../shell/attempt';
import { RefusedMessage } from '../shell/refused-message';
import { FormMessage } from '../ui/form-message';
import { GapMark } from './gap-mark';
import { ParticipationForm } from './participation-form';
import { RecommendationApi } from './recommendation-api';
import { RecommendationNames } from './recommendation-names';

/** Who was heard about a recommendation, when, how many, and what changed because of it. What is missing is shown as a gap. */
@Component({
  selector: 'gb-participation-section',
  imports: [FormMessage, GapMark, ParticipationForm, RefusedMessage, TranslocoPipe],
  template: `
    @if (refusal(); as no) {
      <gb-refused-message [refusal]="no" [words]="words" (reload)="changed.emit()" />
    }
    @if (removed(); as it) {
      <gb-form-message kind="done">
        {{ 'recommendations.participation.removed' | transloco }}
        <button type="button" class="gb-button gb-button-small" (click)="bringBack(it)">{{ 'recommendations.undo' | transloco }}</button>
      </gb-form-message>
    }
    @if (recommendation().participation.length === 0) {
      <p>
        <gb-gap-mark [shape]="nobody">{{ 'recommendations.participation.none' | transloco }}</gb-gap-mark>
      </p>
    }
    <ol class="gb-plain">
      @for (it of recommendation().participation; track it.id) {
        <li>
          <p class="who">
            <strong>{{ it.who }}</strong>
          </p>
          <p class="gb-small-line">{{ facts(it) }}</p>
          @if (it.whatChanged; as text) {
            <p class="text">
              <span class="gb-muted">{{ 'recommendations.participation.changed' | transloco }}</span> {{ text }}
            </p>
          } @else {
            <p class="missing">
              <gb-gap-mark [shape]="unsaid">{{ 'recommendations.participation.unsaid' | transloco }}</gb-gap-mark>
            </p>
          }
          @if (editing() === it.id) {
            <gb-participation-form
              [code]="recommendation().code"
              [entry]="it"
              (saved)="finish()"
              (reload)="changed.emit()"
              (closed)="editing.set(undefined)"
            />
          } @else if (recommendation().permitted.edit) {
            <div class="ways gb-no-print">
              <button type="button" class="gb-button gb-button-small" (click)="editing.set(it.id)">
                {{ 'recommendations.participation.change' | transloco }}
              </button>
              <button type="button" class="gb-button gb-button-quiet gb-button-small" [disabled]="busy()" (click)="remove(it)">
                {{ 'recommendations.remove' | transloco }}
              </button>
            </div>
          }
        </li>
      }
    </ol>
    @if (editing() === 'new') {
      <gb-participation-form
        [code]="recommendation().code"
        (saved)="finish()"
        (reload)="changed.emit()"
        (closed)="editing.set(undefined)"
      />
    } @else if (recommendation().permitted.edit) {
      <div class="ways gb-no-print">
        <button type="button" class="gb-button" (click)="editing.set('new')">{{ 'recommendations.participation.add' | transloco }}</button>
      </div>
    }
  `,
  styleUrl: './section.scss',
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
  readonly #api = inject(RecommendationApi);
  readonly #names = inject(RecommendationNames);
  readonly #format = inject(FigureFormat);
  protected readonly nobody = EarOff;
  protected readonly unsaid = PenLine;
  protected readonly words = { at: 'recommendations.participation.refused', paths: new Set<string>() };

  readonly recommendation = input.required<RecommendationDetail>();
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
      this.#names.say(`recommendation.participationKind.${kind}`),
      this.#format.date(heardOn),
      people === null
        ? this.#names.say('recommendations.participation.uncounted')
        : this.#names.count('recommendations.participation.count', people),
    ].join(' · ');
  }

  protected finish(): void {
    this.editing.set(undefined);
    this.changed.emit();
  }

  protected remove(entry: Participation): Promise<void> {
    return this.#do(async () => {
      await this.#api.removeParticipation(this.recommendation().code, entry);
      this.removed.set(entry);
    });
  }

  protected bringBack({ kind, who, heardOn, people, whatChanged }: Participation): Promise<void> {
    return this.#do(async () => {
      const again: NewParticipation = { kind, who, heardOn, people, whatChanged };
      await this.#api.addParticipation(this.recommendation().code, again);
      this.removed.set(undefined);
    });
  }

  async #do(change: () => Promise<void>): Promise<void> {
    if (await this.#attempt.make(change)) this.changed.emit();
  }
}
