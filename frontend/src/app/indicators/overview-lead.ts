import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { AssessmentStatus } from '#contract/indicator-overview.ts';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { DemoMark } from '../ui/demo-mark';
import type { OverviewSummary } from './overview-summary';

/** The judgements, in the order in which the sentence names them. */
const NAMED: readonly AssessmentStatus[] = ['on_track', 'watch', 'off_track'];

/** The sentence that answers the overview's question: how many figures, how they stand, what moved most. */
@Component({
  selector: 'gb-overview-lead',
  imports: [DemoMark, RouterLink, TranslocoPipe],
  template: `
    <p class="gb-lead">
      {{ standing() }}
      @if (summary().strongest; as row) {
        {{ 'overview.lead.strongest' | transloco }}
        <a queryParamsHandling="replace" [routerLink]="['/indikatoren', row.indicator]" [queryParams]="context.params()">{{
          format.name(row.name)
        }}</a>, {{ format.change(row.yearTrend.change, row) }} {{ format.against(row.yearTrend.comparedWith ?? '') }}.
        @if (row.demo) {
          <gb-demo-mark />
        }
      }
    </p>
  `,
})
export class OverviewLead {
  readonly #transloco = inject(TranslocoService);
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);

  readonly summary = input.required<OverviewSummary>();
  readonly place = input.required<string>();
  readonly quarter = input.required<string>();

  protected readonly standing = computed(() => {
    const { withValue, counts } = this.summary();
    const language = this.format.language();
    const say = (key: string, params: Readonly<Record<string, string>>): string =>
      this.#transloco.translate(`overview.lead.${key}`, params, language);
    const states = NAMED.filter((status) => counts[status] > 0).map((status) => say(status, { count: this.format.number(counts[status]) }));
    const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(states);
    const place = this.place();
    return say(states.length === 0 ? 'none' : withValue === 1 ? 'one' : 'many', {
      count: this.format.number(withValue),
      place,
      quarter: this.format.period(this.quarter()),
      states: list,
    });
  });
}
