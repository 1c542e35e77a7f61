import type { Routes } from '@angular/router';
import { needs } from '../shell/needs';
import { keepsChanges } from '../shell/unsaved-changes';

const READERS = needs('network.read');
const EDITORS = needs('network.edit');

/** Pages of the bodies. */
export const BODY_ROUTES: Routes = [
  {
    path: 'gremien',
    title: 'bodies.title',
    canActivate: [READERS],
    loadComponent: async () => (await import('./body-list-page')).BodyListPage,
  },
  {
    path: 'gremien/hinzufuegen',
    title: 'bodies.add',
    canActivate: [EDITORS],
    canDeactivate: [keepsChanges],
    loadComponent: async () => (await import('./new-body-page')).NewBodyPage,
  },
  {
    path: 'gremien/:code/bearbeiten',
    title: 'bodies.edit',
    canActivate: [EDITORS],
    canDeactivate: [keepsChanges],
    loadComponent: async () => (await import('./edit-body-page')).EditBodyPage,
  },
  {
    path: 'gremien/:code',
    title: 'bodies.one',
    canActivate: [READERS],
    canDeactivate: [keepsChanges],
    loadComponent: async () => (await import('./body-page')).BodyPage,
  },
];
