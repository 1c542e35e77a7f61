import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Page } from '#contract/common.ts';
import type { ImportRunResponse } from '#contract/import-run.ts';
import type { IndicatorOverviewResponse } from '#contract/indicator-overview.ts';
import type {
  FieldOfActionResponse,
  IndicatorResponse,
  ObservationResponse,
  ProvenanceResponse,
  TargetResponse,
} from '#contract/indicator.ts';

/** Which overview is asked for; without a part the installation's own choice holds. */
export interface OverviewQuery {
  readonly quarter?: string | undefined;
  readonly district?: string | undefined;
  /** The row of this indicator alone. */
  readonly indicator?: string | undefined;
}

/** Which figures of an indicator are asked for. */
export interface ObservationQuery {
  readonly code: string;
  /** Reference of a district. */
  readonly district?: string | undefined;
  readonly level?: string | undefined;
  /** First and last period, as they are written everywhere. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Absent: totals; `sex`: the members of a dimension; `sex=female`: exactly these; `all`: everything. */
  readonly breakdown?: string | undefined;
  /** What was known at this moment (ISO time). */
  readonly asOf?: string | undefined;
}

/** The most figures that one request brings. */
const MOST_OBSERVATIONS = 10_000;

/** The most runs of imports that one request brings. */
const MOST_IMPORTS = 1000;

const EMPTY: Page<never> = { items: [], nextCursor: null, total: 0 };

/** Reads indicators. Each method is called in an injection context; while its question is `undefined` nothing is asked. */
@Service()
export class IndicatorApi {
  readonly #http = inject(HttpClient);

  /** All indicators of a place in a quarter. */
  overview(query: () => OverviewQuery | undefined): HttpResourceRef<IndicatorOverviewResponse | undefined> {
    return httpResource<IndicatorOverviewResponse>(() => {
      const asked = query();
      return asked === undefined ? undefined : { url: '/api/v1/indicator-overview', params: given(asked) };
    });
  }

  /** The fields of action in their order. */
  fieldsOfAction(): HttpResourceRef<Page<FieldOfActionResponse>> {
    return httpResource<Page<FieldOfActionResponse>>(() => '/api/v1/fields-of-action', { defaultValue: EMPTY });
  }

  /** The catalogue. */
  indicators(): HttpResourceRef<Page<IndicatorResponse>> {
    return httpResource<Page<IndicatorResponse>>(() => '/api/v1/indicators', { defaultValue: EMPTY });
  }

  /** One indicator of the catalogue. */
  indicator(code: () => string | undefined): HttpResourceRef<IndicatorResponse | undefined> {
    return httpResource<IndicatorResponse>(() => {
      const asked = code();
      return asked === undefined ? undefined : `/api/v1/indicators/${encodeURIComponent(asked)}`;
    });
  }

  /** Figures of one indicator. */
  observations(query: () => ObservationQuery | undefined): HttpResourceRef<Page<ObservationResponse>> {
    return httpResource<Page<ObservationResponse>>(
      () => {
        const asked = query();
        if (asked === undefined) return undefined;
        const { code, ...rest } = asked;
        return { url: `/api/v1/indicators/${encodeURIComponent(code)}/observations`, params: { ...given(rest), limit: MOST_OBSERVATIONS } };
      },
      { defaultValue: EMPTY },
    );
  }

  /** Targets of one indicator. */
  targets(code: () => string | undefined): HttpResourceRef<Page<TargetResponse>> {
    return httpResource<Page<TargetResponse>>(
      () => {
        const asked = code();
        return asked === undefined ? undefined : `/api/v1/indicators/${encodeURIComponent(asked)}/targets`;
      },
      { defaultValue: EMPTY },
    );
  }

  /** The runs of imports that are loaded, with the files they read. */
  importRuns(wanted: () => boolean): HttpResourceRef<Page<ImportRunResponse>> {
    return httpResource<Page<ImportRunResponse>>(
      () => (wanted() ? { url: '/api/v1/imports', params: { limit: MOST_IMPORTS } } : undefined),
      { defaultValue: EMPTY },
    );
  }

  /** The same, once, when somebody asks for it. */
  async fetchImportRuns(): Promise<ImportRunResponse[]> {
    const page = await firstValueFrom(this.#http.get<Page<ImportRunResponse>>('/api/v1/imports', { params: { limit: MOST_IMPORTS } }));
    return page.items;
  }

  /** One run of an import. */
  importRun(id: () => string | undefined): HttpResourceRef<ImportRunResponse | undefined> {
    return httpResource<ImportRunResponse>(() => {
      const asked = id();
      return asked === undefined ? undefined : `/api/v1/imports/${encodeURIComponent(asked)}`;
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

/** The parts of a question that were given; an empty parameter would be refused. */
function given(query: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''),
  );
}
