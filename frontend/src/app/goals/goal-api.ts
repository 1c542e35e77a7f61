import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { GoalChange, GoalList, GoalResponse, NewGoal } from '#contract/goal.ts';

const ADDRESS = '/api/v1/goals';
const addressOf = (code: string): string => `${ADDRESS}/${encodeURIComponent(code)}`;

/** Reads and changes the tree of goals. Methods that answer a resource are called in an injection context. */
@Service()
export class GoalApi {
  readonly #http = inject(HttpClient);

  /** The tree from the top: each goal after its parent and before the next one beside that. */
  tree(): HttpResourceRef<GoalList | undefined> {
    return httpResource<GoalList>(() => ADDRESS);
  }

  /** One goal with what is attached to it. */
  goal(code: () => string): HttpResourceRef<GoalResponse | undefined> {
    return httpResource<GoalResponse>(() => addressOf(code()));
  }

  /** As it is stored now. */
  latest(code: string): Promise<GoalResponse> {
    return firstValueFrom(this.#http.get<GoalResponse>(addressOf(code)));
  }

  add(goal: NewGoal): Promise<GoalResponse> {
    return firstValueFrom(this.#http.post<GoalResponse>(ADDRESS, goal));
  }

  change(code: string, change: GoalChange): Promise<GoalResponse> {
    return firstValueFrom(this.#http.patch<GoalResponse>(addressOf(code), change));
  }

  /** Removes a goal as it was seen. */
  async remove({ code, version }: Pick<GoalResponse, 'code' | 'version'>): Promise<void> {
    await firstValueFrom(this.#http.delete(addressOf(code), { headers: { 'If-Match': `"${version}"` } }));
  }
}
