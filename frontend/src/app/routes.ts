import type { Routes } from '@angular/router';

/** Pages. Titles are keys of the translation files. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'ueberblick' },
  { path: 'ueberblick', title: 'overview.title', loadComponent: async () => (await import('./indicators/overview-page')).OverviewPage },
  {
    path: 'indikatoren',
    title: 'indicators.title',
    loadComponent: async () => (await import('./indicators/indicator-list-page')).IndicatorListPage,
  },
  {
    path: 'indikatoren/:code',
    title: 'indicators.title',
    loadComponent: async () => (await import('./indicators/indicator-page')).IndicatorPage,
  },
  {
    path: 'gebiete',
    title: 'district.list.title',
    loadComponent: async () => (await import('./districts/district-list-page')).DistrictListPage,
  },
  { path: 'gebiete/:ref', title: 'district.title', loadComponent: async () => (await import('./districts/district-page')).DistrictPage },
  { path: '**', title: 'shell.notFound.title', loadComponent: async () => (await import('./shell/not-found-page')).NotFoundPage },
];
