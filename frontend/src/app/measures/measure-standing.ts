import { inject, Service } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { MeasureResponse } from '#contract/measure.ts';
import type { StatusReport } from '#contract/status-report.ts';
import { FigureFormat } from '../format/figure-format';

/** What is needed to say how a measure stands. */
export type Standing = Pick<MeasureResponse, 'status' | 'statusSince' | 'startsOn' | 'endsOn' | 'nextMilestone'>;

/** How a measure stands, in whole sentences: since when, what was reported last, and what comes next. */
@Service()
export class MeasureStanding {
  readonly #transloco = inject(TranslocoService);
  readonly #format = inject(FigureFormat);

  sentences(measure: Standing, report: StatusReport | null): readonly string[] {
    return [this.#since(measure), this.#reported(measure, report), ...this.#next(measure)].filter((sentence) => sentence !== '');
  }

  #since({ status, statusSince, startsOn, endsOn }: Standing): string {
    // Somebody may have entered a measure long after it has begun.
    const since = status === 'running' && startsOn !== null && startsOn < statusSince ? startsOn : statusSince;
    const said = this.#say(`measure.standing.since.${status}`, { month: this.#format.month(since) });
    if (status === 'running' && endsOn !== null)
      return `${said} ${this.#say('measure.standing.until', { date: this.#format.date(endsOn) })}`;
    if (status === 'decided' && startsOn !== null) {
      return `${said} ${this.#say('measure.standing.begins', { date: this.#format.date(startsOn) })}`;
    }
    return said;
  }

  #reported({ status }: Standing, report: StatusReport | null): string {
    if (report === null) return status === 'running' || status === 'paused' ? this.#say('measure.standing.noReport') : '';
    return this.#say('measure.standing.report', {
      percent: this.#format.figure(report.percent, { unit: 'percent', decimals: 0 }),
      quarter: this.#format.period(report.quarter),
      date: this.#format.date(report.reportedAt),
      outlook: this.#say(`measure.outlook.${report.outlook}`),
    });
  }

  #next({ status, nextMilestone }: Standing): readonly string[] {
    if (nextMilestone === null || status === 'cancelled' || status === 'completed' || status === 'sustained') return [];
    return [this.#say('measure.standing.milestone', { title: nextMilestone.title, date: this.#format.date(nextMilestone.dueOn) })];
  }

  #say(key: string, params: Readonly<Record<string, string>> = {}): string {
    return this.#transloco.translate(key, params, this.#format.language());
  }
}
