import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Page } from '#contract/common.ts';
import type { Prolongation, RetentionEntry, RetentionProposal, StoredData } from '#contract/personal-data.ts';

const PROPOSALS = '/api/v1/retention-proposals';
const storedAt = (id: string): string => `/api/v1/people/${encodeURIComponent(id)}/stored-data`;

/** The formats in which a person gets what is stored about them. */
export const STORED_FORMATS = ['xlsx', 'csv', 'json'] as const;

/** Where what is stored about a person is as a file. */
export const storedFile = (id: string, format: (typeof STORED_FORMATS)[number]): string => `${storedAt(id)}/export?format=${format}`;

/** What is stored about persons, and what is to be deleted. Methods that answer a resource are called in an injection context. */
@Service()
export class PersonalDataApi {
  readonly #http = inject(HttpClient);

  stored(id: () => string): HttpResourceRef<StoredData | undefined> {
    return httpResource<StoredData>(() => storedAt(id()));
  }

  /** Contact data that the program proposes to delete; nothing is asked while nobody may know it. */
  proposals(asked: () => boolean): HttpResourceRef<Page<RetentionProposal> | undefined> {
    return httpResource<Page<RetentionProposal>>(() => (asked() ? { url: PROPOSALS, params: { limit: 500 } } : undefined));
  }

  /** What was proposed, prolonged and deleted, newest first. */
  log(): HttpResourceRef<Page<RetentionEntry> | undefined> {
    return httpResource<Page<RetentionEntry>>(() => ({ url: '/api/v1/retention-log', params: { limit: 100 } }));
  }

  /** Deletes the contact data for good; answers what is still open. */
  remove({ id, person }: RetentionProposal): Promise<Page<RetentionProposal>> {
    return firstValueFrom(this.#http.post<Page<RetentionProposal>>(`${PROPOSALS}/${id}/deletion`, { version: person.version }));
  }

  /** Keeps the contact data longer; answers what is still open. */
  prolong(id: string, prolongation: Prolongation): Promise<Page<RetentionProposal>> {
    return firstValueFrom(this.#http.post<Page<RetentionProposal>>(`${PROPOSALS}/${id}/prolongation`, prolongation));
  }
}
