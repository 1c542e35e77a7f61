import type { Routes } from '@angular/router';
import { needs } from '../shell/needs';
import { keepsChanges } from '../shell/unsaved-changes';

const READERS = needs('quarters.read');

/** Pages for the meeting that reviews a quarter. */
export const REVIEW_ROUTES: Routes = [
  {
    path: 'quartal/:quartal/durchsicht',
    title: 'reviews.title',
    canActivate: [READERS],
    canDeactivate: [keepsChanges],
    loadComponent: async () => (await import('./review-page')).ReviewPage,
  },
  {
    path: 'quartal/:quartal/durchsicht/vortrag',
    title: 'reviews.presentation.title',
    canActivate: [READERS],
    canDeactivate: [keepsChanges],
    loadComponent: async () => (await import('./presentation-page')).PresentationPage,
  },
];
