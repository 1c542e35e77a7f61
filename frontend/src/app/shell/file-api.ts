import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { FileFormat } from '#contract/table-file.ts';
import { FILE_TYPES } from '../ui/file-formats';

/** Gives files of objects to the server. */
@Service()
export class FileApi {
  readonly #http = inject(HttpClient);

  /** Says what a file would do, or takes it over: all of it, or nothing. */
  take<Response>(address: string, content: Blob, format: FileFormat, { preview }: { readonly preview: boolean }): Promise<Response> {
    return firstValueFrom(
      this.#http.post<Response>(address, content, { params: { format, preview }, headers: { 'Content-Type': FILE_TYPES[format] } }),
    );
  }
}
