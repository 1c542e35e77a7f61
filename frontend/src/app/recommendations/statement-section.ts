import { Component, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Lightbulb, ShieldAlert, Star, TriangleAlert, type IconNode } from 'lucide';
import type { RecommendationDetail } from '#contract/recommendation.ts';
import type { NewStatement, Statement, StatementKind } from '#contract/statement.ts';
import { FigureFormat } from '../format/figure-format';
import { Attempt } from '../shell/attempt';
import { RefusedMessage } from '../shell/refused-message';
import { FormMessage } from '../ui/form-message';
import { Icon } from '../ui/icon';
import { RecommendationApi } from './recommendation-api';
import { StatementForm } from './statement-form';

const ICONS: Readonly<Record<StatementKind, IconNode>> = {
  problem: TriangleAlert,
  solution: Lightbulb,
  good_practice: Star,
  objection: ShieldAlert,
};

/** What was said about a recommendation. What was removed can be brought back at once. */
@Component({
  selector: 'gb-statement-section',
  imports: [FormMessage, Icon, RefusedMessage, StatementForm, TranslocoPipe],
  template: `
    @if (refusal(); as no) {
      <gb-refused-message [refusal]="no" [words]="words" (reload)="changed.emit()" />
    }
    @if (removed(); as it) {
      <gb-form-message kind="done">
        {{ 'recommendations.statement.removed' | transloco }}
        <button type="button" class="gb-button gb-button-small" (click)="bringBack(it)">{{ 'shell.form.undo' | transloco }}</button>
      </gb-form-message>
    }
    <ul class="gb-plain">
      @for (it of recommendation().statements; track it.id) {
        <li>
          <p class="kind">
            <strong><gb-icon [shape]="icons[it.kind]" /> {{ 'recommendation.statementKind.' + it.kind | transloco }}</strong>
          </p>
          <p class="text">{{ it.text }}</p>
          <p class="gb-small-line">
            {{ it.speakerRole ?? ('recommendations.statement.anonymous' | transloco) }} · {{ it.meeting }} · {{ format.date(it.heldOn) }}
          </p>
          @if (recommendation().permitted.edit) {
            <div class="ways gb-no-print">
              <button type="button" class="gb-button gb-button-quiet gb-button-small" [disabled]="busy()" (click)="remove(it)">
                {{ 'shell.form.remove' | transloco }}
              </button>
            </div>
          }
        </li>
      } @empty {
        <li class="gb-muted">{{ 'recommendations.statement.none' | transloco }}</li>
      }
    </ul>
    @if (open()) {
      <gb-statement-form [code]="recommendation().code" (saved)="finish()" (reload)="changed.emit()" (closed)="open.set(false)" />
    } @else if (recommendation().permitted.edit) {
      <div class="ways gb-no-print">
        <button type="button" class="gb-button" (click)="open.set(true)">{{ 'recommendations.statement.add' | transloco }}</button>
      </div>
    }
  `,
  styleUrl: '../ui/record-section.scss',
  styles: `
    .kind {
      margin-block-end: var(--gb-space-1);
      font-size: var(--gb-size-s);
    }
    .kind gb-icon {
      vertical-align: -0.2em;
    }
  `,
})
export class StatementSection {
  readonly #api = inject(RecommendationApi);
  protected readonly format = inject(FigureFormat);
  protected readonly icons = ICONS;
  protected readonly words = { at: 'recommendations.form.refused', paths: new Set<string>() };

  readonly recommendation = input.required<RecommendationDetail>();
  /** Something else is stored now. */
  readonly changed = output<void>();

  protected readonly open = signal(false);
  readonly #attempt = new Attempt();
  protected readonly busy = this.#attempt.busy;
  protected readonly removed = signal<Statement | undefined>(undefined);
  protected readonly refusal = this.#attempt.refusal;

  protected finish(): void {
    this.open.set(false);
    this.changed.emit();
  }

  protected remove(statement: Statement): Promise<void> {
    return this.#do(async () => {
      await this.#api.removeStatement(this.recommendation().code, statement.id);
      this.removed.set(statement);
    });
  }

  protected bringBack({ kind, text, speakerRole, meeting, heldOn }: Statement): Promise<void> {
    return this.#do(async () => {
      const again: NewStatement = { kind, text, speakerRole, meeting, heldOn };
      await this.#api.addStatement(this.recommendation().code, again);
      this.removed.set(undefined);
    });
  }

  async #do(change: () => Promise<void>): Promise<void> {
    if (await this.#attempt.make(change)) this.changed.emit();
  }
}
