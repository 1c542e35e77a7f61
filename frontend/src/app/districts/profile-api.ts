import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service } from '@angular/core';
import type { Page } from '#contract/common.ts';
import type { IndicatorOverviewResponse } from '#contract/indicator-overview.ts';
import type { FieldOfActionResponse, ProvenanceResponse } from '#contract/indicator.ts';

/** Reads what the profile of a district shows. Each method is called in an injection context. */
@Service()
export class ProfileApi {
  /** All indicators of a district in a quarter; without one in the installation's. Nothing is asked without a district. */
  profile(
    query: () => { readonly district: string | undefined; readonly quarter: string | undefined },
  ): HttpResourceRef<IndicatorOverviewResponse | undefined> {
    return httpResource<IndicatorOverviewResponse>(() => {
      const { district, quarter } = query();
      if (district === undefined) return undefined;
      return { url: '/api/v1/indicator-overview', params: quarter === undefined ? { district } : { district, quarter } };
    });
  }

  /** The fields of action in their order. */
  fieldsOfAction(): HttpResourceRef<Page<FieldOfActionResponse>> {
    return httpResource<Page<FieldOfActionResponse>>(() => '/api/v1/fields-of-action', {
      defaultValue: { items: [], nextCursor: null, total: 0 },
    });
  }

  /** Where one figure comes from. */
  provenance(observationId: () => string | undefined): HttpResourceRef<ProvenanceResponse | undefined> {
    return httpResource<ProvenanceResponse>(() => {
      const asked = observationId();
      return asked === undefined ? undefined : `/api/v1/observations/${encodeURIComponent(asked)}/provenance`;
    });
  }
}
