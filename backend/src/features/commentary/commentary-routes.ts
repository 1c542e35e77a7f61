import { commentariesOfQuarter, commentaryList, commentaryQuery, indicatorCommentaries, newCommentary } from '#contract/commentary.ts';
import { indicatorCode } from '#contract/indicator.ts';
import { lastDay, period } from '#contract/period.ts';
import * as z from 'zod/mini';
import type { Principal } from '../../access/principal.ts';
import { doingOf } from '../../audit/actor.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { route, type Route } from '../../http/route.ts';
import { expectedVersion } from '../../row-version.ts';
import type { DistrictReadModel } from '../districts/district-read-model.ts';
import type { InstallationReadModel } from '../districts/installation-read-model.ts';
import type { IndicatorReadModel } from '../indicators/indicator-read-model.ts';
import type { MeasureEditorReadModel } from '../measures/measure-editor-read-model.ts';
import type { QuarterReadModel } from '../quarters/quarter-read-model.ts';
import { commentaryExamples } from './commentary-examples.ts';
import type { CommentaryReadModel } from './commentary-read-model.ts';
import type { CommentaryService } from './commentary-service.ts';
import { hindranceOf, mayComment } from './commentary.ts';

export interface CommentaryRouteDeps {
  readonly commentaries: CommentaryReadModel;
  readonly indicators: IndicatorReadModel;
  readonly districts: DistrictReadModel;
  readonly installation: InstallationReadModel;
  readonly quarters: QuarterReadModel;
  readonly editors: MeasureEditorReadModel;
  readonly inTransaction: UnitOfWork<CommentaryService>;
  readonly clock: Clock;
}

const byCode = z.object({ code: indicatorCode });
const ONE = { tag: 'Commentary', response: indicatorCommentaries, example: commentaryExamples.ofIndicator, params: byCode };

/** What people say about indicators, quarter by quarter. */
export function commentaryRoutes(deps: CommentaryRouteDeps): Route[] {
  const { commentaries, indicators, districts, installation, quarters, editors, inTransaction, clock } = deps;
  const refOf = async (quarter: string, district: string | undefined): Promise<string> =>
    district === undefined ? (await installation.whole()).ref : (await districts.get(district, lastDay(period(quarter)))).ref;
  const asIs = async (code: string, quarter: string, asked: string | undefined, by: Principal) => {
    await indicators.get(code);
    const district = await refOf(quarter, asked);
    const place = { indicator: code, quarter, district };
    const [current, versions, earlier, state, editor] = await Promise.all([
      commentaries.find(place),
      commentaries.versions(place),
      commentaries.before(place),
      quarters.get(quarter),
      editors.editorOf(by),
    ]);
    const hindrance = hindranceOf(state, clock.today());
    return {
      quarter,
      district,
      current: current ?? null,
      versions,
      earlier,
      version: versions[0]?.version ?? 0,
      mayWrite: hindrance === null && mayComment(editor, district),
      hindrance,
    };
  };
  return [
    route({
      ...ONE,
      method: 'get',
      path: '/indicators/{code}/commentaries',
      permission: 'working-data.read',
      summary: 'What was said about an indicator for a place in a quarter, with its versions and the quarters before',
      query: commentaryQuery,
      errors: [401, 403, 404],
      handle: ({ params: { code }, query: { quarter = installation.defaultQuarter(), district } }, { by }) =>
        asIs(code, quarter, district, by),
    }),
    route({
      ...ONE,
      method: 'put',
      path: '/indicators/{code}/commentaries',
      permission: 'commentaries.write',
      summary:
        'Writes a new version, or withdraws the commentary, until the quarter is adopted. The coordination for every place, an integration officer for the own districts',
      body: newCommentary,
      errors: [401, 403, 404, 409],
      handle: async ({ params: { code }, body: { quarter, district, version, text } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        const place = { indicator: code, quarter, district: await refOf(quarter, district) };
        const doing = { commentator: await editors.editorOf(by), ...doingOf(by, request, clock) };
        const written = text === null ? null : { de: text.de, en: text.en ?? null };
        await inTransaction((service) => service.write(place, written, expected, doing));
        return asIs(code, quarter, district, by);
      },
    }),
    route({
      method: 'get',
      path: '/commentaries',
      permission: 'working-data.read',
      tag: 'Commentary',
      summary: 'All commentaries of a quarter, by indicator, the whole first; of one place where a district is given',
      query: commentariesOfQuarter,
      response: commentaryList,
      example: { items: [commentaryExamples.commentary] },
      errors: [401, 403, 404],
      handle: async ({ query: { quarter, district } }) => ({
        items: await commentaries.ofQuarter(quarter, district === undefined ? undefined : await refOf(quarter, district)),
      }),
    }),
  ];
}
