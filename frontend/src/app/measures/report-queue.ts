import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CloudUpload } from 'lucide';
import type { MyMeasures } from '#contract/status-report.ts';
import { FigureFormat } from '../format/figure-format';
import { Icon } from '../ui/icon';
import type { OutboxEntry } from './outbox';
import { ReportOutbox } from './report-outbox';

/** What is still in this browser: how many reports wait for the connection, and drafts of other quarters, which have no card on the page. */
@Component({
  selector: 'gb-report-queue',
  imports: [Icon, RouterLink, TranslocoPipe],
  template: `
    @if (outbox.waiting() > 0) {
      <div class="queue" role="status">
        <gb-icon [shape]="icon" />
        <span>{{
          (outbox.waiting() === 1 ? 'myMeasures.waitingOne' : 'myMeasures.waiting') | transloco: { count: outbox.waiting() }
        }}</span>
        <button type="button" class="gb-button" [disabled]="outbox.sending()" (click)="send()">
          {{ (outbox.sending() ? 'measure.reporting.sending' : 'measure.reporting.sendNow') | transloco }}
        </button>
      </div>
    }
    @if (elsewhere().length > 0) {
      <ul class="gb-plain" [attr.aria-label]="'myMeasures.elsewhere' | transloco">
        @for (it of elsewhere(); track it.draftId) {
          <li>
            <span>{{ 'myMeasures.elsewhereState.' + it.state | transloco: { title: it.title, quarter: format.period(it.quarter) } }}</span>
            @if (isCard(it)) {
              <a class="gb-button" routerLink="/meine-massnahmen" [queryParams]="{ quarter: it.quarter }" queryParamsHandling="merge">{{
                'myMeasures.show' | transloco
              }}</a>
            } @else {
              <a class="gb-button" [routerLink]="['/massnahmen', it.code]">{{ 'myMeasures.show' | transloco }}</a>
            }
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .queue,
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--gb-space-2) var(--gb-space-3);
      padding: var(--gb-space-2) var(--gb-space-3);
      border-inline-start: 3px solid var(--gb-state-watch-mark);
      background: var(--gb-state-watch-wash);
      margin-block-end: var(--gb-space-3);
      font-size: var(--gb-size-s);
    }
    span {
      flex: 1 1 12rem;
    }
    .gb-button {
      min-block-size: 3rem;
    }
  `,
})
export class ReportQueue {
  protected readonly outbox = inject(ReportOutbox);
  protected readonly format = inject(FigureFormat);
  protected readonly icon = CloudUpload;

  /** What the page has cards for. */
  readonly shown = input<MyMeasures>();

  protected readonly elsewhere = computed(() => {
    const shown = this.shown();
    return this.outbox
      .entries()
      .filter(({ code, quarter }) => shown?.quarter !== quarter || !shown.items.some((measure) => measure.code === code));
  });

  /** Whether another quarter of this page has a card for it; measures that are not the person's own have their page. */
  protected isCard({ code }: OutboxEntry): boolean {
    return this.shown()?.items.some((measure) => measure.code === code) ?? true;
  }

  protected send(): Promise<void> {
    return this.outbox.sendNow();
  }
}
