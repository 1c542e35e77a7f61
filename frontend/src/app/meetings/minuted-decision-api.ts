import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Decision, DecisionChange, NewDecision } from '#contract/decision.ts';

const addressOf = (code: string): string => `/api/v1/decisions/${encodeURIComponent(code)}`;

/** Writes down what was decided while the minutes are written. */
@Service()
export class MinutedDecisionApi {
  readonly #http = inject(HttpClient);

  /** Adds it to an item of an agenda. */
  async add(item: string, decision: NewDecision): Promise<void> {
    await firstValueFrom(this.#http.post(`/api/v1/agenda-items/${encodeURIComponent(item)}/decisions`, decision));
  }

  async change(code: string, change: DecisionChange): Promise<void> {
    await firstValueFrom(this.#http.patch(addressOf(code), change));
  }

  async remove({ code, version }: Pick<Decision, 'code' | 'version'>): Promise<void> {
    await firstValueFrom(this.#http.delete(addressOf(code), { body: { version } }));
  }
}
