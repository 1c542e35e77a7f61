import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MyMeasure } from '#contract/status-report.ts';
import { FigureFormat } from '../format/figure-format';
import { FormMessage } from '../ui/form-message';
import { ReportEditor, type ReportSubject } from './report-editor';
import { ReportFacts } from './report-facts';
import { ReportOutbox } from './report-outbox';
import { StatusChip } from '../ui/status-chip';

/** A measure on which the person reports: what was said for the quarter, or the way to say it. */
@Component({
  selector: 'gb-my-measure-card',
  imports: [FormMessage, ReportEditor, ReportFacts, RouterLink, StatusChip, TranslocoPipe],
  template: `
    <div class="head">
      <h3 tabindex="-1" [attr.data-measure]="measure().code">
        <a [routerLink]="['/massnahmen', measure().code]">{{ measure().title }}</a>
      </h3>
      <p class="gb-small gb-muted">
        @if (measure().report === null) {
          <gb-status-chip [status]="measure().status" />
        }
        <span>{{ measure().leadOrganisationName }}</span>
        @if (places()) {
          <span>{{ places() }}</span>
        }
        @if (measure().as !== 'responsible') {
          <span>{{ 'myMeasures.as.' + measure().as | transloco }}</span>
        }
      </p>
    </div>
    @if (measure().followUpDue) {
      <p class="ask">
        <a [routerLink]="['/massnahmen', measure().code]" fragment="gb-measure-follow-ups">{{ 'myMeasures.followUp' | transloco }}</a>
      </p>
    }
    @if (measure().returned; as note) {
      <gb-form-message>{{ 'myMeasures.returned' | transloco: { note } }}</gb-form-message>
    }
    @if (measure().report; as report) {
      <gb-report-facts [report]="report" />
    }
    @if (hasKept() || (measure().due && measure().mayReport)) {
      <gb-report-editor [subject]="subject()" [begin]="begin()" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--gb-space-3);
      padding-block: var(--gb-space-4);
      border-block-end: 1px solid var(--gb-line-strong);
    }
    h3 {
      overflow-wrap: anywhere;
    }
    h3 a {
      display: inline-block;
      padding-block: var(--gb-space-1);
    }
    p {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--gb-space-1) var(--gb-space-3);
      margin: 0;
    }
    .ask a {
      padding-block: var(--gb-space-2);
    }
  `,
})
export class MyMeasureCard {
  readonly #format = inject(FigureFormat);
  readonly #outbox = inject(ReportOutbox);

  readonly measure = input.required<MyMeasure>();
  readonly quarter = input.required<string>();
  /** Whether to begin with the form. */
  readonly begin = input(false);

  protected readonly places = computed(() => {
    const { districts, districtNames } = this.measure();
    return districts.map((ref) => this.#format.name(districtNames[ref] ?? { de: ref, en: ref })).join(', ');
  });
  protected readonly subject = computed((): ReportSubject => {
    const { code, title, status, statuses, report, previous } = this.measure();
    return { code, title, quarter: this.quarter(), status, statuses, report, previous };
  });
  protected readonly hasKept = computed(() => this.#outbox.entry({ code: this.measure().code, quarter: this.quarter() }) !== undefined);
}
