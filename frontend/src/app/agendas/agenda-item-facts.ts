import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ChartSpline, ListChecks, MessagesSquare } from 'lucide';
import type { AgendaItem } from '#contract/agenda-item.ts';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { Icon } from '../ui/icon';
import { MeetingWords } from './meeting-words';

const PAGES = { measure: '/massnahmen', recommendation: '/empfehlungen', indicator: '/indikatoren' } as const;

/** What is planned for an item: what it is about in a few words, who presents it, and which things of the thread it concerns. */
@Component({
  selector: 'gb-agenda-item-facts',
  imports: [Icon, RouterLink, TranslocoPipe],
  template: `
    @if (item().description; as text) {
      <p class="text">{{ text }}</p>
    }
    @if (presenter(); as names) {
      <p class="gb-small-line">{{ 'meetings.item.presents' | transloco: { names } }}</p>
    }
    @if (links().length > 0) {
      <ul class="gb-plain">
        @for (link of links(); track link.code) {
          <li>
            <gb-icon [shape]="icons[link.kind]" />
            <span>
              <a queryParamsHandling="replace" [routerLink]="link.page" [queryParams]="context.params()">{{ link.name }}</a>
              <span class="gb-muted">{{ link.code }}</span>
            </span>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    .text {
      margin-block: var(--gb-space-1);
      font-size: var(--gb-size-s);
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    p {
      margin: 0;
    }
    ul {
      margin-block-start: var(--gb-space-1);
      font-size: var(--gb-size-xs);
    }
    li {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 0 0.4em;
      overflow-wrap: anywhere;
    }
    gb-icon {
      margin-block-start: 0.25em;
      color: var(--gb-ink-muted);
    }
    a {
      display: inline-block;
      min-block-size: 24px;
      margin-inline-end: 0.2em;
    }
  `,
})
export class AgendaItemFacts {
  readonly #words = inject(MeetingWords);
  readonly #format = inject(FigureFormat);
  protected readonly context = inject(Context);
  protected readonly icons = { measure: ListChecks, recommendation: MessagesSquare, indicator: ChartSpline };

  readonly item = input.required<AgendaItem>();

  protected readonly presenter = computed(() => this.#words.presenter(this.item()));
  protected readonly links = computed(() =>
    this.item().links.map(({ kind, code, name }) => ({ kind, code, name: this.#format.name(name), page: [PAGES[kind], code] })),
  );
}
