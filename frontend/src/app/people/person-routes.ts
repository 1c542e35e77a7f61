import type { Routes } from '@angular/router';
import { needs } from '../shell/needs';
import { keepsChanges } from '../shell/unsaved-changes';

const READERS = needs('network.read');

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
    path: 'personen/:id',
    title: 'people.one',
    canActivate: [READERS],
    canDeactivate: [keepsChanges],
    loadComponent: async () => (await import('./person-page')).PersonPage,
  },
];
