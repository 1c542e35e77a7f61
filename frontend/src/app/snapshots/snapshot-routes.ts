import type { Routes } from '@angular/router';
import { needs } from '../shell/needs';

const READERS = needs('quarters.read');

/** Pages of what was adopted. */
export const SNAPSHOT_ROUTES: Routes = [
  {
    path: 'quartal/:quartal/stand',
    title: 'snapshots.title',
    canActivate: [READERS],
    loadComponent: async () => (await import('./snapshot-page')).SnapshotPage,
  },
  {
    path: 'quartal/:quartal/vergleich',
    title: 'snapshots.comparison.title',
    canActivate: [READERS],
    loadComponent: async () => (await import('./comparison-page')).ComparisonPage,
  },
];
