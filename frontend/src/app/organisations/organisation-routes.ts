import type { Routes } from '@angular/router';
import { needs } from '../shell/needs';
import { keepsChanges } from '../shell/unsaved-changes';

const READERS = needs('organisations.read');
const EDITORS = needs('organisations.edit');

/** Pages of the register of organisations. */
export const ORGANISATION_ROUTES: Routes = [
  {
    path: 'organisationen',
    title: 'organisations.title',
    canActivate: [READERS],
    loadComponent: async () => (await import('./organisation-list-page')).OrganisationListPage,
  },
  {
    path: 'organisationen/hinzufuegen',
    title: 'organisations.add',
    canActivate: [EDITORS],
    canDeactivate: [keepsChanges],
    loadComponent: async () => (await import('./new-organisation-page')).NewOrganisationPage,
  },
  {
    path: 'organisationen/importieren',
    title: 'organisationImport.title',
    canActivate: [EDITORS],
    loadComponent: async () => (await import('./organisation-import-page')).OrganisationImportPage,
  },
  {
    path: 'organisationen/doppelte',
    title: 'organisations.duplicates.title',
    canActivate: [EDITORS],
    loadComponent: async () => (await import('./duplicates-page')).DuplicatesPage,
  },
  {
    path: 'organisationen/:code/zusammenlegen',
    title: 'organisations.merge.title',
    canActivate: [EDITORS],
    loadComponent: async () => (await import('./merge-page')).MergePage,
  },
  {
    path: 'organisationen/:code',
    title: 'organisations.one',
    canActivate: [READERS],
    canDeactivate: [keepsChanges],
    loadComponent: async () => (await import('./organisation-page')).OrganisationPage,
  },
];
