import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { MeasureDashboard } from '#contract/measure-dashboard.ts';
import { lastDay, period } from '#contract/period.ts';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { AttentionList, type AttentionItem } from './attention-list';
import { CountBars, type CountRow } from './count-bars';
import { changesOf, movementOf } from './dashboard-words';
import { NO_FILTER, type QueryChange } from './measure-filter';
import { OutlookChip } from '../ui/outlook-chip';
import { StatusChip } from '../ui/status-chip';

/** How many changes are listed before somebody asks for the others. */
const CHANGES_AT_FIRST = 8;

/** How the measures of a place stand at the end of a quarter, beside the quarter before. Every number leads to the measures behind it. */
@Component({
  selector: 'gb-measure-dashboard-view',
  imports: [AttentionList, CountBars, OutlookChip, RouterLink, StatusChip, TranslocoPipe],
  templateUrl: './measure-dashboard-view.html',
  styleUrl: './measure-dashboard-view.scss',
})
export class MeasureDashboardView {
  readonly dashboard = input.required<MeasureDashboard>();

  readonly #transloco = inject(TranslocoService);
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly all = signal(false);

  protected readonly subtitle = computed(() => {
    const { quarter, previousQuarter } = this.dashboard();
    return this.#say('measures.dashboard.subtitle', {
      date: this.format.date(lastDay(period(quarter))),
      against: this.format.against(previousQuarter),
    });
  });
  protected readonly statusHeading = computed(() => {
    const running = this.dashboard().byStatus.find(({ status }) => status === 'running') ?? { now: 0, before: 0 };
    const { word, amount } = movementOf(running);
    return this.#say(`measures.dashboard.status.${word}`, { count: this.format.number(running.now), amount: this.format.number(amount) });
  });
  protected readonly outlookHeading = computed(() => {
    const { expected, reported } = this.dashboard();
    return expected === 0
      ? this.#say('measures.dashboard.outlook.none', {})
      : this.#say('measures.dashboard.outlook.some', { reported: this.format.number(reported), expected: this.format.number(expected) });
  });
  protected readonly byStatus = computed(() =>
    this.dashboard().byStatus.map(({ status, now, before }): CountRow => ({ key: status, now, before, query: { status } })),
  );
  protected readonly byOutlook = computed(() =>
    this.dashboard().byOutlook.map(({ outlook, now, before }): CountRow => ({
      key: outlook ?? 'none',
      now,
      before,
      query: outlook === null ? { warning: 'no-report' } : { outlook },
    })),
  );
  protected readonly figures = computed(() => {
    const { places, peopleReached, eventsHeld } = this.dashboard();
    return [
      { key: 'places', ...places, query: this.#table({ status: 'running' }) },
      { key: 'people', ...peopleReached, query: this.#table({}) },
      { key: 'events', ...eventsHeld, query: this.#table({}) },
    ].map((each) => ({ ...each, change: this.format.signed(each.now - each.before, { unit: 'count', decimals: 0 }) }));
  });
  protected readonly missing = computed(() => this.#table({ warning: 'no-report' }));
  protected readonly changes = computed(() => changesOf(this.dashboard().changes));
  protected readonly shownChanges = computed(() => (this.all() ? this.changes() : this.changes().slice(0, CHANGES_AT_FIRST)));
  protected readonly hiddenChanges = computed(() => this.changes().length - this.shownChanges().length);

  protected readonly late = computed(() =>
    [...this.dashboard().lateMilestones]
      .sort((a, b) => b.daysLate - a.daysLate)
      .map(({ code, title, milestone, dueOn, daysLate }, i): AttentionItem => {
        const params = { milestone, date: this.format.shortDate(dueOn), days: this.format.number(daysLate) };
        const text = this.#say(daysLate === 1 ? 'measures.dashboard.late.itemOne' : 'measures.dashboard.late.item', params);
        return { key: `${code} ${i}`, code, title, text };
      }),
  );
  protected readonly funds = computed(() =>
    [...this.dashboard().endingFunds]
      .sort((a, b) => a.fundedUntil.localeCompare(b.fundedUntil))
      .map(({ code, title, source, programme, fundedUntil }, i): AttentionItem => {
        const from = programme ?? this.#say(`measure.source.${source}`, {});
        return {
          key: `${code} ${i}`,
          code,
          title,
          text: this.#say('measures.dashboard.funds.item', { from, date: this.format.shortDate(fundedUntil) }),
        };
      }),
  );
  protected readonly followUps = computed(() =>
    this.dashboard().followUpsDue.map(({ code, title, months, dueOn }): AttentionItem => {
      const text = this.#say('measures.dashboard.followUps.item', { months: String(months), date: this.format.shortDate(dueOn) });
      return { key: `${code} ${months}`, code, title, text };
    }),
  );

  #table(query: QueryChange): QueryChange {
    // With the quarter the table is that of its last day.
    return { ...NO_FILTER, ansicht: 'tabelle', quarter: this.context.quarter() ?? null, ...query };
  }

  #say(key: string, params: Readonly<Record<string, string>>): string {
    return this.#transloco.translate(key, params, this.format.language());
  }
}
