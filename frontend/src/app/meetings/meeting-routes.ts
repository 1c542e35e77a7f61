import type { Routes } from '@angular/router';
import { needs } from '../shell/needs';
import { keepsChanges } from '../shell/unsaved-changes';

const READERS = needs('network.read');
const EDITORS = needs('network.edit');

/** Pages of the meetings. */
export const MEETING_ROUTES: Routes = [
  {
    path: 'sitzungen',
    title: 'meetings.title',
    canActivate: [READERS],
    loadComponent: async () => (await import('./meeting-list-page')).MeetingListPage,
  },
  {
    path: 'sitzungen/hinzufuegen',
    title: 'meetings.add',
    canActivate: [EDITORS],
    canDeactivate: [keepsChanges],
    loadComponent: async () => (await import('./new-meeting-page')).NewMeetingPage,
  },
  {
    path: 'sitzungen/reihe',
    title: 'meetings.addSeries',
    canActivate: [EDITORS],
    canDeactivate: [keepsChanges],
    loadComponent: async () => (await import('./series-page')).SeriesPage,
  },
  {
    path: 'sitzungen/:id/bearbeiten',
    title: 'meetings.edit',
    canActivate: [EDITORS],
    canDeactivate: [keepsChanges],
    loadComponent: async () => (await import('./edit-meeting-page')).EditMeetingPage,
  },
  {
    path: 'sitzungen/:id',
    title: 'meetings.one',
    canActivate: [READERS],
    canDeactivate: [keepsChanges],
    loadComponent: async () => (await import('./meeting-page')).MeetingPage,
  },
];
