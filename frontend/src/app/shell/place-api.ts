import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service } from '@angular/core';
import type { Page } from '#contract/common.ts';
import type { DistrictCollection, DistrictResponse, InstallationResponse } from '#contract/district.ts';

/** Reads the installation, its districts and their boundaries. Each method is called in an injection context. */
@Service()
export class PlaceApi {
  /** Name, whole, levels and quarters of this installation. */
  installation(): HttpResourceRef<InstallationResponse | undefined> {
    return httpResource<InstallationResponse>(() => '/api/v1/installation');
  }

  /** One district as it is today. */
  district(ref: () => string | undefined): HttpResourceRef<DistrictResponse | undefined> {
    return httpResource<DistrictResponse>(() => {
      const asked = ref();
      return asked === undefined ? undefined : `/api/v1/districts/${encodeURIComponent(asked)}`;
    });
  }

  /** All districts that are valid today, from the whole to the smallest. */
  allDistricts(): HttpResourceRef<Page<DistrictResponse>> {
    return httpResource<Page<DistrictResponse>>(() => '/api/v1/districts', { defaultValue: { items: [], nextCursor: null, total: 0 } });
  }

  /** The districts of a level that are valid on a day (today when absent); nothing is asked without a level. */
  districts(
    query: () => { readonly level: string; readonly date?: string | undefined } | undefined,
  ): HttpResourceRef<Page<DistrictResponse>> {
    return httpResource<Page<DistrictResponse>>(
      () => {
        const asked = query();
        return asked === undefined ? undefined : { url: '/api/v1/districts', params: withDate(asked) };
      },
      { defaultValue: { items: [], nextCursor: null, total: 0 } },
    );
  }

  /** The parts of a district one level below; nothing is asked without one. */
  parts(ref: () => string | undefined): HttpResourceRef<Page<DistrictResponse>> {
    return httpResource<Page<DistrictResponse>>(
      () => {
        const parent = ref();
        return parent === undefined ? undefined : { url: '/api/v1/districts', params: { parent } };
      },
      { defaultValue: { items: [], nextCursor: null, total: 0 } },
    );
  }

  /** Boundaries of a level on a day (today when absent). */
  boundaries(
    query: () => { readonly level: string; readonly date?: string | undefined } | undefined,
  ): HttpResourceRef<DistrictCollection | undefined> {
    return httpResource<DistrictCollection>(() => {
      const asked = query();
      return asked === undefined ? undefined : { url: '/api/v1/districts/geojson', params: withDate(asked) };
    });
  }
}

const withDate = ({ level, date }: { readonly level: string; readonly date?: string | undefined }): Record<string, string> =>
  date === undefined ? { level } : { level, date };
