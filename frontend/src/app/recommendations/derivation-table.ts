import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AnsweringMeasure } from '#contract/recommendation.ts';
import type { RecommendationProgress } from '#contract/recommendation-progress.ts';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { StatusChip } from '../ui/status-chip';
import { PERCENT } from './recommendation-standing';

/** The measures that answer a recommendation, why, and what each gives to the progress. */
@Component({
  selector: 'gb-derivation-table',
  imports: [RouterLink, StatusChip, TranslocoPipe],
  template: `
    <div class="gb-table-scroll" tabindex="0" role="region" [attr.aria-label]="'recommendations.derivation.caption' | transloco">
      <table class="gb-table">
        <caption class="gb-visually-hidden">
          {{
            'recommendations.derivation.caption' | transloco
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col">{{ 'recommendations.derivation.measure' | transloco }}</th>
            <th scope="col">{{ 'recommendations.derivation.status' | transloco }}</th>
            <th scope="col" class="gb-number">{{ 'recommendations.derivation.percent' | transloco }}</th>
            <th scope="col" class="gb-number">{{ 'recommendations.derivation.weight' | transloco }}</th>
            <th scope="col" class="gb-number">{{ 'recommendations.derivation.share' | transloco }}</th>
          </tr>
        </thead>
        <tbody>
          @for (it of rows(); track it.code) {
            <tr>
              <th scope="row">
                <a queryParamsHandling="replace" [routerLink]="['/massnahmen', it.code]" [queryParams]="context.params()">{{ it.title }}</a>
                <span class="gb-small-line">{{ it.code }}</span>
                @if (it.why) {
                  <span class="gb-small-line why">{{ it.why }}</span>
                }
              </th>
              <td class="status">
                @if (it.status; as status) {
                  <gb-status-chip [status]="status" />
                }
                @if (it.leftOut; as why) {
                  <span class="gb-small-line">{{ 'recommendation.leftOut.' + why | transloco }}</span>
                }
              </td>
              <td class="gb-number">
                <span class="label">{{ 'recommendations.derivation.percent' | transloco }}</span> {{ format.plain(it.percent, percent) }}
              </td>
              <td class="gb-number">
                <span class="label">{{ 'recommendations.derivation.weight' | transloco }}</span> {{ weight(it.weight) }}
              </td>
              <td class="gb-number">
                <span class="label">{{ 'recommendations.derivation.share' | transloco }}</span> {{ format.plain(it.share, oneDecimal) }}
              </td>
            </tr>
          }
        </tbody>
        @if (progress().derived !== null) {
          <tfoot>
            <tr>
              <th scope="row" colspan="3">{{ 'recommendations.derivation.sum' | transloco }}</th>
              <td class="gb-number">
                <span class="label">{{ 'recommendations.derivation.weight' | transloco }}</span>
                {{ weight(progress().derivation.weightSum) }}
              </td>
              <td class="gb-number gb-figure">
                <span class="label">{{ 'recommendations.derivation.percent' | transloco }}</span>
                {{ format.plain(progress().derived, oneDecimal) }}
              </td>
            </tr>
          </tfoot>
        }
      </table>
    </div>
  `,
  styles: `
    th[scope='row'] {
      min-inline-size: 12rem;
    }
    .status {
      min-inline-size: 8rem;
    }
    .label {
      display: none;
    }
    .why {
      color: var(--gb-ink);
    }
    tfoot th,
    tfoot td {
      border-block-end: 0;
      font-weight: var(--gb-weight-strong);
    }
    .gb-table th:first-child {
      padding-inline-start: 0;
    }
    @media (max-width: 40rem) {
      thead {
        position: absolute;
        overflow: hidden;
        inline-size: 1px;
        block-size: 1px;
        clip-path: inset(50%);
      }
      .gb-table,
      tbody,
      tfoot {
        display: block;
      }
      tr {
        display: grid;
        gap: var(--gb-space-1);
        padding-block: var(--gb-space-3);
        border-block-end: 1px solid var(--gb-line);
      }
      .gb-table tr > * {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 var(--gb-space-3);
        padding: 0;
        border: 0;
      }
      .gb-table th[scope='row'] {
        display: block;
        position: static;
      }
      .label {
        display: inline;
        color: var(--gb-ink-muted);
        white-space: normal;
      }
    }
  `,
})
export class DerivationTable {
  readonly progress = input.required<RecommendationProgress>();
  /** The links, which say why. */
  readonly measures = input.required<readonly AnsweringMeasure[]>();

  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly percent = PERCENT;
  protected readonly oneDecimal = { ...PERCENT, decimals: 1 };
  /** With what each gives to the weighted mean, in percentage points. */
  protected readonly rows = computed(() => {
    const { items, weightSum } = this.progress().derivation;
    const why = new Map(this.measures().map((measure) => [measure.code, measure.why]));
    return items.map((item) => ({
      ...item,
      why: why.get(item.code) ?? null,
      share: item.percent === null ? null : (item.percent * item.weight) / weightSum,
    }));
  });

  protected weight(weight: number): string {
    return this.format.number(weight, Number.isInteger(weight) ? 0 : 2);
  }
}
