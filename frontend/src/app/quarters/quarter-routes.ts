import type { Routes } from '@angular/router';
import { needs } from '../shell/needs';
import { keepsChanges } from '../shell/unsaved-changes';

const READERS = needs('quarters.read');

/** Pages of the quarter: its cycle, its deliveries, who is late, and what is asked for. */
export const QUARTER_ROUTES: Routes = [
  {
    path: 'quartal',
    pathMatch: 'full',
    title: 'quarters.title',
    canActivate: [READERS],
    loadComponent: async () => (await import('./quarter-start-page')).QuarterStartPage,
  },
  {
    path: 'quartal/erhebung',
    title: 'quarters.collections.title',
    canActivate: [READERS],
    canDeactivate: [keepsChanges],
    loadComponent: async () => (await import('./collection-list-page')).CollectionListPage,
  },
  {
    path: 'quartal/:quartal',
    pathMatch: 'full',
    title: 'quarters.title',
    canActivate: [READERS],
    canDeactivate: [keepsChanges],
    loadComponent: async () => (await import('./quarter-page')).QuarterPage,
  },
  {
    path: 'quartal/:quartal/lieferungen',
    title: 'deliveries.title',
    canActivate: [READERS],
    canDeactivate: [keepsChanges],
    loadComponent: async () => (await import('./delivery-list-page')).DeliveryListPage,
  },
  {
    path: 'quartal/:quartal/rueckstand',
    title: 'quarters.lateness.title',
    canActivate: [READERS],
    loadComponent: async () => (await import('./lateness-page')).LatenessPage,
  },
];
