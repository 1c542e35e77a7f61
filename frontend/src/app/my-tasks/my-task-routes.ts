import type { Routes } from '@angular/router';
import { needs } from '../shell/needs';

/** The page of one person's work. */
export const MY_TASK_ROUTES: Routes = [
  {
    path: 'aufgaben',
    title: 'myTasks.title',
    canActivate: [needs('own-account')],
    loadComponent: async () => (await import('./my-tasks-page')).MyTasksPage,
  },
];
