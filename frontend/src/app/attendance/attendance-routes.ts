import type { Routes } from '@angular/router';
import { needs } from '../shell/needs';

/** The page of who came to meetings. */
export const ATTENDANCE_ROUTES: Routes = [
  {
    path: 'anwesenheit',
    title: 'attendance.title',
    canActivate: [needs('network.read')],
    loadComponent: async () => (await import('./attendance-page')).AttendancePage,
  },
];
