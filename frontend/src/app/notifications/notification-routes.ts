import type { Routes } from '@angular/router';
import { needs } from '../shell/needs';

/** Pages of reminders by e-mail. */
export const NOTIFICATION_ROUTES: Routes = [
  {
    path: 'verwaltung/e-mails',
    title: 'notifications.mails.title',
    canActivate: [needs('mails.read')],
    loadComponent: async () => (await import('./sent-mails-page')).SentMailsPage,
  },
  {
    // Without a sign-in: whoever holds the link got the mail.
    path: 'abbestellen/:token',
    title: 'notifications.end.title',
    loadComponent: async () => (await import('./unsubscribe-page')).UnsubscribePage,
  },
];
