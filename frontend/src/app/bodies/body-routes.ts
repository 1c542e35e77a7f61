import type { Routes } from '@angular/router';
import { needs } from '../shell/needs';

const READERS = needs('network.read');

/** Pages of the bodies. */
export const BODY_ROUTES: Routes = [
  {
    path: 'gremien',
    title: 'bodies.title',
    canActivate: [READERS],
    loadComponent: async () => (await import('./body-list-page')).BodyListPage,
  },
];
