import type { UnitOfWork } from '../../db/unit-of-work.ts';
import type { IndicatorOverview } from '../indicators/indicator-overview.ts';
import type { AlertStore } from './alert-store.ts';

/** How something stands, in one word. */
export interface WatchedState {
  readonly kind: 'indicator' | 'measure';
  readonly code: string;
  readonly state: string;
}

/** What a change from one look to the next is worth telling. What was never looked at before has not crossed anything. */
function crossingOf(kind: WatchedState['kind'], before: string | undefined, now: string): 'off_track' | 'back' | 'late' | undefined {
  if (before === undefined || before === now) return undefined;
  if (kind === 'measure') return now === 'late' ? 'late' : undefined;
  if (now === 'off_track') return 'off_track';
  return before === 'off_track' && (now === 'on_track' || now === 'watch') ? 'back' : undefined;
}

/** Looks how indicators and measures stand and notes what has crossed a limit since the last look: each crossing once. */
export class AlertWatch {
  readonly #overview: IndicatorOverview;
  readonly #inTransaction: UnitOfWork<AlertStore>;

  constructor(overview: IndicatorOverview, inTransaction: UnitOfWork<AlertStore>) {
    this.#overview = overview;
    this.#inTransaction = inTransaction;
  }

  /** Also where several programs look at once. `today` is the day on which what is found counts as crossed. */
  async look(today: string): Promise<void> {
    const { rows } = await this.#overview.of({});
    const indicators = rows.map(({ indicator, row }): WatchedState => ({
      kind: 'indicator',
      code: indicator.code,
      state: row.assessment.status,
    }));
    await this.#inTransaction(async (store) => {
      await store.lock();
      const measures = await store.measures();
      const before = new Map((await store.known()).map(({ kind, code, state }) => [`${kind} ${code}`, state]));
      // A figure that is missing for a while does not wipe out where it stood.
      const assessed = indicators.filter(({ state }) => state !== 'no_data' && state !== 'not_assessed');
      for (const seen of [...assessed, ...measures]) {
        const was = before.get(`${seen.kind} ${seen.code}`);
        if (was === seen.state) continue;
        const crossing = crossingOf(seen.kind, was, seen.state);
        if (crossing !== undefined) await store.crossed(seen, crossing, today);
        await store.remember(seen);
      }
    });
  }
}
