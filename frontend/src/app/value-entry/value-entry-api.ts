import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { CellChanges, CellsSaved, EntryGrid, ValueSubmission } from '#contract/value-entry.ts';
import type { GridKey } from './kept-cells';

/** Reads and writes entry grids. */
@Service()
export class ValueEntryApi {
  readonly #http = inject(HttpClient);

  /** A grid; without a period the first of the quarter. Call in an injection context. */
  grid(key: () => Omit<GridKey, 'period'> & { readonly period: string | undefined }): HttpResourceRef<EntryGrid | undefined> {
    return httpResource<EntryGrid>(() => {
      const { period, ...of } = key();
      return { url: addressOf(of), params: period === undefined ? {} : { period } };
    });
  }

  /** As it is stored now, for those who have to compare. */
  latest(key: GridKey): Promise<EntryGrid> {
    return firstValueFrom(this.#http.get<EntryGrid>(addressOf(key), { params: { period: key.period } }));
  }

  save(key: GridKey, cells: CellChanges): Promise<CellsSaved> {
    return firstValueFrom(this.#http.put<CellsSaved>(`${addressOf(key)}/cells`, cells));
  }

  handIn(key: GridKey, submission: ValueSubmission): Promise<EntryGrid> {
    return firstValueFrom(this.#http.post<EntryGrid>(`${addressOf(key)}/submissions`, submission));
  }
}

const addressOf = ({ quarter, code }: Omit<GridKey, 'period'>): string =>
  `/api/v1/quarters/${encodeURIComponent(quarter)}/entry-grids/${encodeURIComponent(code)}`;
