import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service } from '@angular/core';
import type { DatedMemberships } from '#contract/membership.ts';

/** Reads in which bodies somebody takes part. Methods are called in an injection context. */
@Service()
export class MembershipListApi {
  /** On behalf of an organisation. */
  ofOrganisation(code: () => string): HttpResourceRef<DatedMemberships | undefined> {
    return httpResource<DatedMemberships>(() => `/api/v1/organisations/${encodeURIComponent(code())}/memberships`);
  }

  ofPerson(id: () => string): HttpResourceRef<DatedMemberships | undefined> {
    return httpResource<DatedMemberships>(() => `/api/v1/people/${encodeURIComponent(id())}/memberships`);
  }
}
