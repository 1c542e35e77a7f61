import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PriorityResult } from '#contract/priority-result.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { FigureFrame, FramePicture, FrameTable } from '../ui/figure-frame';
import { ResultWords } from './result-words';
import { TermCloud } from './term-cloud';
import { termRows } from './term-rows';
import { TermTable } from './term-table';
import { WithheldMark } from './withheld-mark';

/** So many terms stand beside the cloud; all of them are in the table. */
const BESIDE = 12;
/** Fewer answers are withheld. */
const FEWEST = 5;

/** What was written to the open question: as a cloud with the most frequent terms as bars beside it, and all of them as a table. */
@Component({
  selector: 'gb-terms-result',
  imports: [FigureFrame, FramePicture, FrameTable, TermCloud, TermTable, TranslocoPipe, WithheldMark],
  template: `
    @if (terms(); as known) {
      @if (known.items.length === 0) {
        <section>
          <h2>{{ result().openQuestion }}</h2>
          @if (withheld()) {
            <gb-withheld-mark />
          } @else {
            <p>{{ 'priorityResult.terms.nothing' | transloco }}</p>
          }
        </section>
      } @else {
        <gb-figure-frame
          [heading]="heading()"
          [subtitle]="'priorityResult.terms.subtitle' | transloco: { question: result().openQuestion, count: format.number(known.count) }"
        >
          <ng-template gbPicture>
            <div class="sides">
              <gb-term-cloud [terms]="known.items" [label]="'priorityResult.terms.cloud' | transloco" />
              <div>
                <gb-term-table [rows]="rows().slice(0, beside)" [caption]="'priorityResult.terms.most' | transloco" />
                @if (rows().length > beside) {
                  <p class="gb-note">
                    {{ 'priorityResult.terms.more' | transloco: { count: format.number(rows().length - beside) } }}
                  </p>
                }
              </div>
            </div>
          </ng-template>
          <ng-template gbTable>
            <gb-term-table [rows]="rows()" [caption]="result().openQuestion ?? ''" />
          </ng-template>
          @if (moderated(); as sentence) {
            <p class="gb-note">{{ sentence }}</p>
          }
        </gb-figure-frame>
      }
    }
  `,
  styles: `
    :host {
      display: block;
      container-type: inline-size;
    }
    section {
      display: grid;
      gap: var(--gb-space-2);
      padding-block-start: var(--gb-space-4);
      border-block-start: 2px solid var(--gb-ink);
    }
    .sides {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: var(--gb-space-5) var(--gb-space-6);
      align-items: center;
    }
    .sides > div {
      min-inline-size: 0;
      overflow-x: auto;
    }
    @container (max-width: 44rem) {
      .sides {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class TermsResult {
  readonly #sentences = inject(ResultWords);
  readonly #words = inject(Words);
  protected readonly format = inject(FigureFormat);
  protected readonly beside = BESIDE;

  readonly result = input.required<PriorityResult>();

  protected readonly terms = computed(() => this.result().terms);
  protected readonly withheld = computed(() => (this.terms()?.count ?? 0) < FEWEST);
  protected readonly rows = computed(() => termRows(this.terms()?.items ?? []));
  protected readonly heading = computed(() => {
    const terms = this.terms();
    return terms === null ? '' : this.#sentences.terms(terms);
  });
  /** What the moderator has made of the terms; empty for nothing. */
  protected readonly moderated = computed(() => {
    const { joined, leftOut } = this.terms() ?? { joined: 0, leftOut: 0 };
    return [
      ...(joined === 0 ? [] : [this.#words.count('priorityResult.terms.joined', joined)]),
      ...(leftOut === 0 ? [] : [this.#words.count('priorityResult.terms.leftOut', leftOut)]),
    ].join(' ');
  });
}
