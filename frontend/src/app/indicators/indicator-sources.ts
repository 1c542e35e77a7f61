import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ImportRunResponse } from '#contract/import-run.ts';
import { FigureFormat } from '../format/figure-format';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { IndicatorApi } from './indicator-api';

interface SourceGroup {
  readonly publisher: string;
  readonly title: string;
  readonly licence: string;
  readonly licenceUrl: string;
  readonly address: string;
  readonly files: readonly ImportRunResponse[];
}

/** The files from which the shown figures were read, by publication. */
@Component({
  selector: 'gb-indicator-sources',
  imports: [LoadFailed, Loading, TranslocoPipe],
  template: `
    @if (runs.error()) {
      <gb-load-failed [error]="runs.error()" (retry)="runs.reload()" />
    } @else if (runs.isLoading()) {
      <gb-loading [lines]="3" />
    } @else {
      @for (group of groups(); track group.publisher + group.title) {
        <article>
          <h4>{{ group.title }}</h4>
          <p>
            {{ group.publisher }} · <a [href]="group.licenceUrl" rel="license external">{{ group.licence }}</a> ·
            <a [href]="group.address" rel="external">{{ 'indicator.sources.address' | transloco }}</a>
          </p>
          <details>
            <summary>
              {{
                (group.files.length === 1 ? 'indicator.sources.file' : 'indicator.sources.files') | transloco: { count: group.files.length }
              }}
            </summary>
            <ul>
              @for (file of group.files; track file.id) {
                <li>
                  <code>{{ file.fileName }}</code>,
                  {{ 'indicator.sources.read' | transloco: { date: format.date(file.finishedAt ?? file.startedAt) } }}
                </li>
              }
            </ul>
          </details>
        </article>
      } @empty {
        <p>{{ 'indicator.sources.computed' | transloco }}</p>
      }
    }
  `,
  styles: `
    article + article {
      margin-block-start: var(--gb-space-4);
    }
    p {
      margin: var(--gb-space-1) 0;
    }
    summary {
      min-height: 1.75rem;
      color: var(--gb-accent);
      cursor: pointer;
    }
    ul {
      margin: var(--gb-space-1) 0 0;
      padding-inline-start: var(--gb-space-5);
      columns: 24rem;
      font-size: var(--gb-size-xs);
    }
    code {
      font-family: inherit;
      overflow-wrap: anywhere;
      hyphens: none;
    }
  `,
})
export class IndicatorSources {
  /** Ids of the imports that brought the figures. */
  readonly imports = input.required<ReadonlySet<string>>();

  protected readonly format = inject(FigureFormat);
  protected readonly runs = inject(IndicatorApi).importRuns(() => true);
  protected readonly groups = computed((): SourceGroup[] => {
    const groups = new Map<string, ImportRunResponse[]>();
    for (const run of this.runs.value().items) {
      if (!this.imports().has(run.id)) continue;
      const key = `${run.publisher}|${run.title}|${run.licence}`;
      groups.set(key, [...(groups.get(key) ?? []), run]);
    }
    return [...groups.values()].flatMap((files) => {
      const [first] = files;
      return first === undefined ? [] : [{ ...first, files: files.sort((a, b) => a.fileName.localeCompare(b.fileName)) }];
    });
  });
}
