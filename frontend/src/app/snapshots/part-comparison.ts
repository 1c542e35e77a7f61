import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ComparedPart, PartComparison } from '#contract/snapshot.ts';
import { FigureFormat, type Measure } from '../format/figure-format';
import { Words } from '../format/words';
import { Context } from '../shell/context';
import { ChangeList } from '../ui/change-list';
import { ComparisonWords } from './comparison-words';
import { firstRows } from './first-rows';

/** Where the pages of the objects of a part lie. */
const PAGES: Readonly<Record<ComparedPart, string>> = {
  figures: '/indikatoren',
  measures: '/massnahmen',
  recommendations: '/empfehlungen',
  organisations: '/organisationen',
  bodies: '/gremien',
  decisions: '/beschluesse',
};

/** What came, went and changed in one part. */
@Component({
  selector: 'gb-part-comparison',
  imports: [ChangeList, RouterLink, TranslocoPipe],
  template: `
    <p>{{ amounts() }}</p>
    @for (group of moved(); track group.how) {
      <h3>{{ 'snapshots.comparison.' + group.how | transloco }}</h3>
      <ul>
        @for (each of group.rows; track each.key) {
          <li>
            <a queryParamsHandling="replace" [routerLink]="[address(), each.key]" [queryParams]="context.params()">{{ each.name }}</a>
            <span class="gb-small-line">{{ each.key }}</span>
          </li>
        }
      </ul>
    }
    @if (changed().length > 0) {
      <h3>{{ 'snapshots.comparison.changed' | transloco }}</h3>
      <table class="gb-table" role="table">
        <caption class="gb-visually-hidden">
          {{
            'snapshots.comparison.caption' | transloco
          }}
        </caption>
        <thead>
          <tr role="row">
            <th scope="col" role="columnheader">{{ 'snapshots.comparison.what' | transloco }}</th>
            <th scope="col" role="columnheader" class="changes">{{ 'snapshots.comparison.change' | transloco }}</th>
          </tr>
        </thead>
        <tbody>
          @for (each of list.shown(); track each.key) {
            <tr role="row">
              <th scope="row" role="rowheader">
                <a queryParamsHandling="replace" [routerLink]="[address(), each.key]" [queryParams]="context.params()">{{ each.name }}</a>
                <span class="gb-small-line">{{ each.key }}</span>
              </th>
              <td role="cell"><gb-change-list [changes]="each.changes" /></td>
            </tr>
          }
        </tbody>
      </table>
      @if (list.more(); as count) {
        <button type="button" class="gb-button gb-no-print" (click)="list.showAll()">
          {{ 'snapshots.all.changes' | transloco: { count: format.number(count) } }}
        </button>
      }
    }
  `,
  styleUrl: './frozen-table.scss',
  styles: `
    thead th.changes {
      inline-size: 50%;
    }
    h3 {
      margin-block: var(--gb-space-4) var(--gb-space-1);
      font-size: var(--gb-size-m);
    }
    ul {
      display: grid;
      gap: var(--gb-space-2) var(--gb-space-5);
      grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr));
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li a {
      display: inline-block;
      min-block-size: 24px;
    }
    td gb-change-list {
      grid-column: 1 / -1;
    }
    @container (max-width: 44rem) {
      td {
        grid-column: 1 / -1;
      }
    }
  `,
})
export class PartComparisonView {
  readonly part = input.required<PartComparison>();
  /** How figures are written, by the code of their indicator. */
  readonly measures = input.required<ReadonlyMap<string, Measure>>();

  readonly #comparison = inject(ComparisonWords);
  readonly #words = inject(Words);
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);

  protected readonly address = computed(() => PAGES[this.part().part]);
  protected readonly amounts = computed(() => {
    const { came, went, changed, unchanged } = this.part();
    if (came.length + went.length + changed.length === 0) return this.#words.count('snapshots.comparison.same', unchanged);
    return `${this.#comparison.amounts(came.length, went.length, changed.length)} ${this.#words.count('snapshots.comparison.stayed', unchanged)}`;
  });
  protected readonly moved = computed(() => {
    const { came, went } = this.part();
    const named = (rows: typeof came) => rows.map(({ key, name }) => ({ key, name: this.format.name(name) }));
    return [
      { how: 'came', rows: named(came) },
      { how: 'went', rows: named(went) },
    ].filter(({ rows }) => rows.length > 0);
  });
  protected readonly changed = computed(() => {
    const { part, changed } = this.part();
    return changed.map(({ key, name, fields }) => ({
      key,
      name: this.format.name(name),
      changes: this.#comparison.changes(part, fields, this.measures().get(key)),
    }));
  });
  protected readonly list = firstRows(() => this.changed());
}
