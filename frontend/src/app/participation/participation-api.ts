import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { NewParticipation, Participation, ParticipationChange, ParticipationList } from '#contract/participation.ts';

/** About what somebody was heard. */
export interface ParticipationSubject {
  readonly type: 'recommendation' | 'measure';
  readonly code: string;
}

const addressOf = ({ type, code }: ParticipationSubject, ...below: readonly string[]): string =>
  ['/api/v1', `${type}s`, ...[code, 'participation', ...below].map((part) => encodeURIComponent(part))].join('/');

/** Reads and changes who was heard about recommendations and measures. */
@Service()
export class ParticipationApi {
  readonly #http = inject(HttpClient);

  /** Newest first. Call in an injection context. */
  about(subject: () => ParticipationSubject): HttpResourceRef<ParticipationList | undefined> {
    return httpResource<ParticipationList>(() => addressOf(subject()));
  }

  add(subject: ParticipationSubject, participation: NewParticipation): Promise<unknown> {
    return firstValueFrom(this.#http.post(addressOf(subject), participation));
  }

  change(subject: ParticipationSubject, id: string, change: ParticipationChange): Promise<unknown> {
    return firstValueFrom(this.#http.patch(addressOf(subject, id), change));
  }

  /** Removes an entry as it was seen. */
  async remove(subject: ParticipationSubject, { id, version }: Participation): Promise<void> {
    await firstValueFrom(this.#http.delete(addressOf(subject, id), { headers: { 'If-Match': `"${version}"` } }));
  }
}
