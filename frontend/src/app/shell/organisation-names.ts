import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service } from '@angular/core';
import type { Page } from '#contract/common.ts';

/** An organisation, as far as others refer to it. */
export interface NamedOrganisation {
  readonly code: string;
  readonly name: string;
}

/** Names of the organisations in the register, for pages that let people choose one. */
@Service()
export class OrganisationNames {
  /** All of them, by name. Call in an injection context. */
  all(): HttpResourceRef<Page<NamedOrganisation>> {
    return httpResource<Page<NamedOrganisation>>(() => '/api/v1/organisations?limit=500', {
      defaultValue: { items: [], nextCursor: null, total: 0 },
    });
  }
}
