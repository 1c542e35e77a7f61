import { period } from '#contract/period.ts';
import type { MeasureQuery, MeasureResponse, MeasureSummary } from '#contract/measure.ts';
import { NotFound } from '../../errors/app-error.ts';
import { filterOf } from '../measures/measure-filter.ts';
import { wasUnderWay } from '../measures/measure-status.ts';
import { hasText, isAmong, isThe, refuseFilters } from './refused-filters.ts';
import type { SnapshotReadModel } from './snapshot-read-model.ts';

/** Measures as they stood when a quarter was adopted. */
export class FrozenMeasures {
  readonly #snapshots: SnapshotReadModel;

  constructor(snapshots: SnapshotReadModel) {
    this.#snapshots = snapshots;
  }

  /** By code. Throws `NotFound` for a quarter that was not adopted, `InvalidInput` for what cannot be asked of it. */
  async list(quarter: string, query: MeasureQuery): Promise<MeasureSummary[]> {
    refuseFilters(query, ['quarter', 'district', 'responsible']);
    // Also refuses words that there are not.
    filterOf(query, '');
    const { id, asOf } = await this.#snapshots.get(quarter);
    const kept = await this.#snapshots.rows<MeasureResponse>(id, 'measures');
    return kept
      .map(({ content }) => content)
      .filter((measure) => fits(measure, query, quarter, asOf))
      .map(toSummary);
  }

  /** Throws `NotFound`. */
  async get(quarter: string, code: string, query: { readonly quarter?: string | undefined } = {}): Promise<MeasureResponse> {
    refuseFilters(query, ['quarter']);
    const { id } = await this.#snapshots.get(quarter);
    const [row] = await this.#snapshots.rows<MeasureResponse>(id, 'measures', { keys: [code] });
    if (row === undefined) throw new NotFound(`There was no measure "${code}" when ${quarter} was adopted.`);
    return row.content;
  }
}

/** Whether something else stood in its place on the day already: such a measure is history, and no list names it unless it is asked for. */
export const wasSuperseded = ({ supersededOn }: MeasureResponse, day: string): boolean => supersededOn !== null && supersededOn <= day;

const fits = (measure: MeasureResponse, query: MeasureQuery, quarter: string, day: string): boolean =>
  isAmong(query.status, measure.statusInQuarter) &&
  isAmong(query.field, measure.fieldOfAction) &&
  isAmong(query.targetGroup, ...measure.targetGroups) &&
  isThe(query.duty, measure.duty) &&
  (query.outlook === undefined || (measure.report?.outlook === query.outlook && isOfQuarter(measure, quarter, day))) &&
  isThe(query.organisation, measure.leadOrganisation, ...measure.partners.map(({ code }) => code)) &&
  isThe(query.lead, measure.leadOrganisation) &&
  isThe(query.tag, ...measure.tags) &&
  isAmong(query.warning, ...measure.warnings) &&
  isAmong(query.hint, ...measure.hints) &&
  hasText(query.text, measure.code, measure.title, measure.summary, ...measure.tags) &&
  (query.superseded === 'all' || wasSuperseded(measure, day) === (query.superseded === 'only'));

const isOfQuarter = ({ report, statusHistory }: MeasureResponse, quarter: string, day: string): boolean =>
  report?.quarter === quarter && wasUnderWay(statusHistory, period(quarter).start, day);

/** Without what only the page of one measure shows. */
function toSummary({
  description: _description,
  rationale: _rationale,
  partners: _partners,
  deputy: _deputy,
  indicators: _indicators,
  dependsOn: _dependsOn,
  neededBy: _neededBy,
  links: _links,
  contact: _contact,
  notes: _notes,
  costLines: _costLines,
  released: _released,
  followUps: _followUps,
  statusHistory: _statusHistory,
  predecessors: _predecessors,
  successors: _successors,
  transitions: _transitions,
  ...summary
}: MeasureResponse): MeasureSummary {
  return summary;
}
