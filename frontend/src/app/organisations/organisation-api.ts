import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Page } from '#contract/common.ts';
import type { NewOrganisation, OrganisationChange, OrganisationResponse } from '#contract/organisation.ts';

const ADDRESS = '/api/v1/organisations';

/** Which organisations a list shows. */
export interface OrganisationFilter {
  readonly text?: string | undefined;
  readonly sector?: string | undefined;
  readonly state?: string | undefined;
  /** Reference of a district; absent is everywhere. */
  readonly district?: string | undefined;
}

/** Reads and changes the register of organisations. Methods that answer a resource are called in an injection context. */
@Service()
export class OrganisationApi {
  readonly #http = inject(HttpClient);

  /** By name. */
  list(filter: () => OrganisationFilter): HttpResourceRef<Page<OrganisationResponse>> {
    return httpResource<Page<OrganisationResponse>>(() => ({ url: ADDRESS, params: { limit: 500, ...filled(filter()) } }), {
      defaultValue: { items: [], nextCursor: null, total: 0 },
    });
  }

  organisation(code: () => string): HttpResourceRef<OrganisationResponse | undefined> {
    return httpResource<OrganisationResponse>(() => `${ADDRESS}/${encodeURIComponent(code())}`);
  }

  add(organisation: NewOrganisation): Promise<OrganisationResponse> {
    return firstValueFrom(this.#http.post<OrganisationResponse>(ADDRESS, organisation));
  }

  change(code: string, change: OrganisationChange): Promise<OrganisationResponse> {
    return firstValueFrom(this.#http.patch<OrganisationResponse>(`${ADDRESS}/${encodeURIComponent(code)}`, change));
  }
}

const filled = (filter: OrganisationFilter): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''));
