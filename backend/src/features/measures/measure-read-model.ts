import type { Duty, MeasureHint, MeasureWarning } from './measure.ts';
import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { districtReferenceOf } from '../districts/district.ts';
import { RELATED_DISTRICTS } from '../districts/related-districts.ts';
import { MEASURE_FACTS, toFacts, type FactsRow } from './measure-facts-read-model.ts';
import { rowOf, type MeasureRow, type MeasureView } from './measure-row.ts';
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

/** Questions about measures. */
export interface MeasureReadModel {
  /** All that the filter leaves, by code. */
  list(filter: MeasureFilter, view: MeasureView): Promise<MeasureRow[]>;
}

const WHERE = `
  WHERE (:statuses::text[] IS NULL OR m.status = ANY(:statuses))
    AND (:fields::text[] IS NULL OR m.field_of_action = ANY(:fields))
    AND (:duty::text IS NULL OR m.duty = :duty)
    AND (:lead::text IS NULL OR m.lead_organisation = :lead)
    AND (:responsible::bigint IS NULL OR m.responsible_account_id = :responsible)
    AND (:tag::text IS NULL OR :tag = ANY(m.tags))
    AND (:codes::text[] IS NULL OR m.code = ANY(:codes))
    AND (:superseded = 'all' OR (m.superseded_on IS NOT NULL) = (:superseded = 'only'))
    AND (:words = '' OR position(lower(:words) IN lower(concat_ws(' ', m.code, m.title, m.summary, array_to_string(m.tags, ' ')))) > 0)
    AND (:targetGroups::text[] IS NULL
         OR EXISTS (SELECT 1 FROM measure_target_groups AS t WHERE t.measure_code = m.code AND t.target_group = ANY(:targetGroups)))
    AND (:organisation::text IS NULL OR m.lead_organisation = :organisation
         OR EXISTS (SELECT 1 FROM measure_partners AS p WHERE p.measure_code = m.code AND p.organisation_code = :organisation))
    AND (:key::text IS NULL OR EXISTS (SELECT 1 FROM measure_districts AS s
                                         JOIN related AS r ON r.level = s.district_level AND r.key = s.district_key
                                        WHERE s.measure_code = m.code))`;

/** M-9 stands before M-10. */
const BY_CODE = new Intl.Collator('de', { numeric: true });

export class KnexMeasureReadModel implements MeasureReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async list(filter: MeasureFilter, view: MeasureView): Promise<MeasureRow[]> {
    const { key, level } = filter.district === undefined ? { key: null, level: null } : districtReferenceOf(filter.district);
    const found = await rowsOf<FactsRow>(this.#db, `WITH RECURSIVE ${RELATED_DISTRICTS} ${MEASURE_FACTS} ${WHERE}`, {
      key,
      level,
      quarter: view.quarter,
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
      words: filter.text ?? '',
    });
    return found
      .map((row) => rowOf(toFacts(row), view))
      .filter((row) => fits(row, filter))
      .sort((a, b) => BY_CODE.compare(a.code, b.code));
  }
}

/** What follows from dates and reports is known only after they are read. */
const fits = ({ report, warnings, hints }: MeasureRow, filter: MeasureFilter): boolean =>
  (filter.outlook === undefined || report?.outlook === filter.outlook) &&
  (filter.warnings === undefined || filter.warnings.some((warning) => warnings.includes(warning))) &&
  (filter.hints === undefined || filter.hints.some((hint) => hints.includes(hint)));
