import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Page } from '#contract/common.ts';
import type {
  Approval,
  MeetingChange,
  MeetingDates,
  MeetingDetail,
  MeetingRow,
  MoveConsequences,
  NewAddendum,
  NewMeeting,
  NewMeetingSeries,
} from '#contract/meeting.ts';
import { given, type Question } from '../shell/question';

const ADDRESS = '/api/v1/meetings';
/** The most meetings that one request brings. */
const MOST = 500;

/** Address of a meeting and of what lies below it. */
export const addressOf = (id: string, ...below: readonly string[]): string =>
  [ADDRESS, ...[id, ...below].map((part) => encodeURIComponent(part))].join('/');

/** Reads and changes meetings. Methods that answer a resource are called in an injection context. */
@Service()
export class MeetingApi {
  readonly #http = inject(HttpClient);

  /** By day, in the order that the question asks for; nothing is asked without a question. */
  meetings(question: () => Question | undefined, limit = MOST): HttpResourceRef<Page<MeetingRow> | undefined> {
    return httpResource<Page<MeetingRow>>(() => {
      const asked = question();
      return asked === undefined ? undefined : { url: ADDRESS, params: { ...given(asked), limit } };
    });
  }

  meeting(id: () => string): HttpResourceRef<MeetingDetail | undefined> {
    return httpResource<MeetingDetail>(() => addressOf(id()));
  }

  /** Days that the rhythm of the body suggests; nothing is asked without both days. */
  dates(asked: () => { readonly body: string; readonly first: string; readonly until: string } | undefined) {
    return httpResource<MeetingDates>(() => {
      const it = asked();
      if (it === undefined) return undefined;
      return { url: `/api/v1/bodies/${encodeURIComponent(it.body)}/meeting-dates`, params: { first: it.first, until: it.until } };
    });
  }

  /** What moving a meeting would mean; nothing is asked without another day. */
  move(asked: () => { readonly id: string; readonly to: string } | undefined): HttpResourceRef<MoveConsequences | undefined> {
    return httpResource<MoveConsequences>(() => {
      const it = asked();
      return it === undefined ? undefined : { url: addressOf(it.id, 'move'), params: { to: it.to } };
    });
  }

  /** As it is stored now, for those who have to compare. */
  latest(id: string): Promise<MeetingDetail> {
    return firstValueFrom(this.#http.get<MeetingDetail>(addressOf(id)));
  }

  add(meeting: NewMeeting): Promise<MeetingDetail> {
    return firstValueFrom(this.#http.post<MeetingDetail>(ADDRESS, meeting));
  }

  async addSeries(series: NewMeetingSeries): Promise<void> {
    await firstValueFrom(this.#http.post('/api/v1/meeting-series', series));
  }

  change(id: string, change: MeetingChange): Promise<MeetingDetail> {
    return firstValueFrom(this.#http.patch<MeetingDetail>(addressOf(id), change));
  }

  /** Removes a meeting that was entered by mistake. */
  async remove({ id, version }: Pick<MeetingDetail, 'id' | 'version'>): Promise<void> {
    await firstValueFrom(this.#http.delete(addressOf(id), { body: { version } }));
  }

  /** Says that the body has approved the minutes. */
  async approve(id: string, approval: Approval): Promise<void> {
    await firstValueFrom(this.#http.post(addressOf(id, 'approval'), approval));
  }

  async addAddendum(id: string, addendum: NewAddendum): Promise<void> {
    await firstValueFrom(this.#http.post(addressOf(id, 'addenda'), addendum));
  }
}
