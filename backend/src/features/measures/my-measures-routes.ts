import { myMeasures, myMeasuresQuery, type MyMeasure as MyMeasureResponse } from '#contract/status-report.ts';
import type { Clock } from '../../clock.ts';
import { route, type Route } from '../../http/route.ts';
import { takes, takesReports } from '../quarters/quarter-cycle.ts';
import type { QuarterReadModel } from '../quarters/quarter-read-model.ts';
import type { MeasureEditorReadModel } from './measure-editor-read-model.ts';
import { coordinates } from './measure-rights.ts';
import { measureExamples } from './measure-examples.ts';
import { toReportResponse } from './measure-response.ts';
import type { MyMeasure } from './my-measure.ts';
import type { MyMeasuresReadModel } from './my-measures-read-model.ts';

interface MyMeasuresRouteDeps {
  readonly mine: MyMeasuresReadModel;
  readonly editors: MeasureEditorReadModel;
  readonly quarters: QuarterReadModel;
  /** The newest completed quarter. */
  readonly defaultQuarter: () => string;
  readonly clock: Clock;
}

const { code, title, status, fieldOfAction, leadOrganisationName, districts, districtNames, milestones, version } = measureExamples.summary;
const example: MyMeasureResponse = {
  ...{ code, title, status, fieldOfAction, leadOrganisationName, districts, districtNames, version },
  as: 'responsible',
  due: true,
  mayReport: true,
  returned: null,
  report: null,
  previous: { ...measureExamples.report, quarter: '2026-Q2' },
  statuses: ['running', 'completed', 'paused', 'cancelled'],
  openMilestones: milestones.map(({ id, title: what, dueOn }) => ({ id, title: what, dueOn })),
  followUpDue: null,
};

/** What the person who asks has to report on. */
export const myMeasuresRoutes = ({ mine, editors, quarters, defaultQuarter, clock }: MyMeasuresRouteDeps): Route[] => [
  route({
    method: 'get',
    path: '/my-measures',
    permission: 'measures.edit-own',
    tag: 'Measures',
    summary: 'What the person who asks has to report on this quarter; what is due comes first',
    query: myMeasuresQuery,
    response: myMeasures,
    errors: [401, 403],
    example: { quarter: '2026-Q3', takesReports: true, items: [example] },
    handle: async ({ query: { quarter = defaultQuarter() } }, { by }) => {
      const editor = await editors.editorOf(by);
      const [{ state }, items] = await Promise.all([quarters.get(quarter), mine.mine({ editor, quarter, today: clock.today() })]);
      const mayReport = ({ returned }: MyMeasure) => takes(state, { returned: returned !== null, coordinates: coordinates(editor) });
      return { quarter, takesReports: takesReports(state), items: items.map((each) => toResponse(each, mayReport(each))) };
    },
  }),
];

const toResponse = (
  { facts, as, due, report, previous, statuses, returned, followUpDue }: MyMeasure,
  mayReport: boolean,
): MyMeasureResponse => ({
  code: facts.code,
  title: facts.title,
  status: facts.status,
  fieldOfAction: facts.fieldOfAction,
  leadOrganisationName: facts.leadOrganisationName,
  districts: [...facts.districts],
  districtNames: { ...facts.districtNames },
  as,
  due,
  mayReport,
  returned,
  report: report === null ? null : toReportResponse(report),
  previous: previous === null ? null : toReportResponse(previous),
  statuses: [...statuses],
  openMilestones: facts.milestones
    .filter(({ doneOn }) => doneOn === null)
    .map(({ id, title: what, dueOn }) => ({ id, title: what, dueOn })),
  followUpDue: followUpDue === null ? null : { months: followUpDue.months, dueOn: followUpDue.dueOn },
  version: facts.version,
});
