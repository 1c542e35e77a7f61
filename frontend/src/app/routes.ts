import type { Routes } from '@angular/router';
import { needs, toHome } from './shell/needs';

const READERS = needs('working-data.read');

/** Pages. Titles are keys of the translation files. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: toHome },
  {
    path: 'ueberblick',
    canActivate: [READERS],
    title: 'overview.title',
    loadComponent: async () => (await import('./indicators/overview-page')).OverviewPage,
  },
  {
    path: 'indikatoren',
    canActivate: [READERS],
    title: 'indicators.title',
    loadComponent: async () => (await import('./indicators/indicator-list-page')).IndicatorListPage,
  },
  {
    path: 'indikatoren/:code',
    canActivate: [READERS],
    title: 'indicators.title',
    loadComponent: async () => (await import('./indicators/indicator-page')).IndicatorPage,
  },
  {
    path: 'gebiete',
    canActivate: [READERS],
    title: 'district.list.title',
    loadComponent: async () => (await import('./districts/district-list-page')).DistrictListPage,
  },
  {
    path: 'gebiete/:ref',
    canActivate: [READERS],
    title: 'district.title',
    loadComponent: async () => (await import('./districts/district-page')).DistrictPage,
  },
  {
    path: 'start',
    title: 'shell.start.page',
    canActivate: [needs('released.read')],
    loadComponent: async () => (await import('./shell/start-page')).StartPage,
  },
  { path: 'anmelden', title: 'signIn.title', loadComponent: async () => (await import('./accounts/sign-in-page')).SignInPage },
  {
    path: 'kein-zugriff',
    title: 'shell.noAccess.title',
    loadComponent: async () => (await import('./shell/no-access-page')).NoAccessPage,
  },
  { path: '**', title: 'shell.notFound.title', loadComponent: async () => (await import('./shell/not-found-page')).NotFoundPage },
];
