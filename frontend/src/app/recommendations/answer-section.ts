import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { MessageCircleQuestionMark } from 'lucide';
import type { RecommendationDetail } from '#contract/recommendation.ts';
import type { RecommendationAnswer } from '#contract/recommendation-response.ts';
import { FigureFormat } from '../format/figure-format';
import { ResponseChip } from '../ui/response-chip';
import { AnswerForm } from './answer-form';
import { GapMark } from '../ui/gap-mark';

/** What was officially said to a recommendation: the response that counts, those before it, and the form for the next one. */
@Component({
  selector: 'gb-answer-section',
  imports: [AnswerForm, GapMark, ResponseChip, TranslocoPipe],
  template: `
    @if (recommendation().answer; as answer) {
      <p class="line">
        <gb-response-chip [response]="answer.response" />
        <span>{{ whenAndWho(answer) }}</span>
      </p>
      @if (answer.reason; as reason) {
        <p class="text">{{ reason }}</p>
      }
    } @else {
      <p>
        <gb-gap-mark [shape]="unanswered">{{ 'recommendations.answer.none' | transloco }}</gb-gap-mark>
      </p>
    }
    @if (earlier().length > 0) {
      <details>
        <summary>{{ 'recommendations.answer.history' | transloco: { count: earlier().length } }}</summary>
        <ol class="gb-plain">
          @for (it of recommendation().answers; track it.id) {
            <li [class.corrected]="it.correctedBy !== null">
              <p class="line">
                <gb-response-chip [response]="it.response" />
                <span>{{ whenAndWho(it) }}</span>
              </p>
              @if (it.reason; as reason) {
                <p class="text">{{ reason }}</p>
              }
              <p class="gb-small-line">
                {{ 'recommendations.recorded' | transloco: { name: it.recordedBy, moment: format.moment(it.recordedAt) } }}
                @if (it.correctedBy !== null) {
                  {{ 'recommendations.answer.wasCorrected' | transloco }}
                } @else if (it.corrects !== null) {
                  {{ 'recommendations.answer.corrects' | transloco }}
                }
              </p>
              @if (recommendation().permitted.respond && it.correctedBy === null) {
                <button type="button" class="gb-button gb-button-small gb-no-print" (click)="correct(it)">
                  {{ 'recommendations.answer.correct' | transloco }}
                </button>
              }
            </li>
          }
        </ol>
      </details>
    } @else if (recommendation().answer; as answer) {
      <p class="gb-small-line">
        {{ 'recommendations.recorded' | transloco: { name: answer.recordedBy, moment: format.moment(answer.recordedAt) } }}
      </p>
    }
    @if (open()) {
      <gb-answer-form
        [code]="recommendation().code"
        [corrected]="corrected()"
        (saved)="finish()"
        (reload)="changed.emit()"
        (closed)="open.set(false)"
      />
    } @else if (recommendation().permitted.respond) {
      <div class="ways gb-no-print">
        <button type="button" class="gb-button" (click)="add()">{{ 'recommendations.answer.add' | transloco }}</button>
        @if (earlier().length === 0 && recommendation().answer; as answer) {
          <button type="button" class="gb-button gb-button-quiet" (click)="correct(answer)">
            {{ 'recommendations.answer.correct' | transloco }}
          </button>
        }
      </div>
    }
  `,
  styleUrl: '../ui/record-section.scss',
})
export class AnswerSection {
  readonly recommendation = input.required<RecommendationDetail>();
  /** Something else is stored now. */
  readonly changed = output<void>();

  protected readonly format = inject(FigureFormat);
  protected readonly unanswered = MessageCircleQuestionMark;
  protected readonly open = signal(false);
  protected readonly corrected = signal<RecommendationAnswer | undefined>(undefined);
  /** All but the one that counts. */
  protected readonly earlier = computed(() => {
    const { answers, answer } = this.recommendation();
    return answers.filter(({ id }) => id !== answer?.id);
  });

  protected whenAndWho({ body, decidedOn }: RecommendationAnswer): string {
    return [...(body === null ? [] : [body]), this.format.date(decidedOn)].join(', ');
  }

  protected add(): void {
    this.corrected.set(undefined);
    this.open.set(true);
  }

  protected correct(answer: RecommendationAnswer): void {
    this.corrected.set(answer);
    this.open.set(true);
  }

  protected finish(): void {
    this.open.set(false);
    this.changed.emit();
  }
}
