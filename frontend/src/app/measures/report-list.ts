import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { StatusReport } from '#contract/status-report.ts';
import { FigureFormat } from '../format/figure-format';
import { ReportFacts } from './report-facts';
import { reportsByQuarter } from './reports-by-quarter';

/** How many quarters are shown at first. */
const AT_FIRST = 4;

/** The status reports of a measure, newest quarter first. What was corrected stays readable below what counts. */
@Component({
  selector: 'gb-report-list',
  imports: [ReportFacts, TranslocoPipe],
  template: `
    <ol class="gb-plain">
      @for (it of shown(); track it.quarter) {
        <li>
          <div class="head">
            <h3>{{ format.period(it.quarter) }}</h3>
            @if (mayCorrect() && closed().has(it.quarter)) {
              <p class="gb-small gb-muted">{{ 'measure.report.closed' | transloco }}</p>
            } @else if (mayCorrect()) {
              <button
                type="button"
                class="gb-button gb-button-small gb-no-print"
                [attr.aria-label]="'measure.report.correctOf' | transloco: { quarter: format.period(it.quarter) }"
                (click)="correct.emit(it.counting)"
              >
                {{ 'measure.report.correct' | transloco }}
              </button>
            }
          </div>
          <gb-report-facts [report]="it.counting" />
          @if (it.corrected.length > 0) {
            <details>
              <summary>
                {{
                  (it.corrected.length === 1 ? 'measure.report.correctedOne' : 'measure.report.corrected')
                    | transloco: { count: it.corrected.length }
                }}
              </summary>
              @for (old of it.corrected; track old.id) {
                <gb-report-facts class="old" [report]="old" />
              }
            </details>
          }
        </li>
      }
    </ol>
    @if (quarters().length > shown().length) {
      <button type="button" class="gb-button gb-no-print" (click)="all.set(true)">
        {{ 'measure.report.showAll' | transloco: { count: quarters().length } }}
      </button>
    }
  `,
  styles: `
    li {
      display: grid;
      gap: var(--gb-space-2);
      padding-block: var(--gb-space-3);
      border-block-end: 1px solid var(--gb-line);
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--gb-space-2);
    }
    .head p {
      margin: 0;
    }
    summary {
      min-block-size: 24px;
      color: var(--gb-ink-muted);
      font-size: var(--gb-size-s);
      cursor: pointer;
    }
    .old {
      display: block;
      margin-block: var(--gb-space-2);
      padding-inline-start: var(--gb-space-4);
      border-inline-start: 2px solid var(--gb-line);
    }
    ol + button {
      margin-block-start: var(--gb-space-3);
    }
  `,
})
export class ReportList {
  protected readonly format = inject(FigureFormat);

  readonly reports = input.required<readonly StatusReport[]>();
  readonly mayCorrect = input(false);
  /** Quarters that take no more reports, and so no corrections. */
  readonly closed = input<ReadonlySet<string>>(new Set());
  /** The report that somebody wants to correct. */
  readonly correct = output<StatusReport>();

  protected readonly all = signal(false);
  protected readonly quarters = computed(() => reportsByQuarter(this.reports()));
  protected readonly shown = computed(() => (this.all() ? this.quarters() : this.quarters().slice(0, AT_FIRST)));
}
