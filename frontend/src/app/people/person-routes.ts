import type { Routes } from '@angular/router';
import { needs } from '../shell/needs';
import { keepsChanges } from '../shell/unsaved-changes';

const READERS = needs('network.read');
const EDITORS = needs('network.edit');

/** Pages of the people of the network. */
export const PERSON_ROUTES: Routes = [
  {
    path: 'personen',
    title: 'people.title',
    canActivate: [READERS],
    canDeactivate: [keepsChanges],
    loadComponent: async () => (await import('./person-list-page')).PersonListPage,
  },
  {
    // Before one person: this is no number of one.
    path: 'personen/aufbewahrung',
    title: 'people.retention.title',
    canActivate: [EDITORS],
    canDeactivate: [keepsChanges],
    loadComponent: async () => (await import('./retention-page')).RetentionPage,
  },
  {
    path: 'personen/:id/gespeichert',
    title: 'people.data.title',
    canActivate: [EDITORS],
    loadComponent: async () => (await import('./stored-data-page')).StoredDataPage,
  },
  {
    path: 'personen/:id',
    title: 'people.one',
    canActivate: [READERS],
    canDeactivate: [keepsChanges],
    loadComponent: async () => (await import('./person-page')).PersonPage,
  },
];
