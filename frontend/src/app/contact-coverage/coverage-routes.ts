import type { Routes } from '@angular/router';
import { needs } from '../shell/needs';
import { keepsChanges } from '../shell/unsaved-changes';

/** The page of the contact persons. */
export const COVERAGE_ROUTES: Routes = [
  {
    path: 'ansprechpersonen',
    title: 'contactCoverage.title',
    canActivate: [needs('network.read')],
    canDeactivate: [keepsChanges],
    loadComponent: async () => (await import('./coverage-page')).CoveragePage,
  },
];
