import type { Routes } from '@angular/router';
import { needs } from '../shell/needs';
import { keepsChanges } from '../shell/unsaved-changes';

const READERS = needs('network.read');

/** Pages of the decisions. */
export const DECISION_ROUTES: Routes = [
  {
    path: 'beschluesse',
    title: 'decisions.title',
    canActivate: [READERS],
    loadComponent: async () => (await import('./decision-list-page')).DecisionListPage,
  },
  {
    path: 'beschluesse/:code',
    title: 'decisions.one',
    canActivate: [READERS],
    canDeactivate: [keepsChanges],
    loadComponent: async () => (await import('./decision-page')).DecisionPage,
  },
];
