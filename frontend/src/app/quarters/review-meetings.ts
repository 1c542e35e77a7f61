import { httpResource } from '@angular/common/http';
import { computed, inject, Service, type Signal } from '@angular/core';
import type { BodyRow } from '#contract/body.ts';
import type { Page } from '#contract/common.ts';
import type { MeetingDetail, MeetingRow } from '#contract/meeting.ts';
import { endExclusive, parsePeriod, shift } from '#contract/period.ts';
import { FigureFormat } from '../format/figure-format';

type Named = Pick<MeetingRow, 'id' | 'heldOn' | 'body' | 'title'>;
const EMPTY = { items: [], nextCursor: null, total: 0 };

/** Meetings in which a quarter can be reviewed. */
@Service()
export class ReviewMeetings {
  readonly #format = inject(FigureFormat);

  /**
   * Those of steering groups (of all bodies where there is no steering group) from the end of the quarter until a year later, and the one that
   * is chosen already; nothing without a quarter. Call in an injection context.
   */
  around(quarter: () => string, chosen: () => string | null): Signal<readonly { readonly word: string; readonly text: string }[]> {
    const groups = httpResource<Page<BodyRow>>(() => '/api/v1/bodies?kind=steering_group&state=all&limit=500', { defaultValue: EMPTY });
    const meetings = httpResource<Page<MeetingRow>>(
      () => {
        const period = parsePeriod(quarter());
        if (period === undefined) return undefined;
        const params = { from: endExclusive(period), to: endExclusive(shift(period, 4)), order: 'soonest', limit: 500 };
        return { url: '/api/v1/meetings', params };
      },
      { defaultValue: EMPTY },
    );
    const stored = this.one(chosen);
    return computed(() => {
      const codes = (groups.hasValue() ? groups.value().items : []).map(({ code }) => code);
      const offered = (meetings.hasValue() ? meetings.value().items : []).filter(
        ({ body, state }) => state !== 'cancelled' && (codes.length === 0 || codes.includes(body.code)),
      );
      const set = stored();
      const all: readonly Named[] = set === undefined || offered.some(({ id }) => id === set.id) ? offered : [set, ...offered];
      return all.map((meeting) => ({ word: meeting.id, text: this.name(meeting) }));
    });
  }

  /** A meeting by its id; `undefined` without one, and until it is known. Call in an injection context. */
  one(id: () => string | null): Signal<MeetingDetail | undefined> {
    const meeting = httpResource<MeetingDetail>(() => {
      const known = id();
      return known === null ? undefined : `/api/v1/meetings/${encodeURIComponent(known)}`;
    });
    return computed(() => (meeting.hasValue() ? meeting.value() : undefined));
  }

  /** What a meeting is called: `3. Dezember 2026, Steuerungsgruppe Integration`. */
  name({ heldOn, body, title }: Named): string {
    return [this.#format.date(heldOn), title ?? body.name].join(', ');
  }
}
