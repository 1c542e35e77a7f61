import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { AgendaItem, AgendaItemChange, AgendaOrder, NewAgendaItem } from '#contract/agenda-item.ts';
import { addressOf } from './meeting-api';

const itemAddress = (id: string): string => `/api/v1/agenda-items/${encodeURIComponent(id)}`;
const backlogAddress = (body: string): string => `/api/v1/bodies/${encodeURIComponent(body)}/agenda-items`;

/** Where an item is added: to the agenda of a meeting, or to the backlog of a body. */
export type AgendaPlace = { readonly meeting: string } | { readonly body: string };

/** Reads backlogs, and changes items of agendas and backlogs. Methods that answer a resource are called in an injection context. */
@Service()
export class AgendaApi {
  readonly #http = inject(HttpClient);

  /** What waits in the backlog of a body, in its order; nothing is asked without a body. */
  backlog(body: () => string | undefined): HttpResourceRef<{ readonly items: readonly AgendaItem[] } | undefined> {
    return httpResource<{ readonly items: readonly AgendaItem[] }>(() => {
      const code = body();
      return code === undefined ? undefined : backlogAddress(code);
    });
  }

  async add(place: AgendaPlace, item: NewAgendaItem): Promise<void> {
    const address = 'meeting' in place ? addressOf(place.meeting, 'agenda-items') : backlogAddress(place.body);
    await firstValueFrom(this.#http.post(address, item));
  }

  async change(id: string, change: AgendaItemChange): Promise<void> {
    await firstValueFrom(this.#http.patch(itemAddress(id), change));
  }

  async remove({ id, version }: Pick<AgendaItem, 'id' | 'version'>): Promise<void> {
    await firstValueFrom(this.#http.delete(itemAddress(id), { body: { version } }));
  }

  /** Brings the items of an agenda into this order. */
  async order(meeting: string, order: AgendaOrder): Promise<void> {
    await firstValueFrom(this.#http.put(addressOf(meeting, 'agenda-order'), order));
  }
}
