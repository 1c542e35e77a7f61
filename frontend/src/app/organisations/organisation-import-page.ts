import { Component, inject } from '@angular/core';
import type { OrganisationImportProblem, OrganisationImportResponse } from '#contract/organisation-file.ts';
import type { RowProblem } from '#contract/table-file.ts';
import type de from '../../i18n/de.json';
import { FileApi } from '../shell/file-api';
import { FileImport } from '../shell/file-import';
import type { ImportKind } from '../shell/import-kind';
import { OrganisationApi } from './organisation-api';

/** What is said of a row of a file of organisations alone; the type sees to it that no word is missing. */
const OWN: Readonly<
  Record<Exclude<OrganisationImportProblem['code'], RowProblem['code']> | 'stale', keyof typeof de.organisationImport.row>
> = {
  html: 'html',
  'not-a-coordinate': 'coordinate',
  'half-a-point': 'halfPoint',
  'point-swapped': 'swapped',
  'point-outside': 'outside',
  'same-name': 'sameName',
  similar: 'similar',
  'same-name-in-file': 'sameNameInFile',
  'similar-in-file': 'similarInFile',
  merged: 'merged',
  'membership-after': 'membership',
  stale: 'version',
};

/** The sentence for a rule of the organisation at a field. */
const RULES: Readonly<Record<string, keyof typeof de.organisationImport.rule>> = {
  code: 'code',
  name: 'long',
  shortName: 'long',
  description: 'long',
  website: 'website',
  email: 'email',
  phone: 'phone',
  postalCode: 'postalCode',
  point: 'degrees',
};

/** Organisations from a file. */
@Component({
  selector: 'gb-organisation-import-page',
  imports: [FileImport],
  host: { class: 'gb-page' },
  template: '<gb-file-import [kind]="kind" />',
})
export class OrganisationImportPage {
  readonly #files = inject(FileApi);
  readonly #organisations = inject(OrganisationApi);

  protected readonly kind: ImportKind<OrganisationImportResponse> = {
    words: {
      at: 'organisationImport.',
      own: OWN,
      ruleAt: (path) => `organisationImport.rule.${RULES[path] ?? 'other'}`,
      missingAt: (path) => (path === 'name' ? 'organisationImport.rule.nameMissing' : undefined),
    },
    one: 'organisations.one',
    untitled: 'organisationImport.untitled',
    at: '/organisationen',
    back: 'organisations.back',
    rules: ['new', 'similar', 'point', 'lists'],
    fileAddress: (format) => this.#organisations.fileAddress(format, { state: 'all' }),
    take: (content, format, options) => this.#files.take('/api/v1/organisations/import', content, format, options),
  };
}
