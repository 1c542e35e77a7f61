import type { NotificationSettings, SentMail, Unsubscription } from '#contract/notification.ts';

const settings: NotificationSettings = {
  kinds: { deliveries: true, meeting: true, alerts: false, decisions: true },
  language: 'de',
  absence: { from: '2026-12-21', to: '2027-01-03', deputy: { id: '7', name: 'Kim Beispiel' } },
  canSend: true,
  deputies: [{ id: '7', name: 'Kim Beispiel' }],
  version: 2,
};

const mail: SentMail = {
  id: '412',
  kinds: ['deliveries', 'decisions'],
  to: { id: '12', name: 'Robin Muster' },
  insteadOf: [{ id: '9', name: 'Sascha Vorlage' }],
  subject: 'Gesamtbild: 3 Erinnerungen',
  items: 3,
  state: 'sent',
  at: '2026-11-16T06:00:02.000Z',
};

const unsubscription: Unsubscription = { kinds: ['deliveries'], done: false };

/** Examples of the API description. */
export const notificationExamples = { settings, mail, unsubscription };
