import { byQuarter } from '#contract/quarter-cycle.ts';
import { review, reviewHandling, reviewNoting } from '#contract/review.ts';
import { doingOf } from '../../audit/actor.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { route, type Route } from '../../http/route.ts';
import { expectedVersion } from '../../row-version.ts';
import { reviewExamples } from './review-examples.ts';
import type { ReviewService } from './review-service.ts';
import type { ReviewView } from './review-view.ts';

export interface ReviewRouteDeps {
  readonly view: ReviewView;
  readonly inTransaction: UnitOfWork<ReviewService>;
  readonly clock: Clock;
}

const ONE = { tag: 'Quarters', params: byQuarter, response: review, example: reviewExamples.review };

/** What the steering group looks at in its meeting, and what it did. */
export const reviewRoutes = ({ view, inTransaction, clock }: ReviewRouteDeps): Route[] => [
  route({
    ...ONE,
    method: 'get',
    path: '/quarters/{quarter}/review',
    permission: 'quarters.read',
    summary: 'What there is to look at in the meeting that reviews the quarter, and what the meeting did; once adopted as it stood then',
    errors: [401, 403],
    handle: ({ params: { quarter } }, { by }) => view.of(quarter, by),
  }),
  route({
    ...ONE,
    method: 'post',
    path: '/quarters/{quarter}/review/handlings',
    permission: 'quarters.run',
    summary: 'Writes down what the meeting did with an item: discussed, decided (goes to its minutes), postponed, noted, or open again',
    body: reviewHandling,
    errors: [401, 403, 404, 409],
    handle: async ({ params: { quarter }, body }, { by, request, ifMatch }) => {
      const { key, state, note = null, postponedTo = null, decision = null } = body;
      const version = expectedVersion(body.version, ifMatch);
      const [about] = await view.items(quarter, [key]);
      if (about === undefined) throw new Error(`Nothing was found for ${key}.`);
      const handling = { version, state, note, postponedTo, decision };
      await inTransaction((service) => service.handle(quarter, about, handling, doingOf(by, request, clock)));
      return view.of(quarter, by);
    },
  }),
  route({
    ...ONE,
    method: 'post',
    path: '/quarters/{quarter}/review/notings',
    permission: 'quarters.run',
    summary: 'Notes items of which the meeting does not speak, or opens noted ones again: all or none',
    body: reviewNoting,
    errors: [401, 403, 404, 409],
    handle: async ({ params: { quarter }, body: { state, items } }, { by, request }) => {
      const versionOf = new Map(items.map(({ key, version }) => [key, version]));
      const shown = await view.items(quarter, [...versionOf.keys()]);
      const noted = shown.map((item) => ({ ...item, version: versionOf.get(item.key) ?? 0 }));
      await inTransaction((service) => service.note(quarter, state, noted, doingOf(by, request, clock)));
      return view.of(quarter, by);
    },
  }),
];
