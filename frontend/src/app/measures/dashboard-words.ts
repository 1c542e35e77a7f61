import type { MeasureDashboard } from '#contract/measure-dashboard.ts';

/** Which sentence says how a count has changed: `more`, `fewer` or `same`, with the amount. */
export function movementOf({ now, before }: { readonly now: number; readonly before: number }): {
  readonly word: 'more' | 'fewer' | 'same';
  readonly amount: number;
} {
  return { word: now > before ? 'more' : now < before ? 'fewer' : 'same', amount: Math.abs(now - before) };
}

/** One change of a measure with the keys of the words for what it was and what it is. */
interface ChangeWords {
  readonly code: string;
  readonly title: string;
  readonly kind: 'new' | 'status' | 'outlook';
  /** Key of what it was; `undefined` where there was nothing. */
  readonly from: string | undefined;
  readonly to: string;
  readonly on: string | null;
}

/** The changes since the quarter before, the newest first; those without a day come last. */
export function changesOf(changes: MeasureDashboard['changes']): ChangeWords[] {
  return [...changes]
    .sort((a, b) => (b.on ?? '').localeCompare(a.on ?? ''))
    .map(({ code, title, kind, from, to, on }) => {
      const family = kind === 'outlook' ? 'measure.outlook.' : 'measure.status.';
      return { code, title, kind, from: from === null ? undefined : family + from, to: family + to, on };
    });
}
