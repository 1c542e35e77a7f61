import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { CalendarFeed, CalendarFeedMade, InvitationList } from '#contract/calendar.ts';

const FEEDS = '/api/v1/calendar-feeds';

/** Address of a meeting for programs for calendars. */
export const calendarOf = (meeting: string): string => `/api/v1/meetings/${encodeURIComponent(meeting)}/calendar`;

const invitationsOf = (meeting: string): string => `/api/v1/meetings/${encodeURIComponent(meeting)}/invitations`;

/** Calendars that programs follow, and who is invited to a meeting. Methods that answer a resource are called in an injection context. */
@Service()
export class CalendarApi {
  readonly #http = inject(HttpClient);

  /** Those of the own account. */
  feeds(): HttpResourceRef<{ readonly items: CalendarFeed[] } | undefined> {
    return httpResource<{ readonly items: CalendarFeed[] }>(() => FEEDS);
  }

  /** Makes an address, of a body or of all that concerns the account. It is answered this once. */
  add(body: string | null): Promise<CalendarFeedMade> {
    return firstValueFrom(this.#http.post<CalendarFeedMade>(FEEDS, { body }));
  }

  remove(id: string): Promise<unknown> {
    return firstValueFrom(this.#http.delete(`${FEEDS}/${encodeURIComponent(id)}`));
  }

  /** Asked again when the version of the meeting changes; nothing is asked without a meeting. */
  invitations(meeting: () => string | undefined, version: () => number | undefined): HttpResourceRef<InvitationList | undefined> {
    return httpResource<InvitationList>(() => {
      version();
      const id = meeting();
      // A request of its own each time, although the address stays.
      return id === undefined ? undefined : { url: invitationsOf(id) };
    });
  }

  /** Sends to those whose invitation is missing, failed or outdated, or to these. */
  invite(meeting: string, memberships?: readonly string[]): Promise<InvitationList> {
    return firstValueFrom(this.#http.post<InvitationList>(invitationsOf(meeting), memberships === undefined ? {} : { memberships }));
  }
}
