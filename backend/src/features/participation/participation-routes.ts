import { rowVersion } from '#contract/common.ts';
import { recommendationCode } from '#contract/link.ts';
import { measureCode } from '#contract/measure.ts';
import { newParticipation, participationChange, participationList, type Participation } from '#contract/participation.ts';
import * as z from 'zod/mini';
import type { Permission } from '../../access/permissions.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { route, type Route } from '../../http/route.ts';
import { expectedVersion } from '../../row-version.ts';
import { measureDoing } from '../measures/measure-doing.ts';
import type { MeasureEditorReadModel } from '../measures/measure-editor-read-model.ts';
import type { ParticipationReadModel } from './participation-read-model.ts';
import type { ParticipationService } from './participation-service.ts';
import type { ParticipationSubject } from './participation.ts';

interface ParticipationRouteDeps {
  readonly participation: ParticipationReadModel;
  readonly editors: MeasureEditorReadModel;
  readonly inTransaction: UnitOfWork<ParticipationService>;
  readonly clock: Clock;
}

/** What differs between recommendations and measures. */
interface Kind {
  readonly type: ParticipationSubject['type'];
  readonly below: string;
  readonly code: typeof measureCode;
  readonly tag: string;
  readonly read: Exclude<Permission, 'public'>;
  readonly edit: Exclude<Permission, 'public'>;
}

const KINDS: readonly Kind[] = [
  {
    type: 'recommendation',
    below: '/recommendations',
    code: recommendationCode,
    tag: 'Recommendations',
    read: 'recommendations.read',
    edit: 'recommendations.edit',
  },
  { type: 'measure', below: '/measures', code: measureCode, tag: 'Measures', read: 'measures.read', edit: 'measures.edit-own' },
];

const entry: Participation = {
  id: '7',
  kind: 'consultation_workshop',
  who: 'Eltern aus zwei Grundschulen',
  heardOn: '2026-03-19',
  people: 34,
  whatChanged: 'Das Café beginnt erst um 16 Uhr, damit auch Berufstätige kommen können.',
  recordedBy: 'Demo Koordination',
  recordedAt: '2026-03-20T09:00:00.000Z',
  version: 1,
};

/** Who was heard about recommendations and measures. */
export const participationRoutes = (deps: ParticipationRouteDeps): Route[] => KINDS.flatMap((kind) => routesOf(kind, deps));

function routesOf({ type, below, code: codeOf, tag, read, edit }: Kind, deps: ParticipationRouteDeps): Route[] {
  const { participation, editors, inTransaction, clock } = deps;
  const doing = measureDoing(editors, clock);
  const list = async (code: string) => ({ items: await participation.list({ type, code }) });
  const byCode = z.object({ code: codeOf });
  const byId = z.object({ code: codeOf, id: z.string().check(z.regex(/^\d{1,18}$/)) });
  const path = `${below}/{code}/participation`;
  const common = { tag, response: participationList, example: { items: [entry] } };
  return [
    route({
      ...common,
      method: 'get',
      path,
      permission: read,
      summary: `Who was heard about a ${type}, newest first`,
      params: byCode,
      errors: [401, 403, 404],
      handle: ({ params: { code } }) => list(code),
    }),
    route({
      ...common,
      method: 'post',
      path,
      permission: edit,
      summary: `Records that somebody was heard about a ${type}`,
      params: byCode,
      body: newParticipation,
      status: 201,
      errors: [401, 403, 404, 409],
      handle: async ({ params: { code }, body: { people = null, whatChanged = null, ...content } }, { by, request }) => {
        const who = await doing(by, request);
        await inTransaction((service) => service.add({ type, code }, { ...content, people, whatChanged }, who));
        return list(code);
      },
    }),
    route({
      ...common,
      method: 'patch',
      path: `${path}/{id}`,
      permission: edit,
      summary: `Changes what was written down about who was heard, such as what came of it`,
      params: byId,
      body: participationChange,
      errors: [401, 403, 404, 409],
      handle: async ({ params: { code, id }, body: { version, ...changed } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        const who = await doing(by, request);
        await inTransaction((service) => service.change({ type, code }, id, changed, expected, who));
        return list(code);
      },
    }),
    route({
      ...common,
      method: 'delete',
      path: `${path}/{id}`,
      permission: edit,
      summary: 'Removes an entry that was made by mistake',
      params: byId,
      body: z.strictObject({ version: rowVersion }),
      errors: [401, 403, 404, 409],
      handle: async ({ params: { code, id }, body: { version } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        const who = await doing(by, request);
        await inTransaction((service) => service.remove({ type, code }, id, expected, who));
        return list(code);
      },
    }),
  ];
}
