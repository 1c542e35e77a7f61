import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { MEASURE_FILE_BYTES, MEASURE_FILE_TYPES, MeasureFileFormat, MeasureImportResponse } from '#contract/measure-file.ts';

/** Content types of the files, by format: those of the contract. */
export const FILE_TYPES: typeof MEASURE_FILE_TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
/** How large a file may be: the limit of the contract. */
export const MOST_BYTES: typeof MEASURE_FILE_BYTES = 10_000_000;

/** Gives files of measures to the server. */
@Service()
export class MeasureFileApi {
  readonly #http = inject(HttpClient);

  /** Says what a file would do, or takes it over: all of it, or nothing. */
  take(content: Blob, format: MeasureFileFormat, { preview }: { readonly preview: boolean }): Promise<MeasureImportResponse> {
    return firstValueFrom(
      this.#http.post<MeasureImportResponse>('/api/v1/measures/import', content, {
        params: { format, preview },
        headers: { 'Content-Type': FILE_TYPES[format] },
      }),
    );
  }
}
