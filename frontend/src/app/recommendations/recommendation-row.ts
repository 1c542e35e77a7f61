import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { EarOff } from 'lucide';
import type { RecommendationRow } from '#contract/recommendation.ts';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { ResponseChip } from '../ui/response-chip';
import { GapMark } from '../ui/gap-mark';
import { ProgressCell } from './progress-cell';
import { RecommendationNames } from './recommendation-names';
import { StateMark } from './state-mark';

/** A recommendation as a row of the table, or as a card where there is little room. */
@Component({
  selector: 'tr[gb-recommendation-row]',
  imports: [GapMark, ProgressCell, ResponseChip, RouterLink, StateMark, TranslocoPipe],
  template: `
    @let it = row();
    <th scope="row" class="name">
      <span class="gb-small-line">{{ facts() }}</span>
      <a queryParamsHandling="replace" [routerLink]="['/empfehlungen', it.code]" [queryParams]="context.params()">{{ it.title }}</a>
      @if (source()) {
        <span class="gb-small-line">{{ it.source.title }}</span>
      }
    </th>
    <td class="response">
      <gb-response-chip [response]="it.response" />
      @if (it.respondedOn; as day) {
        <span class="gb-small-line">{{ format.shortDate(day) }}</span>
      }
    </td>
    <td class="state"><gb-state-mark [state]="it.state" /></td>
    <td class="progress"><gb-progress-cell [progress]="it.progress" /></td>
    <td class="measures gb-number">
      {{ format.number(it.measures.length)
      }}<span class="unit"
        >&ngsp;{{ (it.measures.length === 1 ? 'recommendations.measure' : 'recommendations.measures') | transloco }}</span
      >
    </td>
    <td class="heard">
      @if (it.timesHeard === 0) {
        <gb-gap-mark [shape]="nobody">{{ 'recommendations.heard.none' | transloco }}</gb-gap-mark>
      } @else {
        <span>{{ names.count('recommendations.heard', it.timesHeard) }}</span>
      }
    </td>
  `,
  styles: `
    .name {
      padding-inline-start: 0;
    }
    a {
      display: block;
      font-size: var(--gb-size-m);
      line-height: 1.3;
      overflow-wrap: anywhere;
    }
    gb-response-chip,
    gb-state-mark {
      white-space: normal;
    }
    .heard {
      font-size: var(--gb-size-s);
    }
    .unit {
      display: none;
    }
    :host-context(.cards) {
      > * {
        position: static;
        align-self: start;
        padding: 0;
        border: 0;
        background: none;
        text-align: start;
      }
      > .name {
        grid-column: 1 / -1;
      }
      .unit {
        display: inline;
      }
    }
  `,
})
export class RecommendationTableRow {
  readonly row = input.required<RecommendationRow>();
  /** Whether the source is named, because no heading does. */
  readonly source = input(true);

  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly names = inject(RecommendationNames);
  protected readonly nobody = EarOff;
  /** Number and code, and who would have to act. */
  protected readonly facts = computed(() => {
    const { code, number, addresseeLevel, demo } = this.row();
    return [
      ...(number === null ? [] : [this.names.say('recommendations.number', { number })]),
      code,
      this.names.say(`recommendation.level.${addresseeLevel}`),
      ...(demo ? [this.names.say('recommendations.demo')] : []),
    ].join(' · ');
  });
}
