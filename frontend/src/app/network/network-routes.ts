import type { Routes } from '@angular/router';
import { needs } from '../shell/needs';

const READERS = needs('network.read');

/** Pages of the network: who is linked with whom, and what overlaps. */
export const NETWORK_ROUTES: Routes = [
  {
    path: 'netzwerk',
    title: 'network.title',
    canActivate: [READERS],
    loadComponent: async () => (await import('./network-page')).NetworkPage,
  },
  {
    path: 'netzwerk/ueberschneidungen',
    title: 'overlap.title',
    canActivate: [READERS],
    loadComponent: async () => (await import('./overlap-page')).OverlapPage,
  },
];
