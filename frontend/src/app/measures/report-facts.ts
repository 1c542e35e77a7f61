import { Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { StatusReport } from '#contract/status-report.ts';
import { FigureFormat } from '../format/figure-format';
import { OutlookChip } from '../ui/outlook-chip';
import { ProgressBar } from '../ui/progress-bar';
import { StatusChip } from '../ui/status-chip';

/** What a status report says; who said it when is known once it was sent. */
export type SaidInReport = Pick<StatusReport, 'status' | 'percent' | 'note' | 'peopleReached' | 'eventsHeld' | 'nextStep'> & {
  readonly outlook: StatusReport['outlook'] | null;
} & Partial<Pick<StatusReport, 'reportedBy' | 'reportedAt'>>;

/** What one status report says, and who said it when. */
@Component({
  selector: 'gb-report-facts',
  imports: [OutlookChip, ProgressBar, StatusChip, TranslocoPipe],
  template: `
    <p class="signs">
      <gb-status-chip [status]="report().status" />
      <gb-outlook-chip [outlook]="report().outlook" />
      <gb-progress-bar [percent]="report().percent" />
    </p>
    @if (report().note; as note) {
      <p class="note">{{ note }}</p>
    }
    <p class="facts">
      @if (report().peopleReached; as people) {
        <span>{{
          (people === 1 ? 'measure.report.reachedOne' : 'measure.report.reached') | transloco: { count: format.number(people) }
        }}</span>
      }
      @if (report().eventsHeld; as events) {
        <span>{{ (events === 1 ? 'measure.report.heldOne' : 'measure.report.held') | transloco: { count: format.number(events) } }}</span>
      }
      @if (report().nextStep; as step) {
        <span>{{ 'measure.report.next' | transloco }} {{ step }}</span>
      }
    </p>
    @if (report().reportedAt; as at) {
      <p class="gb-small gb-muted">{{ 'measure.report.by' | transloco: { name: report().reportedBy ?? '', time: format.moment(at) } }}</p>
    }
  `,
  styles: `
    p {
      margin: 0;
    }
    .signs,
    .facts {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--gb-space-1) var(--gb-space-3);
    }
    .facts {
      max-inline-size: none;
      font-size: var(--gb-size-s);
    }
    .note {
      margin-block: var(--gb-space-1);
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class ReportFacts {
  protected readonly format = inject(FigureFormat);

  readonly report = input.required<SaidInReport>();
}
