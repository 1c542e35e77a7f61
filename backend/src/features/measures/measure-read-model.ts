import { period } from '#contract/period.ts';
import { standingCode } from '../organisations/standing-code.ts';
import type { Duty, MeasureHint, MeasureWarning } from './measure.ts';
import { hasWords } from '../../db/has-words.ts';
import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { districtReferenceOf } from '../districts/district.ts';
import { RELATED_DISTRICTS } from '../districts/related-districts.ts';
import { measureFacts, toFacts, type FactsRow } from './measure-facts-read-model.ts';
import { byCode, rowMaker, type MeasureRow, type MeasureView } from './measure-row.ts';
import { wasUnderWay } from './measure-status.ts';
import type { Outlook } from './status-report.ts';

/** Which measures are asked for; each part narrows, of a list any will do. */
export interface MeasureFilter {
  /** Reference of a district in which they work, in whole or in part. */
  readonly district?: string | undefined;
  readonly statuses?: readonly string[] | undefined;
  readonly fields?: readonly string[] | undefined;
  readonly targetGroups?: readonly string[] | undefined;
  readonly duty?: Duty | undefined;
  readonly outlook?: Outlook | undefined;
  /** Leads or takes part. */
  readonly organisation?: string | undefined;
  readonly lead?: string | undefined;
  /** Id of an account. */
  readonly responsible?: string | undefined;
  readonly tag?: string | undefined;
  readonly warnings?: readonly MeasureWarning[] | undefined;
  readonly hints?: readonly MeasureHint[] | undefined;
  /** Part of the code, the title, the summary or a tag. */
  readonly text?: string | undefined;
  readonly codes?: readonly string[] | undefined;
  /** Whether with measures that were merged, split or replaced. */
  readonly superseded: 'without' | 'only' | 'all';
}

/** Which part of a list. */
interface PageOfMeasures {
  readonly limit: number;
  readonly offset: number;
}

/** Questions about measures. */
export interface MeasureReadModel {
  /** All that the filter leaves, by code. */
  list(filter: MeasureFilter, view: MeasureView): Promise<MeasureRow[]>;
  /** A part of them, with how many there are in all. */
  page(filter: MeasureFilter, view: MeasureView, page: PageOfMeasures): Promise<{ items: MeasureRow[]; total: number }>;
}

const WHERE = `
  WHERE (:day::date IS NULL OR w.to_status IS NOT NULL)
    AND (:statuses::text[] IS NULL OR coalesce(w.to_status, m.status) = ANY(:statuses))
    AND (:fields::text[] IS NULL OR m.field_of_action = ANY(:fields))
    AND (:duty::text IS NULL OR m.duty = :duty)
    AND (:lead::text IS NULL OR m.lead_organisation = ${standingCode(':lead')})
    AND (:responsible::bigint IS NULL OR m.responsible_account_id = :responsible)
    AND (:tag::text IS NULL OR :tag = ANY(m.tags))
    AND (:codes::text[] IS NULL OR m.code = ANY(:codes))
    AND (:superseded = 'all' OR (m.superseded_on IS NOT NULL AND m.superseded_on <= coalesce(:day::date, m.superseded_on)) = (:superseded = 'only'))
    AND (:words = '' OR ${hasWords("concat_ws(' ', m.code, m.title, m.summary, array_to_string(m.tags, ' '))")})
    AND (:targetGroups::text[] IS NULL
         OR EXISTS (SELECT 1 FROM measure_target_groups AS t WHERE t.measure_code = m.code AND t.target_group = ANY(:targetGroups)))
    AND (:organisation::text IS NULL OR m.lead_organisation = ${standingCode(':organisation')}
         OR EXISTS (SELECT 1 FROM measure_partners AS p WHERE p.measure_code = m.code AND p.organisation_code = ${standingCode(':organisation')}))
    AND (:key::text IS NULL OR EXISTS (SELECT 1 FROM measure_districts AS s
                                         JOIN related AS r ON r.level = s.district_level AND r.key = s.district_key
                                        WHERE s.measure_code = m.code))`;

// `w` has the status on the day that is asked for.
const FOUND = `
  SELECT m.code FROM measures AS m
    LEFT JOIN LATERAL (SELECT c.to_status FROM measure_status_changes AS c
                        WHERE c.measure_code = m.code AND c.changed_on <= :day
                        ORDER BY c.changed_on DESC, c.id DESC LIMIT 1) AS w ON :day::date IS NOT NULL ${WHERE}`;

export class KnexMeasureReadModel implements MeasureReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async list(filter: MeasureFilter, view: MeasureView): Promise<MeasureRow[]> {
    const codes = await this.#codes(filter, view);
    return (await this.#rows(codes, view)).filter((row) => fits(row, filter, view));
  }

  async page(filter: MeasureFilter, view: MeasureView, { limit, offset }: PageOfMeasures): Promise<{ items: MeasureRow[]; total: number }> {
    if (isDerived(filter)) {
      const all = await this.list(filter, view);
      return { items: all.slice(offset, offset + limit), total: all.length };
    }
    const codes = await this.#codes(filter, view);
    return { items: await this.#rows(codes.slice(offset, offset + limit), view), total: codes.length };
  }

  /** What the columns of the filter leave, by code. */
  async #codes(filter: MeasureFilter, { statusDay }: MeasureView): Promise<string[]> {
    const { key, level } = filter.district === undefined ? { key: null, level: null } : districtReferenceOf(filter.district);
    const found = await rowsOf<{ code: string }>(this.#db, `WITH RECURSIVE ${RELATED_DISTRICTS} ${FOUND}`, {
      key,
      level,
      statuses: filter.statuses ?? null,
      fields: filter.fields ?? null,
      targetGroups: filter.targetGroups ?? null,
      duty: filter.duty ?? null,
      organisation: filter.organisation ?? null,
      lead: filter.lead ?? null,
      responsible: filter.responsible ?? null,
      tag: filter.tag ?? null,
      codes: filter.codes ?? null,
      superseded: filter.superseded,
      day: statusDay ?? null,
      words: filter.text ?? '',
    });
    return found.sort(byCode).map(({ code }) => code);
  }

  /** In the order of the codes. */
  async #rows(codes: readonly string[], view: MeasureView): Promise<MeasureRow[]> {
    if (codes.length === 0) return [];
    const found = await rowsOf<FactsRow>(this.#db, measureFacts('SELECT unnest(:codes::text[]) AS code'), { codes, quarter: view.quarter });
    const toRow = rowMaker(view);
    return found.map((row) => toRow(toFacts(row))).sort(byCode);
  }
}

/** Whether the filter asks for what follows from dates and reports, and so is known only after they are read. */
const isDerived = ({ outlook, warnings, hints }: MeasureFilter): boolean =>
  outlook !== undefined || warnings !== undefined || hints !== undefined;

const fits = (row: MeasureRow, { outlook, warnings, hints }: MeasureFilter, view: MeasureView): boolean =>
  (outlook === undefined || (row.report?.outlook === outlook && isOfQuarter(row, view))) &&
  (warnings === undefined || warnings.some((warning) => row.warnings.includes(warning))) &&
  (hints === undefined || hints.some((hint) => row.hints.includes(hint)));

/** Whether the report was made for the quarter and was due then; who looks at no day's status is content with the newest report. */
const isOfQuarter = ({ report, steps }: MeasureRow, { quarter, statusDay }: MeasureView): boolean =>
  statusDay === undefined || (report?.quarter === quarter && wasUnderWay(steps, period(quarter).start, statusDay));
