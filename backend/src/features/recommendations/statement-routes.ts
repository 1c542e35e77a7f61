import { recommendationCode } from '#contract/link.ts';
import { newStatement, statementList, type Statement } from '#contract/statement.ts';
import * as z from 'zod/mini';
import { doingOf } from '../../audit/actor.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { route, type Route } from '../../http/route.ts';
import type { StatementReadModel } from './statement-read-model.ts';
import type { StatementService } from './statement-service.ts';

interface StatementRouteDeps {
  readonly statements: StatementReadModel;
  readonly inTransaction: UnitOfWork<StatementService>;
  readonly clock: Clock;
}

const byCode = z.object({ code: recommendationCode });
const byId = z.object({ code: recommendationCode, id: z.string().check(z.regex(/^\d{1,18}$/)) });
const TAG = 'Recommendations';

const example: Statement = {
  id: '21',
  kind: 'problem',
  text: 'Nach der Schule weiß niemand, wer zuständig ist.',
  speakerRole: 'Lehrkraft einer Berufsschule',
  meeting: 'Werkstatt Stadt',
  heldOn: '2025-11-14',
  recordedBy: 'Demo Koordination',
  recordedAt: '2025-11-17T08:00:00.000Z',
};

/** What was said about one recommendation. */
export function statementRoutes({ statements, inTransaction, clock }: StatementRouteDeps): Route[] {
  const common = { tag: TAG, response: statementList, example: { items: [example] } };
  return [
    route({
      ...common,
      method: 'post',
      path: '/recommendations/{code}/statements',
      permission: 'recommendations.edit',
      summary: 'Records what was said about a recommendation, and answers all of it',
      params: byCode,
      body: newStatement,
      status: 201,
      errors: [401, 403, 404],
      handle: async ({ params: { code }, body: { speakerRole = null, ...statement } }, { by, request }) => {
        await inTransaction((service) => service.add(code, { ...statement, speakerRole }, doingOf(by, request, clock)));
        return { items: await statements.list(code) };
      },
    }),
    route({
      ...common,
      method: 'delete',
      path: '/recommendations/{code}/statements/{id}',
      permission: 'recommendations.edit',
      summary: 'Removes a statement that somebody wants back, and answers those that are left; that there was one stays known',
      params: byId,
      errors: [401, 403, 404],
      handle: async ({ params: { code, id } }, { by, request }) => {
        await inTransaction((service) => service.remove(code, id, doingOf(by, request, clock)));
        return { items: await statements.list(code) };
      },
    }),
  ];
}
