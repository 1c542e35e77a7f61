import { inject, Service } from '@angular/core';
import { HistoryApi } from './history-api';
import { overtaking, type Overtaking } from './overtaking';
import type { Refusal } from './refusal';

/** A form whose content somebody else may have changed meanwhile. */
export interface OvertakenForm<Stored, Draft extends object> {
  /** What the history knows the thing as. */
  readonly objectType: string;
  /** Code of what is changed; without one it is new, and nobody can have changed it. */
  readonly code: string | undefined;
  readonly before: Draft;
  readonly mine: Draft;
  readonly latest: (code: string) => Promise<Stored>;
  readonly draftOf: (stored: Stored) => Draft;
}

/** Finds out what somebody else has stored while a form was open. */
@Service()
export class Overtakings {
  readonly #history = inject(HistoryApi);

  /** `undefined` when that is not why the server refused, or when the newer state cannot be read. */
  async after<Stored, Draft extends object>(
    refusal: Refusal | undefined,
    { objectType, code, before, mine, latest, draftOf }: OvertakenForm<Stored, Draft>,
  ): Promise<Overtaking<Stored, Draft> | undefined> {
    if (refusal?.kind !== 'conflict' || refusal.issues.length > 0 || code === undefined) return undefined;
    const stored = await latest(code).catch(() => undefined);
    if (stored === undefined) return undefined;
    return overtaking({ before, mine, theirs: draftOf(stored) }, stored, await this.#history.last(objectType, code));
  }
}
