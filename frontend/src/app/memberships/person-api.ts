import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Page } from '#contract/common.ts';
import type { NewPerson, PersonChange, PersonResponse } from '#contract/person.ts';
import { given, type Question } from '../shell/question';

const ADDRESS = '/api/v1/people';
const addressOf = (id: string): string => `${ADDRESS}/${encodeURIComponent(id)}`;

/** The most people that one request brings. */
const MOST = 1000;

/** Reads and changes the people of the network. Methods that answer a resource are called in an injection context. */
@Service()
export class PersonApi {
  readonly #http = inject(HttpClient);

  /** By name. */
  people(question: () => Question): HttpResourceRef<Page<PersonResponse> | undefined> {
    return httpResource<Page<PersonResponse>>(() => ({ url: ADDRESS, params: { ...given(question()), limit: MOST } }));
  }

  person(id: () => string): HttpResourceRef<PersonResponse | undefined> {
    return httpResource<PersonResponse>(() => addressOf(id()));
  }

  /** As it is stored now, for those who have to compare. */
  latest(id: string): Promise<PersonResponse> {
    return firstValueFrom(this.#http.get<PersonResponse>(addressOf(id)));
  }

  add(person: NewPerson): Promise<PersonResponse> {
    return firstValueFrom(this.#http.post<PersonResponse>(ADDRESS, person));
  }

  change(id: string, change: PersonChange): Promise<PersonResponse> {
    return firstValueFrom(this.#http.patch<PersonResponse>(addressOf(id), change));
  }

  /** Erases name and contact data for good; what the person took part in still counts. */
  async erase({ id, version }: PersonResponse): Promise<void> {
    await firstValueFrom(this.#http.post(`${addressOf(id)}/erasure`, { version }));
  }
}
