import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { SettingsResponse } from '#contract/settings.ts';

const ADDRESS = '/api/v1/settings';

/** The groups that are changed and saved by themselves. */
export type SettingsGroup = Exclude<keyof SettingsResponse, 'logo'>;

/** A change of a group: what is absent stays. */
export type GroupChange<G extends SettingsGroup> = Partial<Omit<SettingsResponse[G], 'version'>>;

/** Reads and changes the settings of the installation. */
@Service()
export class SettingsApi {
  readonly #http = inject(HttpClient);

  /** Call in an injection context. */
  settings(): HttpResourceRef<SettingsResponse | undefined> {
    return httpResource<SettingsResponse>(() => ADDRESS);
  }

  change<G extends SettingsGroup>(group: G, change: GroupChange<G>, version: number): Promise<SettingsResponse[G]> {
    const path = group.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return firstValueFrom(this.#http.patch<SettingsResponse[G]>(`${ADDRESS}/${path}`, { ...change, version }));
  }

  putLogo(file: Blob): Promise<SettingsResponse> {
    return firstValueFrom(this.#http.put<SettingsResponse>(`${ADDRESS}/logo`, file, { headers: { 'Content-Type': file.type } }));
  }

  removeLogo(): Promise<SettingsResponse> {
    return firstValueFrom(this.#http.delete<SettingsResponse>(`${ADDRESS}/logo`));
  }
}
