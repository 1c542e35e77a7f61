import type { Routes } from '@angular/router';
import { needs } from '../shell/needs';
import { keepsChanges } from '../shell/unsaved-changes';

const COUNCIL = needs('review-packs.read');

/** Pages of the review packs: those that run and read quarters, and those of the council. */
export const REVIEW_PACK_ROUTES: Routes = [
  {
    path: 'quartal/:quartal/bericht',
    title: 'reviewPacks.title',
    canActivate: [needs('quarters.read')],
    canDeactivate: [keepsChanges],
    loadComponent: async () => (await import('./review-pack-page')).ReviewPackPage,
  },
  {
    path: 'start',
    title: 'shell.start.page',
    canActivate: [needs('released.read')],
    loadComponent: async () => (await import('./start-page')).StartPage,
  },
  {
    path: 'berichte',
    title: 'reviewPacks.released.title',
    canActivate: [COUNCIL],
    loadComponent: async () => (await import('./released-list-page')).ReleasedListPage,
  },
  {
    path: 'berichte/:quartal/:bericht',
    title: 'reviewPacks.title',
    canActivate: [COUNCIL],
    loadComponent: async () => (await import('./released-pack-page')).ReleasedPackPage,
  },
];
