import { Component, computed, effect, inject, input, linkedSignal, output, untracked } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MeasureResponse } from '#contract/measure.ts';
import type { StatusReport } from '#contract/status-report.ts';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { Session } from '../shell/session';
import { FormMessage } from '../ui/form-message';
import { counts } from './quarterly-progress';
import { QuarterApi } from './quarter-api';
import { ReportEditor, type ReportSubject } from './report-editor';
import { ReportList } from './report-list';
import { ReportOutbox } from './report-outbox';

/** The reports on one measure, with the way to report on the quarter of the page and to correct what was reported. */
@Component({
  selector: 'gb-measure-reports',
  imports: [FormMessage, ReportEditor, ReportList, TranslocoPipe],
  template: `
    @if (closed(); as quarter) {
      <gb-form-message>{{ 'myMeasures.locked' | transloco: { quarter: format.period(quarter) } }}</gb-form-message>
    }
    @if (note(); as toMend) {
      <gb-form-message>{{ 'myMeasures.returned' | transloco: { note: toMend } }}</gb-form-message>
    }
    @if (subject(); as about) {
      <div class="write gb-no-print">
        <h3>
          {{
            (about.report ? 'measure.report.correctOf' : 'measure.report.reportOf') | transloco: { quarter: format.period(about.quarter) }
          }}
        </h3>
        <gb-report-editor [subject]="about" [begin]="!isKept()" (closed)="quarter.set(undefined)" />
      </div>
    } @else if (mayReport() && open(); as now) {
      <p class="gb-no-print">
        <button type="button" class="gb-button gb-button-primary" (click)="quarter.set(now)">
          {{ 'measure.report.reportOf' | transloco: { quarter: format.period(now) } }}
        </button>
      </p>
    }
    @if (reports().length > 0) {
      <gb-report-list [reports]="reports()" [mayCorrect]="mayReport()" [closed]="locked()" (correct)="quarter.set($event.quarter)" />
    } @else {
      <p class="gb-muted">{{ 'measure.noReports' | transloco }}</p>
    }
  `,
  styles: `
    .write {
      display: grid;
      gap: var(--gb-space-3);
      margin-block: var(--gb-space-3) var(--gb-space-4);
      padding: var(--gb-space-4);
      border: 1px solid var(--gb-line-strong);
      border-radius: var(--gb-radius);
    }
  `,
})
export class MeasureReports {
  readonly #outbox = inject(ReportOutbox);
  readonly #context = inject(Context);
  readonly #session = inject(Session);
  protected readonly format = inject(FigureFormat);

  readonly measure = input.required<MeasureResponse>();
  readonly reports = input.required<readonly StatusReport[]>();
  /** The server has taken a report. */
  readonly sent = output<void>();

  /** The quarter on which somebody is writing: at first one of which something is kept in this browser. */
  protected readonly quarter = linkedSignal<unknown, string | undefined>({
    source: () => this.measure().code,
    computation: () => untracked(() => this.#outbox.entries()).find(({ code }) => code === this.measure().code)?.quarter,
  });
  protected readonly mayReport = computed(() => this.measure().mayEdit && this.measure().supersededOn === null);
  readonly #api = inject(QuarterApi);
  readonly #quarters = this.#api.quarters(() => this.mayReport());
  /** The quarter in review, for those who may still hand in what came back to them. */
  readonly #inReview = computed(() => {
    if (!this.#quarters.hasValue() || this.#session.may('quarters.run')) return undefined;
    return this.#quarters.value().items.find(({ state }) => state === 'in_review')?.quarter;
  });
  readonly #returned = this.#api.returned(
    () => this.measure().code,
    () => this.#inReview(),
  );
  /** What has to be mended in the report for the quarter in review. */
  protected readonly note = computed(() => (this.#returned.hasValue() ? (this.#returned.value().items[0]?.note ?? undefined) : undefined));
  /**
   * Quarters that take no more reports from this person: of one in review only what was returned, or what the coordination hands in. Where that
   * cannot be known the server says so when a report is sent.
   */
  protected readonly locked = computed((): ReadonlySet<string> => {
    const items = this.#quarters.hasValue() ? this.#quarters.value().items : [];
    const mayStill = this.#session.may('quarters.run') || this.note() !== undefined;
    const closed = items.filter(({ takesReports, state }) => !takesReports && !(state === 'in_review' && mayStill));
    return new Set(closed.map(({ quarter }) => quarter));
  });
  readonly #isExpected = computed(() => ['running', 'paused'].includes(this.measure().status));
  readonly #isReported = computed(() => this.reports().some((report) => report.quarter === this.#context.quarter() && counts(report)));
  /** The quarter of the page, when nobody has reported on it and reports are taken. */
  protected readonly open = computed(() => {
    const quarter = this.#context.quarter();
    const isOffered = this.#isExpected() && !this.#isReported() && !this.#quarters.isLoading();
    return isOffered && quarter !== undefined && !this.locked().has(quarter) ? quarter : undefined;
  });
  /** The quarter on which somebody is writing, or would, when it takes no more reports. */
  protected readonly closed = computed(() => {
    const quarter = this.quarter() ?? (this.#isExpected() || this.#isReported() ? this.#context.quarter() : undefined);
    return this.mayReport() && quarter !== undefined && this.locked().has(quarter) ? quarter : undefined;
  });
  protected readonly subject = computed((): ReportSubject | undefined => {
    const quarter = this.quarter();
    if (quarter === undefined || !this.mayReport()) return undefined;
    const { code, title, status, transitions } = this.measure();
    const counting = this.reports().filter(counts);
    const earlier = counting.filter((report) => report.quarter < quarter).sort((a, b) => b.quarter.localeCompare(a.quarter));
    return {
      code,
      title,
      quarter,
      status,
      statuses: transitions.map(({ to }) => to),
      report: counting.find((report) => report.quarter === quarter) ?? null,
      previous: earlier[0] ?? null,
    };
  });
  protected readonly isKept = computed(() => {
    const subject = this.subject();
    return subject !== undefined && this.#outbox.entry(subject) !== undefined;
  });

  constructor() {
    // What was read from the browser's store is known a moment after the page is there.
    effect(() => {
      const kept = this.#outbox.entries().find(({ code }) => code === this.measure().code);
      if (kept !== undefined && untracked(this.quarter) === undefined) this.quarter.set(kept.quarter);
    });
    let known = this.#outbox.sent().length;
    effect(() => {
      const sent = this.#outbox.sent().length;
      if (sent === known) return;
      known = sent;
      untracked(() => {
        this.quarter.set(undefined);
        this.sent.emit();
      });
    });
  }
}
