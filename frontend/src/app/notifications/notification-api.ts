import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Page } from '#contract/common.ts';
import type { NotificationChange, NotificationSettings, SentMail, Unsubscription } from '#contract/notification.ts';

const OWN = '/api/v1/own-account/notifications';
const endingOf = (token: string): string => `/api/v1/unsubscriptions/${encodeURIComponent(token)}`;

/** Reads and changes which reminders a person wants, and reads which were sent. Resources are made in an injection context. */
@Service()
export class NotificationApi {
  readonly #http = inject(HttpClient);

  settings(): HttpResourceRef<NotificationSettings | undefined> {
    return httpResource<NotificationSettings>(() => OWN);
  }

  change(change: NotificationChange): Promise<NotificationSettings> {
    return firstValueFrom(this.#http.patch<NotificationSettings>(OWN, change));
  }

  /** Newest first. */
  mails(
    wanted: () => { readonly kind: string | undefined; readonly state: string | undefined; readonly cursor: string | undefined },
  ): HttpResourceRef<Page<SentMail> | undefined> {
    return httpResource<Page<SentMail>>(() => {
      const given = Object.entries(wanted()).filter((entry): entry is [string, string] => entry[1] !== undefined);
      return { url: '/api/v1/sent-mails', params: Object.fromEntries(given) };
    });
  }

  unsubscription(token: () => string): HttpResourceRef<Unsubscription | undefined> {
    return httpResource<Unsubscription>(() => endingOf(token()));
  }

  unsubscribe(token: string): Promise<Unsubscription> {
    return firstValueFrom(this.#http.post<Unsubscription>(endingOf(token), {}));
  }
}
