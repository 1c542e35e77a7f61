import type { Routes } from '@angular/router';
import { needs } from '../shell/needs';

/** The page on which values are entered. Nothing has to be asked before leaving it: what was typed is stored, or kept in the browser. */
export const VALUE_ENTRY_ROUTES: Routes = [
  {
    path: 'quartal/:quartal/erfassung/:code',
    title: 'valueEntry.title',
    canActivate: [needs('quarters.read')],
    loadComponent: async () => (await import('./value-entry-page')).ValueEntryPage,
  },
];
