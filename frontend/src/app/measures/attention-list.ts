import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { NO_FILTER } from './measure-filter';

/** A measure that asks for attention, and why. */
export interface AttentionItem {
  readonly key: string;
  readonly code: string;
  readonly title: string;
  readonly text: string;
}

/** How many are named; the table has them all. */
const NAMED = 6;

/** Measures that ask for attention for the same reason, the most pressing ones by name. */
@Component({
  selector: 'gb-attention-list',
  imports: [RouterLink, TranslocoPipe],
  template: `
    <h3>{{ heading() }}</h3>
    @if (items().length === 0) {
      <p class="gb-muted">{{ none() }}</p>
    } @else {
      <ul class="gb-plain">
        @for (item of named(); track item.key) {
          <li>
            <a queryParamsHandling="replace" [routerLink]="['/massnahmen', item.code]" [queryParams]="context.params()">{{ item.title }}</a>
            <span class="gb-small-line">{{ item.text }}</span>
          </li>
        }
      </ul>
      <a class="all" queryParamsHandling="merge" [routerLink]="[]" [queryParams]="params()">{{
        (measures() === 1 ? 'measures.dashboard.inTableOne' : 'measures.dashboard.inTable')
          | transloco: { count: format.number(measures()) }
      }}</a>
    }
  `,
  styles: `
    :host {
      display: block;
      min-inline-size: 0;
    }
    h3 {
      margin-block-end: var(--gb-space-2);
    }
    li {
      padding-block: var(--gb-space-2);
      border-block-start: 1px solid var(--gb-line);
      font-size: var(--gb-size-s);
      overflow-wrap: anywhere;
    }
    .all {
      display: inline-block;
      padding-block: var(--gb-space-2);
      font-size: var(--gb-size-s);
    }
  `,
})
export class AttentionList {
  readonly heading = input.required<string>();
  /** What is said when there is nothing. */
  readonly none = input.required<string>();
  /** The most pressing first. */
  readonly items = input.required<readonly AttentionItem[]>();
  /** The warning by which the table finds them. */
  readonly warning = input.required<string>();

  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly named = computed(() => this.items().slice(0, NAMED));
  /** How many rows the table has of them: one measure may ask for attention several times. */
  protected readonly measures = computed(() => new Set(this.items().map(({ code }) => code)).size);
  protected readonly params = computed(() => ({
    ...NO_FILTER,
    ansicht: 'tabelle',
    quarter: this.context.quarter() ?? null,
    warning: this.warning(),
  }));
}
