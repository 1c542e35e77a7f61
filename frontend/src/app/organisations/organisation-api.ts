import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Page } from '#contract/common.ts';
import type { DuplicatePairs, MergePreview, Merging, SimilarOrganisations } from '#contract/organisation-merge.ts';
import type { NewOrganisation, OrganisationChange, OrganisationResponse } from '#contract/organisation.ts';
import type { FileFormat } from '#contract/table-file.ts';
import { given, type Question } from '../shell/question';

const ADDRESS = '/api/v1/organisations';
const at = (code: string): string => `${ADDRESS}/${encodeURIComponent(code)}`;

/** Reads and changes the register of organisations. Methods that answer a resource are called in an injection context. */
@Service()
export class OrganisationApi {
  readonly #http = inject(HttpClient);

  /** By name. */
  list(question: () => Question): HttpResourceRef<Page<OrganisationResponse>> {
    return httpResource<Page<OrganisationResponse>>(() => ({ url: ADDRESS, params: { limit: 5000, ...given(question()) } }), {
      defaultValue: { items: [], nextCursor: null, total: 0 },
    });
  }

  organisation(code: () => string): HttpResourceRef<OrganisationResponse | undefined> {
    return httpResource<OrganisationResponse>(() => at(code()));
  }

  /** Organisations that are called alike; nothing is asked without a name. */
  similar(name: () => string | undefined, except: () => string | undefined): HttpResourceRef<SimilarOrganisations> {
    return httpResource<SimilarOrganisations>(
      () => {
        const asked = name();
        return asked === undefined ? undefined : { url: `${ADDRESS}/similar`, params: given({ name: asked, except: except() }) };
      },
      { defaultValue: { items: [] } },
    );
  }

  /** Pairs that may be the same organisation. */
  duplicates(): HttpResourceRef<DuplicatePairs | undefined> {
    return httpResource<DuplicatePairs>(() => '/api/v1/organisation-duplicates');
  }

  /** What merging would do; nothing is asked before both are known. */
  mergePreview(remaining: () => string, duplicate: () => string | undefined): HttpResourceRef<MergePreview | undefined> {
    return httpResource<MergePreview>(() => {
      const other = duplicate();
      return other === undefined ? undefined : { url: `${at(remaining())}/merge`, params: { duplicate: other } };
    });
  }

  /** As it is stored now, for those who have to compare. */
  latest(code: string): Promise<OrganisationResponse> {
    return firstValueFrom(this.#http.get<OrganisationResponse>(at(code)));
  }

  add(organisation: NewOrganisation): Promise<OrganisationResponse> {
    return firstValueFrom(this.#http.post<OrganisationResponse>(ADDRESS, organisation));
  }

  change(code: string, change: OrganisationChange): Promise<OrganisationResponse> {
    return firstValueFrom(this.#http.patch<OrganisationResponse>(at(code), change));
  }

  merge(remaining: string, merging: Merging): Promise<OrganisationResponse> {
    return firstValueFrom(this.#http.post<OrganisationResponse>(`${at(remaining)}/merge`, merging));
  }

  tellApart(first: string, second: string): Promise<DuplicatePairs> {
    return firstValueFrom(this.#http.post<DuplicatePairs>('/api/v1/organisation-duplicates/told-apart', { first, second }));
  }

  /** Where the list is as a file. */
  fileAddress(format: FileFormat, question: Question): string {
    return `${ADDRESS}/export?${new URLSearchParams({ format, ...given(question) }).toString()}`;
  }
}
