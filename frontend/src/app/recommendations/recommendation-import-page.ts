import { Component, computed, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { RecommendationImportProblem, RecommendationImportResponse } from '#contract/recommendation-file.ts';
import type { RowProblem } from '#contract/table-file.ts';
import type de from '../../i18n/de.json';
import { FileApi } from '../shell/file-api';
import { FileImport } from '../shell/file-import';
import type { ImportKind } from '../shell/import-kind';
import { pathKey } from '../shell/refused-words';
import { FormMessage } from '../ui/form-message';
import { ImportedSources } from './imported-sources';
import { RecommendationApi } from './recommendation-api';
import { RECOMMENDATION_WORDS, SOURCE_WORDS } from './recommendation-form-words';

/** What is said of a row of a file of recommendations alone; the type sees to it that no word is missing. */
const OWN: Readonly<
  Record<Exclude<RecommendationImportProblem['code'], RowProblem['code']> | 'stale', keyof typeof de.recommendationImport.row>
> = {
  'not-a-date': 'date',
  'number-is-day': 'numberDay',
  html: 'html',
  'same-title': 'sameTitle',
  'same-title-in-file': 'sameTitleInFile',
  'number-taken': 'numberTaken',
  'number-in-file': 'numberInFile',
  'source-kind': 'sourceKind',
  'source-differs': 'sourceDiffers',
  'source-fixed': 'sourceFixed',
  stale: 'version',
};

const OF_SOURCE = 'source.';

/** A catalogue of recommendations from a file, with the sources that come along. */
@Component({
  selector: 'gb-recommendation-import-page',
  imports: [FileImport, FormMessage, ImportedSources, TranslocoPipe],
  host: { class: 'gb-page' },
  template: `
    <gb-file-import [kind]="kind" [(outcome)]="outcome">
      @if (newSources(); as sources) {
        <gb-imported-sources [sources]="sources" [imported]="outcome()?.imported ?? false" />
      }
      @if (ignored(); as columns) {
        <gb-form-message>
          {{
            (columns.length === 1 ? 'recommendationImport.ignoredOne' : 'recommendationImport.ignored')
              | transloco: { columns: columns.join(', ') }
          }}
        </gb-form-message>
      }
    </gb-file-import>
  `,
})
export class RecommendationImportPage {
  readonly #files = inject(FileApi);
  readonly #recommendations = inject(RecommendationApi);

  protected readonly outcome = signal<RecommendationImportResponse | undefined>(undefined);
  protected readonly newSources = computed(() => someOf(this.outcome()?.newSources));
  protected readonly ignored = computed(() => someOf(this.outcome()?.ignoredColumns.map((column) => `„${column}“`)));

  protected readonly kind: ImportKind<RecommendationImportResponse> = {
    words: {
      at: 'recommendationImport.',
      own: OWN,
      ruleAt: (path) =>
        path.startsWith(OF_SOURCE) ? pathKey(SOURCE_WORDS, path.slice(OF_SOURCE.length)) : pathKey(RECOMMENDATION_WORDS, path),
    },
    one: 'recommendation.one',
    at: '/empfehlungen',
    back: 'recommendations.back',
    rules: ['new', 'source', 'points', 'correspondences', 'fixed'],
    fileAddress: (format) => this.#recommendations.fileAddress(format, {}),
    take: (content, format, options) => this.#files.take('/api/v1/recommendations/import', content, format, options),
  };
}

/** A list with something in it. */
const someOf = <T>(list: readonly T[] | undefined): readonly T[] | undefined =>
  list === undefined || list.length === 0 ? undefined : list;
