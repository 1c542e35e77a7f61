import { Component, inject } from '@angular/core';
import type { MeasureImportProblem, MeasureImportResponse } from '#contract/measure-file.ts';
import type { RowProblem } from '#contract/table-file.ts';
import type de from '../../i18n/de.json';
import { FileApi } from '../shell/file-api';
import { FileImport } from '../shell/file-import';
import type { ImportKind } from '../shell/import-kind';
import { MeasureListApi } from './measure-list-api';
import { pathKey } from './refused-words';

/** What is said of a row of a file of measures alone; the type sees to it that no word is missing. */
const OWN: Readonly<Record<Exclude<MeasureImportProblem['code'], RowProblem['code']> | 'stale', keyof typeof de.measureImport.row>> = {
  'not-a-milestone': 'milestone',
  'not-a-cost-line': 'costLine',
  'not-a-link': 'link',
  'same-title': 'sameTitle',
  'same-title-in-file': 'sameTitleInFile',
  'cost-unit': 'costUnit',
  'status-fixed': 'status',
  'status-since-fixed': 'statusSince',
  'status-needs-reason': 'statusReason',
  superseded: 'superseded',
  stale: 'version',
};

/** Measures from a file. */
@Component({
  selector: 'gb-measure-import-page',
  imports: [FileImport],
  host: { class: 'gb-page' },
  template: '<gb-file-import [kind]="kind" />',
})
export class MeasureImportPage {
  readonly #files = inject(FileApi);
  readonly #measures = inject(MeasureListApi);

  protected readonly kind: ImportKind<MeasureImportResponse> = {
    words: { at: 'measureImport.', own: OWN, ruleAt: pathKey },
    one: 'measure.one',
    at: '/massnahmen',
    back: 'measure.back',
    rules: ['new', 'fixed'],
    fileAddress: (format) => this.#measures.fileAddress(format, {}),
    take: (content, format, options) => this.#files.take('/api/v1/measures/import', content, format, options),
  };
}
