import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ImportedSource } from '#contract/recommendation-file.ts';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';

/** The sources that come with a catalogue. */
@Component({
  selector: 'gb-imported-sources',
  imports: [RouterLink, TranslocoPipe],
  template: `
    <table class="gb-table">
      <caption>
        {{
          caption() | transloco: { count: format.number(sources().length) }
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col">{{ 'recommendationImport.newSources.source' | transloco }}</th>
          <th scope="col">{{ 'recommendationImport.newSources.kind' | transloco }}</th>
          <th scope="col">{{ 'recommendationImport.newSources.publisher' | transloco }}</th>
          <th scope="col">{{ 'recommendationImport.newSources.published' | transloco }}</th>
          <th scope="col" class="gb-number">{{ 'recommendationImport.newSources.rows' | transloco }}</th>
        </tr>
      </thead>
      <tbody>
        @for (it of sources(); track it.row) {
          <tr>
            <th scope="row">
              @if (imported() && it.code !== null) {
                <a routerLink="/empfehlungen" [queryParams]="linkTo(it.code)">{{ it.title }}</a>
              } @else {
                {{ it.title }}
              }
            </th>
            <td>{{ 'recommendation.sourceKind.' + it.kind | transloco }}</td>
            <td>{{ it.publisher ?? ('sources.noPublisher' | transloco) }}</td>
            <td>{{ it.published === null ? ('sources.noDate' | transloco) : format.published(it.published) }}</td>
            <td class="gb-number">{{ format.number(it.rows) }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    :host {
      display: block;
      inline-size: 100%;
      overflow-x: auto;
    }
    caption {
      color: var(--gb-ink);
      font-weight: var(--gb-weight-strong);
    }
    th,
    td {
      vertical-align: top;
    }
    tbody th {
      min-inline-size: 9rem;
    }
  `,
})
export class ImportedSources {
  readonly #context = inject(Context);
  protected readonly format = inject(FigureFormat);

  readonly sources = input.required<readonly ImportedSource[]>();
  /** Whether they are stored already. */
  readonly imported = input.required<boolean>();

  protected readonly caption = computed(() => {
    const one = this.sources().length === 1;
    if (this.imported()) return one ? 'recommendationImport.newSources.doneOne' : 'recommendationImport.newSources.done';
    return one ? 'recommendationImport.newSources.captionOne' : 'recommendationImport.newSources.caption';
  });

  protected linkTo(source: string): Readonly<Record<string, string | undefined>> {
    return { ...this.#context.params(), source };
  }
}
