import * as z from 'zod/mini';
import {
  byPack,
  newReviewPack,
  packWithdrawal,
  reviewPack,
  reviewPackDetail,
  reviewPackList,
  type ReviewPack,
  type ReviewPackDetail,
  type PackFormat,
} from '#contract/pack-order.ts';
import { byQuarter } from '#contract/quarter-cycle.ts';
import { doingOf } from '../../audit/actor.ts';
import type { Principal } from '../../access/principal.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { NotFound } from '../../errors/app-error.ts';
import { FileAnswer, route, type Route } from '../../http/route.ts';
import { orderOf } from './pack-terms.ts';
import type { KeptPack } from './review-pack.ts';
import { reviewPackExamples } from './review-pack-examples.ts';
import type { ReviewPackReadModel } from './review-pack-read-model.ts';
import type { ReviewPackService } from './review-pack-service.ts';
import type { ReviewPackView } from './review-pack-view.ts';
import type { SnapshotReadModel } from '../snapshots/snapshot-read-model.ts';

export interface ReviewPackRouteDeps {
  readonly packs: ReviewPackReadModel;
  readonly view: ReviewPackView;
  readonly snapshots: Pick<SnapshotReadModel, 'get'>;
  readonly inTransaction: UnitOfWork<ReviewPackService>;
  readonly clock: Clock;
}

const TAG = 'Review packs';
const CONTENT_TYPES: Readonly<Record<PackFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** Review packs: what was adopted as one document. The council reads those that were released to it. */
export const reviewPackRoutes = ({ packs, view, snapshots, inTransaction, clock }: ReviewPackRouteDeps): Route[] => {
  const one = (quarter: string, id: string, by: Principal): Promise<KeptPack> => packs.get({ quarter, id, ...rangeOf(by) });
  const changed = async (quarter: string, id: string, by: Principal): Promise<ReviewPack> => view.of(await one(quarter, id, by), by);

  const download = (format: PackFormat, what: string): Route =>
    route({
      method: 'get',
      path: `/quarters/{quarter}/review-packs/{pack}/${format}`,
      permission: 'review-packs.read',
      tag: TAG,
      summary: `A review pack as ${what}`,
      params: byPack,
      response: z.string(),
      contentType: CONTENT_TYPES[format],
      errors: [401, 403, 404],
      example: '',
      handle: async ({ params: { quarter, pack } }, { by }) => {
        const { id, language } = await one(quarter, pack, by);
        const { content, sha256 } = await packs.file(id, format);
        return new FileAnswer(content, CONTENT_TYPES[format], {
          'Content-Disposition': `attachment; filename="${fileNameOf(quarter, language, format)}"`,
          'Cache-Control': 'private, no-cache',
          ETag: `"${sha256}"`,
        });
      },
    });

  return [
    route({
      method: 'get',
      path: '/review-packs',
      permission: 'review-packs.read',
      tag: TAG,
      summary: 'Review packs that the council can read, newest quarter first',
      response: reviewPackList,
      errors: [401, 403],
      example: { items: [reviewPackExamples.released] },
      handle: async (_, { by }) => ({ items: await view.all(await packs.list({ releasedOnly: true }), by) }),
    }),
    route({
      method: 'get',
      path: '/quarters/{quarter}/review-packs',
      permission: 'review-packs.read',
      tag: TAG,
      summary: 'Review packs of a quarter; what the council can read first, then the newest. The council gets those released to it',
      params: byQuarter,
      response: reviewPackList,
      errors: [401, 403],
      example: { items: [reviewPackExamples.pack] },
      handle: async ({ params: { quarter } }, { by }) => ({ items: await view.all(await packs.list({ quarter, ...rangeOf(by) }), by) }),
    }),
    route({
      method: 'post',
      path: '/quarters/{quarter}/review-packs',
      permission: 'quarters.run',
      tag: TAG,
      summary: 'Orders a review pack of an adopted quarter. It is made behind the answer; the same order is the same pack',
      params: byQuarter,
      body: newReviewPack,
      status: 202,
      response: reviewPack,
      errors: [401, 403, 404, 409],
      example: reviewPackExamples.pack,
      handle: async ({ params: { quarter }, body: { snapshotVersion, ...terms } }, { by, request }) => {
        const { id } = await snapshots.get(quarter, snapshotVersion);
        const pack = await inTransaction((service) => service.order(quarter, orderOf(id, terms), doingOf(by, request, clock)));
        return changed(quarter, pack, by);
      },
    }),
    route({
      method: 'get',
      path: '/quarters/{quarter}/review-pack',
      permission: 'review-packs.read',
      tag: TAG,
      summary: 'The review pack of a quarter: the one that the council can read, otherwise the newest that is ready',
      params: byQuarter,
      response: reviewPackDetail,
      errors: [401, 403, 404],
      example: reviewPackExamples.detail,
      handle: async ({ params: { quarter } }, { by }) => {
        const found = (await packs.list({ quarter, ...rangeOf(by) })).find(({ madeAt }) => madeAt !== null);
        if (found === undefined) throw new NotFound(`There is no review pack of ${quarter} here.`);
        return detail(found, by);
      },
    }),
    route({
      method: 'get',
      path: '/quarters/{quarter}/review-packs/{pack}',
      permission: 'review-packs.read',
      tag: TAG,
      summary: 'A review pack with its document; while it is being made, how far that is',
      params: byPack,
      response: reviewPackDetail,
      errors: [401, 403, 404],
      example: reviewPackExamples.detail,
      handle: async ({ params: { quarter, pack } }, { by }) => detail(await one(quarter, pack, by), by),
    }),
    download('pdf', 'tagged PDF whose text can be searched'),
    download('docx', 'Word document that can be edited'),
    route({
      method: 'delete',
      path: '/quarters/{quarter}/review-packs/{pack}',
      permission: 'quarters.run',
      tag: TAG,
      summary: 'Removes a review pack that the council never could read',
      params: byPack,
      response: z.strictObject({}),
      errors: [401, 403, 404, 409],
      example: {},
      handle: async ({ params: { quarter, pack } }, { by, request }) => {
        const kept = await one(quarter, pack, by);
        await inTransaction((service) => service.remove(kept, doingOf(by, request, clock)));
        return {};
      },
    }),
    route({
      method: 'post',
      path: '/quarters/{quarter}/review-packs/{pack}/release',
      permission: 'quarters.run',
      tag: TAG,
      summary: 'Lets the council read a review pack',
      params: byPack,
      response: reviewPack,
      errors: [401, 403, 404, 409],
      example: reviewPackExamples.released,
      handle: async ({ params: { quarter, pack } }, { by, request }) => {
        const kept = await one(quarter, pack, by);
        await inTransaction((service) => service.release(kept, doingOf(by, request, clock)));
        return changed(quarter, pack, by);
      },
    }),
    route({
      method: 'post',
      path: '/quarters/{quarter}/review-packs/{pack}/withdrawal',
      permission: 'quarters.run',
      tag: TAG,
      summary: 'Takes a review pack back from the council, with a reason',
      params: byPack,
      body: packWithdrawal,
      response: reviewPack,
      errors: [401, 403, 404, 409],
      example: reviewPackExamples.pack,
      handle: async ({ params: { quarter, pack }, body: { reason } }, { by, request }) => {
        const kept = await one(quarter, pack, by);
        await inTransaction((service) => service.withdraw(kept, reason, doingOf(by, request, clock)));
        return changed(quarter, pack, by);
      },
    }),
  ];

  async function detail(pack: KeptPack, by: Principal): Promise<ReviewPackDetail> {
    const document = pack.madeAt === null ? undefined : await packs.document(pack.id);
    return { ...(await view.of(pack, by)), document: (document as ReviewPackDetail['document'] | undefined) ?? null };
  }
};

/** Who may read quarters reads all packs, others those that were released. */
const rangeOf = ({ permissions }: Principal): { readonly releasedOnly: boolean } => ({ releasedOnly: !permissions.has('quarters.read') });

const fileNameOf = (quarter: string, language: KeptPack['language'], format: PackFormat): string =>
  `${language === 'de' ? 'bericht' : 'report'}-${quarter.toLowerCase()}.${format}`;
