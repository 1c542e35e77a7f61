import type { MeasureResponse, MeasureSummary } from '#contract/measure.ts';
import type { StatusReport as StatusReportResponse } from '#contract/status-report.ts';
import type { MeasureDetail, SuccessionRow } from './measure-detail-read-model.ts';
import { coordinates, type MeasureEditor } from './measure-rights.ts';
import type { MeasureRow } from './measure-row.ts';
import { needsReason, stepsFrom } from './measure-status.ts';
import type { StatusReport } from './status-report.ts';

/** A measure as a row of a list. */
export const toSummary = (row: MeasureRow): MeasureSummary => ({
  code: row.code,
  title: row.title,
  summary: row.summary,
  status: row.status,
  statusSince: row.statusSince,
  statusInQuarter: row.statusInQuarter,
  fieldOfAction: row.fieldOfAction,
  duty: row.duty,
  leadOrganisation: row.leadOrganisation,
  leadOrganisationName: row.leadOrganisationName,
  responsible: personOf(row.responsibleAccount, row.responsibleName),
  districts: [...row.districts],
  districtNames: { ...row.districtNames },
  targetGroups: [...row.targetGroups],
  startsOn: row.startsOn,
  endsOn: row.endsOn,
  places: row.places,
  tags: [...row.tags],
  location: row.location,
  report: row.report === null ? null : toReportResponse(row.report),
  milestones: [...row.milestones],
  nextMilestone: row.nextMilestone === null ? null : { title: row.nextMilestone.title, dueOn: row.nextMilestone.dueOn },
  fundingEndsOn: row.fundingEndsOn,
  endingFunds: [...row.endingFunds],
  warnings: [...row.warnings],
  hints: [...row.hints],
  supersededOn: row.supersededOn,
  demo: row.demo,
  mayEdit: row.mayEdit,
  version: row.version,
});

/** A measure with everything that the person may see of it. */
export const toResponse = (measure: MeasureDetail, editor: MeasureEditor): MeasureResponse => ({
  ...toSummary(measure),
  description: measure.description,
  rationale: measure.rationale,
  partners: [...measure.partners],
  deputy: personOf(measure.deputyAccount, measure.deputyName),
  indicators: [...measure.indicators],
  dependsOn: [...measure.dependsOn],
  neededBy: [...measure.neededBy],
  links: [...measure.links],
  contact: editor.permissions.has('contacts.read') ? measure.contact : null,
  notes: measure.notes,
  costLines: [...measure.costLines],
  released: [...measure.released],
  followUps: [...measure.followUps],
  statusHistory: [...measure.statusHistory],
  predecessors: measure.predecessors.map(toSuccession),
  successors: measure.successors.map(toSuccession),
  transitions: measure.mayEdit
    ? stepsFrom(measure.status, { coordinates: coordinates(editor) }).map((to) => ({ to, needsReason: needsReason(to) }))
    : [],
});

export const toReportResponse = (report: StatusReport): StatusReportResponse => ({ ...report });

const toSuccession = (row: SuccessionRow) => ({ ...row });

const personOf = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? id });
