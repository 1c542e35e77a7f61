import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Ballot, BallotPaper } from '#contract/ballot.ts';

/** What somebody has voted, question by question. */
@Component({
  selector: 'gb-ballot-summary',
  imports: [TranslocoPipe],
  template: `
    @if (paper().importance) {
      <h3>{{ 'ballot.importance.heading' | transloco }}</h3>
      <dl>
        @for (option of paper().options; track option.recommendation) {
          @let rating = ballot().ratings[option.recommendation];
          <div>
            <dt>{{ option.title }}</dt>
            <dd [class.gb-muted]="rating === undefined">
              {{ (rating === undefined ? 'ballot.none' : 'ballot.summary.rating') | transloco: { rating: rating ?? '' } }}
            </dd>
          </div>
        }
      </dl>
    }
    @if (paper().pickOne; as question) {
      <h3>{{ question }}</h3>
      <p [class.gb-muted]="picked() === undefined">{{ picked() ?? ('ballot.none' | transloco) }}</p>
    }
    @if (paper().openQuestion; as question) {
      <h3>{{ question }}</h3>
      @if (ballot().terms.length > 0) {
        <ul>
          @for (term of ballot().terms; track $index) {
            <li>{{ term }}</li>
          }
        </ul>
      } @else {
        <p class="gb-muted">{{ 'ballot.none' | transloco }}</p>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--gb-space-2);
      max-inline-size: 44rem;
    }
    h3:not(:first-child) {
      margin-block-start: var(--gb-space-3);
    }
    dl,
    ul,
    p {
      margin: 0;
    }
    ul {
      padding-inline-start: 1.25rem;
    }
    dl div {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: var(--gb-space-4);
      padding-block: var(--gb-space-2);
      border-block-end: 1px solid var(--gb-line);
    }
    dd {
      margin: 0;
      font-weight: var(--gb-weight-strong);
      white-space: nowrap;
    }
    dd.gb-muted {
      font-weight: var(--gb-weight-regular);
    }
  `,
})
export class BallotSummary {
  readonly paper = input.required<BallotPaper>();
  readonly ballot = input.required<Ballot>();

  protected readonly picked = computed(
    () => this.paper().options.find(({ recommendation }) => recommendation === this.ballot().pick)?.title,
  );
}
