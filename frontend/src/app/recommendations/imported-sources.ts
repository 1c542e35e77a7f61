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
    <h3>{{ heading() | transloco: { count: format.number(sources().length) } }}</h3>
    <ul>
      @for (it of sources(); track it.row) {
        <li>
          @if (imported() && it.code !== null) {
            <a routerLink="/empfehlungen" queryParamsHandling="replace" [queryParams]="linkTo(it.code)">{{ it.title }}</a>
          } @else {
            {{ it.title }}
          }
          <span class="gb-small-line">
            {{ 'recommendation.sourceKind.' + it.kind | transloco }} · {{ it.publisher ?? ('sources.noPublisher' | transloco) }} ·
            {{ it.published === null ? ('sources.noDate' | transloco) : format.published(it.published) }} ·
            {{ (it.rows === 1 ? 'sources.countOne' : 'sources.count') | transloco: { count: format.number(it.rows) } }}
          </span>
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: block;
      inline-size: 100%;
    }
    h3 {
      margin: 0;
      font-size: var(--gb-size-m);
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      padding-block: var(--gb-space-2);
      border-block-end: 1px solid var(--gb-line);
      overflow-wrap: anywhere;
    }
    .gb-small-line {
      display: block;
    }
  `,
})
export class ImportedSources {
  readonly #context = inject(Context);
  protected readonly format = inject(FigureFormat);

  readonly sources = input.required<readonly ImportedSource[]>();
  /** Whether they are stored already. */
  readonly imported = input.required<boolean>();

  protected readonly heading = computed(() => {
    const one = this.sources().length === 1;
    if (this.imported()) return one ? 'recommendationImport.newSources.doneOne' : 'recommendationImport.newSources.done';
    return one ? 'recommendationImport.newSources.readyOne' : 'recommendationImport.newSources.ready';
  });

  protected linkTo(source: string): Readonly<Record<string, string | undefined>> {
    return { ...this.#context.params(), source };
  }
}
