import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Hand, Unlink } from 'lucide';
import type { RecommendationDetail } from '#contract/recommendation.ts';
import { FigureFormat } from '../format/figure-format';
import { QuarterPicker } from '../shell/quarter-picker';
import { refusalOf, type Refusal } from '../shell/refusal';
import { RefusedMessage } from '../shell/refused-message';
import { FormMessage } from '../ui/form-message';
import { Icon } from '../ui/icon';
import { DerivationTable } from './derivation-table';
import { GapMark } from '../ui/gap-mark';
import { keptFor } from '../shell/kept-for';
import { OverrideForm } from './override-form';
import { ProgressHistory } from './progress-history';
import { RecommendationApi } from './recommendation-api';
import { PERCENT, RecommendationStanding } from './recommendation-standing';

/** The progress of a recommendation in a quarter: what it is, how it follows from the measures, and how it came there. */
@Component({
  selector: 'gb-progress-section',
  imports: [DerivationTable, FormMessage, GapMark, Icon, OverrideForm, ProgressHistory, QuarterPicker, RefusedMessage, TranslocoPipe],
  template: `
    @let it = recommendation();
    <div class="state">
      <p class="value">
        <span class="figure">{{ value() }}</span>
        <span class="gb-muted">{{ 'recommendations.progress.in' | transloco: { quarter: format.period(it.quarter) } }}</span>
      </p>
      <gb-quarter-picker class="gb-no-print" />
    </div>
    @if (override(); as sentence) {
      <p class="set"><gb-icon [shape]="hand" /> {{ sentence }}</p>
      <blockquote>{{ it.progress.overridden?.reason }}</blockquote>
    }
    <p>{{ standing.derivation(it.progress) }}</p>
    @if (it.progress.derivation.items.length > 0) {
      <gb-derivation-table [progress]="it.progress" [measures]="it.measures" />
    } @else {
      <p>
        <gb-gap-mark [shape]="none">{{ 'recommendations.noMeasures' | transloco }}</gb-gap-mark>
      </p>
    }
    @if (it.progressHistory.length > 0) {
      <gb-progress-history [history]="it.progressHistory" />
    }
    @if (refusal(); as no) {
      <gb-refused-message [refusal]="no" [words]="words" (reload)="changed.emit()" />
    }
    @if (withdrawn()) {
      <gb-form-message kind="done">{{ 'recommendations.override.withdrawn' | transloco }}</gb-form-message>
    }
    @if (open()) {
      <gb-override-form
        [code]="it.code"
        [quarter]="it.quarter"
        [holding]="it.progress.overridden"
        (saved)="finish()"
        (reload)="changed.emit()"
        (closed)="open.set(false)"
      />
    } @else if (it.permitted.overrideProgress) {
      <div class="ways gb-no-print">
        <button type="button" class="gb-button" (click)="open.set(true)">
          {{ (it.progress.overridden ? 'recommendations.override.replace' : 'recommendations.override.add') | transloco }}
        </button>
        @if (it.progress.overridden; as set) {
          <button type="button" class="gb-button gb-button-quiet" [disabled]="busy()" (click)="withdraw(set.id)">
            {{ 'recommendations.override.withdraw' | transloco }}
          </button>
        }
      </div>
    }
  `,
  styleUrl: '../ui/record-section.scss',
  styles: `
    .state {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      justify-content: space-between;
      gap: var(--gb-space-2) var(--gb-space-4);
      margin-block-end: var(--gb-space-3);
    }
    .value {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 var(--gb-space-3);
      margin: 0;
    }
    .figure {
      font-size: var(--gb-size-xl);
      font-weight: var(--gb-weight-strong);
      line-height: 1.2;
    }
    .set {
      margin-block-end: var(--gb-space-1);
    }
    .set gb-icon {
      vertical-align: -0.2em;
    }
    blockquote {
      margin: 0 0 var(--gb-space-3);
      padding-inline-start: var(--gb-space-4);
      border-inline-start: 3px solid var(--gb-context);
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    gb-progress-history {
      margin-block-start: var(--gb-space-4);
    }
  `,
})
export class ProgressSection {
  readonly #api = inject(RecommendationApi);
  protected readonly standing = inject(RecommendationStanding);
  protected readonly format = inject(FigureFormat);
  protected readonly hand = Hand;
  protected readonly none = Unlink;
  protected readonly words = { at: 'recommendations.override.refused', paths: new Set<string>() };

  readonly recommendation = input.required<RecommendationDetail>();
  /** Something else is stored now. */
  readonly changed = output<void>();

  protected readonly value = computed(() => {
    const { value } = this.recommendation().progress;
    return value === null ? '–' : this.format.figure(value, PERCENT);
  });
  protected readonly override = computed(() => this.standing.override(this.recommendation().progress, this.recommendation().quarter));
  /** What was typed for one quarter is not for another. */
  protected readonly open = keptFor(
    () => this.recommendation().quarter,
    () => false,
  );
  protected readonly withdrawn = keptFor(
    () => this.recommendation().quarter,
    () => false,
  );
  protected readonly busy = signal(false);
  protected readonly refusal = signal<Refusal | undefined>(undefined);

  protected finish(): void {
    this.open.set(false);
    this.withdrawn.set(false);
    this.changed.emit();
  }

  protected async withdraw(id: string): Promise<void> {
    this.busy.set(true);
    this.refusal.set(undefined);
    try {
      await this.#api.withdrawProgress(this.recommendation().code, id);
      this.withdrawn.set(true);
      this.changed.emit();
    } catch (error) {
      const no = refusalOf(error);
      this.refusal.set(no && { ...no, issues: [] });
    } finally {
      this.busy.set(false);
    }
  }
}
