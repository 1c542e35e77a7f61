import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { ContactCoverage, NewTopicContact, TopicContact, TopicContactChange } from '#contract/contact-coverage.ts';
import type { FileFormat } from '#contract/table-file.ts';
import { given } from '../shell/question';

const ADDRESS = '/api/v1/contact-coverage';
const CONTACTS = `${ADDRESS}/contacts`;

/** Where the coverage is as a file. */
export const coverageFile = (format: FileFormat, asOf: string | undefined): string =>
  `${ADDRESS}/export?${new URLSearchParams(given({ format, asOf })).toString()}`;

/** Reads and changes who is contact person of which department for which topic. */
@Service()
export class CoverageApi {
  readonly #http = inject(HttpClient);

  /** As of a day; today without one. Call in an injection context. */
  coverage(asOf: () => string | undefined): HttpResourceRef<ContactCoverage | undefined> {
    return httpResource<ContactCoverage>(() => ({ url: ADDRESS, params: given({ asOf: asOf() }) }));
  }

  /** Answers the coverage of today. */
  add(contact: NewTopicContact): Promise<ContactCoverage> {
    return firstValueFrom(this.#http.post<ContactCoverage>(CONTACTS, contact));
  }

  change(id: string, change: TopicContactChange): Promise<ContactCoverage> {
    return firstValueFrom(this.#http.patch<ContactCoverage>(`${CONTACTS}/${encodeURIComponent(id)}`, change));
  }

  /** Takes out who was entered by mistake. */
  remove({ id, version }: TopicContact): Promise<ContactCoverage> {
    return firstValueFrom(this.#http.delete<ContactCoverage>(`${CONTACTS}/${encodeURIComponent(id)}`, { body: { version } }));
  }
}
