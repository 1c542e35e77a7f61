import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { AuditEventResponse, AuditOptions } from '#contract/audit.ts';
import type { Page } from '#contract/common.ts';

/** What of the audit trail is asked for; days are those of Berlin. */
export interface AuditQuery {
  readonly account?: string | undefined;
  readonly actor?: string | undefined;
  readonly action?: string | undefined;
  readonly objectType?: string | undefined;
  readonly objectId?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly search?: string | undefined;
}

/** Reads the audit trail. */
@Service()
export class AuditApi {
  readonly #http = inject(HttpClient);

  /** Call in an injection context. Events below `cursor`, or the newest ones. */
  events(
    query: () => { readonly filter: AuditQuery; readonly cursor: string | undefined },
  ): HttpResourceRef<Page<AuditEventResponse> | undefined> {
    return httpResource<Page<AuditEventResponse>>(() => {
      const { filter, cursor } = query();
      return { url: '/api/v1/audit-events', params: given({ ...filter, cursor }) };
    });
  }

  /** What there is to choose from. Call in an injection context. */
  options(): HttpResourceRef<AuditOptions> {
    return httpResource<AuditOptions>(() => '/api/v1/audit-events/options', {
      defaultValue: { actions: [], objectTypes: [], accounts: [] },
    });
  }

  /** The events as a CSV file. Fails with the refusal of the server. */
  file(filter: AuditQuery): Promise<Blob> {
    return firstValueFrom(this.#http.get('/api/v1/audit-events/export', { params: given(filter), responseType: 'blob' }));
  }
}

/** The parts of a question that were given. */
function given(query: object): Record<string, string> {
  return Object.fromEntries(Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
