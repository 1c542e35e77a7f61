import type { Delivery, DeliveryKind, DeliveryState } from '#contract/delivery.ts';
import { formatPeriod, type Grain } from '#contract/period.ts';
import { rowsOf, toNumber, type ReadDb } from '../../db/knex.ts';
import { NotFound } from '../../errors/app-error.ts';
import type { IndicatorKind } from '../indicators/indicator.ts';
import { COUNTING_REPORT_JSON, toReport, type ReportRow } from '../measures/status-report-rows.ts';
import { LATE_DELIVERY } from '../quarters/late-delivery.ts';
import type { DeliveryCount } from '../quarters/quarter.ts';
import { conspicuousValue } from '../value-entry/conspicuous-value.ts';
import type { DeliveryBelonging } from './delivery-rights.ts';
import type { KeptDelivery } from './delivery.ts';
import { earlierFigures, figureInForce, toEarlier, toInForce, type FigureInForce, type PackedEarlier } from './figures-beside.ts';

/** Which deliveries of a quarter are asked for. */
export interface DeliveryFilter {
  readonly kind?: DeliveryKind | undefined;
  readonly state?: DeliveryState | undefined;
  readonly organisation?: string | undefined;
  /** Only what no organisation owes, or only what one does. */
  readonly unassigned?: boolean | undefined;
  /** Reference with its level; exactly this district, not its parts. */
  readonly district?: string | undefined;
  readonly indicator?: string | undefined;
  readonly measure?: string | undefined;
  readonly late?: boolean | undefined;
  /** Only conspicuous values, or only what is not conspicuous. */
  readonly conspicuous?: boolean | undefined;
  /** Only those that may be handed in by whom this says so. */
  readonly isOwn?: ((belonging: DeliveryBelonging) => boolean) | undefined;
  readonly limit: number;
  readonly offset: number;
}

/** A step of a delivery. */
export interface DeliveryStepMade {
  readonly state: DeliveryState;
  readonly note: string | null;
  readonly by: string;
  readonly at: string;
}

/** A page of deliveries, how many there are in all, and how many in each state, whichever state is asked for. */
export interface DeliveryList {
  readonly items: KeptDelivery[];
  readonly total: number;
  readonly counts: DeliveryCount;
}

/** Questions about deliveries. */
export interface DeliveryReadModel {
  /** Late ones first, then by organisation and name; they are late on the day given. */
  list(quarter: string, filter: DeliveryFilter, today: string): Promise<DeliveryList>;
  /** Throws `NotFound`. */
  get(quarter: string, id: string, today: string): Promise<KeptDelivery>;
  /** Oldest first. */
  steps(id: string): Promise<DeliveryStepMade[]>;
}

const BELONGING = `
  d.kind, d.organisation_code AS "ownerCode", CASE WHEN d.kind = 'value' THEN w.level || ':' || w.key END AS "districtRef",
  m.lead_organisation AS "leadOrganisation", m.responsible_account_id AS "responsibleAccount", m.deputy_account_id AS "deputyAccount",
  m.superseded_on AS "supersededOn",
  ARRAY(SELECT s.district_level || ':' || s.district_key FROM measure_districts AS s WHERE s.measure_code = d.measure_code) AS "measureDistricts"`;

const FROM = `
    FROM deliveries AS d
    JOIN quarters AS q ON q.quarter = d.quarter
    LEFT JOIN measures AS m ON m.code = d.measure_code
    LEFT JOIN indicators AS i ON i.code = d.indicator_code
    LEFT JOIN districts AS w ON w.id = d.district_id
    LEFT JOIN organisations AS o ON o.code = d.organisation_code`;

const WHERE = `
   WHERE d.quarter = :quarter
     AND (:kind::text IS NULL OR d.kind = :kind)
     AND (:organisation::text IS NULL OR d.organisation_code = :organisation)
     AND (:unassigned::boolean IS NULL OR (d.organisation_code IS NULL) = :unassigned)
     AND (:indicator::text IS NULL OR d.indicator_code = :indicator) AND (:measure::text IS NULL OR d.measure_code = :measure)
     AND (:late::boolean IS NULL OR coalesce(${LATE_DELIVERY}, false) = :late)
     AND (:district::text IS NULL OR w.level || ':' || w.key = :district
          OR EXISTS (SELECT 1 FROM measure_districts AS s
                      WHERE s.measure_code = d.measure_code AND s.district_level || ':' || s.district_key = :district))`;

const ORDER = `ORDER BY coalesce(${LATE_DELIVERY}, false) DESC, o.name, coalesce(m.title, i.name_de), w.name_de, d.period_start, d.grain, d.id`;

const DISTRICTS = `
  (SELECT coalesce(json_agg(json_build_object('ref', p.level || ':' || p.key, 'de', coalesce(n.name_de, p.key), 'en', coalesce(n.name_en, p.key))
                            ORDER BY l.position, p.key), '[]')
     FROM (SELECT w.level, w.key WHERE d.kind = 'value'
            UNION ALL SELECT s.district_level, s.district_key FROM measure_districts AS s WHERE s.measure_code = d.measure_code) AS p
     JOIN levels AS l ON l.level = p.level
     LEFT JOIN LATERAL (SELECT v.name_de, v.name_en FROM districts AS v WHERE v.level = p.level AND v.key = p.key
                         ORDER BY v.valid_to DESC NULLS FIRST LIMIT 1) AS n ON true)`;

const JUDGED = `i.kind AS "indicatorKind", i.per::float8, e.earlier`;

const ROWS = `
  SELECT d.id::text, d.state, d.measure_code AS measure, m.title, d.indicator_code AS indicator, i.name_de AS "nameDe", i.name_en AS "nameEn",
         i.unit, i.decimals,
         d.period_start AS start, d.grain, o.name AS "ownerName", a.name AS "responsibleName", q.deliver_until AS "dueOn",
         coalesce(${LATE_DELIVERY}, false) AS late, d.submitted_by AS "submittedBy", d.submitted_at AS "submittedAt", d.decided_by AS "decidedBy",
         d.decided_at AS "decidedAt", d.note, d.value, d.numerator, d.denominator, d.flag, d.comment, d.version, ${BELONGING},
         ${DISTRICTS} AS districts,
         (SELECT ${COUNTING_REPORT_JSON} FROM status_reports AS r
           WHERE r.measure_code = d.measure_code AND r.quarter = d.quarter ORDER BY r.id DESC LIMIT 1) AS report,
         b.period_start AS "beforeStart", b.value AS "beforeValue", ${JUDGED}, f.in_force AS "inForce"
  ${FROM}
    LEFT JOIN accounts AS a ON a.id = m.responsible_account_id
    LEFT JOIN observations AS b ON b.indicator_code = d.indicator_code AND b.district_id = d.district_id AND b.grain = d.grain
          AND b.period_end = d.period_start AND b.breakdown = '' AND b.superseded_at IS NULL
   CROSS JOIN LATERAL (${earlierFigures('d')}) AS e
    LEFT JOIN LATERAL (${figureInForce('d')}) AS f ON true`;

/** Of all values that were typed, what decides whether they are conspicuous. */
const TYPED = `
  SELECT d.id::text, d.period_start AS start, d.grain, d.value, d.numerator, d.denominator, d.flag, ${JUDGED}
    FROM deliveries AS d
    JOIN indicators AS i ON i.code = d.indicator_code
   CROSS JOIN LATERAL (${earlierFigures('d')}) AS e
   WHERE d.id = ANY(:ids) AND (d.value IS NOT NULL OR d.numerator IS NOT NULL)`;

interface BelongingRow {
  kind: DeliveryKind;
  ownerCode: string | null;
  districtRef: string | null;
  leadOrganisation: string | null;
  responsibleAccount: string | null;
  deputyAccount: string | null;
  supersededOn: string | null;
  measureDistricts: string[];
}

/** What is known of each before one page of them is read; whose it is only where that is asked. */
type ListedRow = BelongingRow & { readonly id: string; readonly state: DeliveryState; readonly late: boolean };

/** What decides whether a value is conspicuous; of reports nothing is there. */
interface JudgedRow {
  start: string | null;
  grain: Grain | null;
  value: string | null;
  numerator: string | null;
  denominator: string | null;
  flag: NonNullable<Delivery['value']>['flag'];
  indicatorKind: IndicatorKind | null;
  per: number | null;
  earlier: PackedEarlier[] | null;
}

interface DeliveryRow extends BelongingRow, JudgedRow {
  id: string;
  state: DeliveryState;
  measure: string | null;
  title: string | null;
  indicator: string | null;
  nameDe: string | null;
  nameEn: string | null;
  unit: NonNullable<Delivery['indicator']>['unit'] | null;
  decimals: number | null;
  ownerName: string | null;
  responsibleName: string | null;
  dueOn: string | null;
  late: boolean;
  submittedBy: string | null;
  submittedAt: Date | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  note: string | null;
  comment: string | null;
  version: number;
  inForce: FigureInForce | null;
  districts: { ref: string; de: string; en: string }[];
  report: ReportRow | null;
  beforeStart: string | null;
  beforeValue: string | null;
}

export class KnexDeliveryReadModel implements DeliveryReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async list(
    quarter: string,
    { isOwn, conspicuous, limit, offset, state, ...filter }: DeliveryFilter,
    today: string,
  ): Promise<DeliveryList> {
    const { kind = null, organisation = null, unassigned = null, district = null, indicator = null, measure = null, late = null } = filter;
    const bindings = { quarter, kind, organisation, unassigned, district, indicator, measure, late, today };
    const columns = `d.id::text, d.state, coalesce(${LATE_DELIVERY}, false) AS late${isOwn ? `, ${BELONGING}` : ''}`;
    const rows = await rowsOf<ListedRow>(this.#db, `SELECT ${columns} ${FROM} ${WHERE} ${ORDER}`, bindings);
    const own = isOwn ? rows.filter((row) => isOwn(belongingOf(row))) : rows;
    const fitting = conspicuous === undefined ? own : await this.#judged(own, conspicuous);
    const found = state === undefined ? fitting : fitting.filter((row) => row.state === state);
    const ids = found.slice(offset, offset + limit).map(({ id }) => id);
    return { items: await this.#some(ids, today), total: found.length, counts: countsOf(fitting) };
  }

  async get(quarter: string, id: string, today: string): Promise<KeptDelivery> {
    const rows = await rowsOf<DeliveryRow>(this.#db, `${ROWS} WHERE d.id = :id AND d.quarter = :quarter`, { id, quarter, today });
    if (rows[0] === undefined) throw new NotFound(`There is no delivery ${id} in ${quarter}.`);
    return toDelivery(rows[0]);
  }

  async steps(id: string): Promise<DeliveryStepMade[]> {
    const rows = await rowsOf<Omit<DeliveryStepMade, 'at'> & { at: Date }>(
      this.#db,
      `SELECT s.state, s.note, s.stepped_by AS "by", s.stepped_at AS "at" FROM delivery_steps AS s WHERE s.delivery_id = ? ORDER BY s.id`,
      [id],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }

  /** Those that are conspicuous, or those that are not. */
  async #judged(rows: readonly ListedRow[], wanted: boolean): Promise<ListedRow[]> {
    const typed = await rowsOf<JudgedRow & { id: string }>(this.#db, TYPED, { ids: rows.map(({ id }) => id) });
    const found = new Set(typed.filter((row) => conspicuousOf(row) !== null).map(({ id }) => id));
    return rows.filter(({ id }) => found.has(id) === wanted);
  }

  async #some(ids: readonly string[], today: string): Promise<KeptDelivery[]> {
    if (ids.length === 0) return [];
    const rows = await rowsOf<DeliveryRow>(this.#db, `${ROWS} WHERE d.id = ANY(:ids) ORDER BY array_position(:ids::bigint[], d.id)`, {
      ids,
      today,
    });
    return rows.map(toDelivery);
  }
}

function countsOf(rows: readonly Pick<ListedRow, 'state' | 'late'>[]): DeliveryCount {
  const isIn = (state: DeliveryState) => rows.filter((row) => row.state === state).length;
  return {
    due: isIn('draft'),
    submitted: isIn('submitted'),
    returned: isIn('returned'),
    approved: isIn('approved'),
    late: rows.filter(({ late }) => late).length,
  };
}

const belongingOf = (row: BelongingRow): DeliveryBelonging =>
  row.kind === 'value'
    ? { kind: 'value', organisation: row.ownerCode, district: row.districtRef ?? '' }
    : {
        kind: 'report',
        measure: {
          leadOrganisation: row.leadOrganisation ?? '',
          responsibleAccount: row.responsibleAccount,
          deputyAccount: row.deputyAccount,
          supersededOn: row.supersededOn,
          districts: row.measureDistricts,
        },
      };

function conspicuousOf({ start, grain, indicatorKind, per, value, numerator, denominator, flag, earlier }: JudgedRow) {
  if (indicatorKind === null || start === null || grain === null) return null;
  const typed = { value: toNumber(value), numerator: toNumber(numerator), denominator: toNumber(denominator), flag };
  return conspicuousValue({ kind: indicatorKind, per }, formatPeriod({ start, grain }), typed, toEarlier(earlier, grain));
}

const whoAndWhen = (by: string | null, at: Date | null): { by: string; at: string } | null =>
  by === null || at === null ? null : { by, at: at.toISOString() };

function toDelivery(row: DeliveryRow): KeptDelivery {
  const {
    id,
    kind,
    state,
    measure,
    title,
    indicator,
    nameDe,
    nameEn,
    unit,
    decimals,
    start,
    grain,
    ownerCode,
    ownerName,
    dueOn,
    late,
    version,
  } = row;
  const { value, numerator, denominator, flag, comment, responsibleAccount, responsibleName } = row;
  const isTyped = [value, numerator, denominator, comment].some((each) => each !== null) || flag !== 'final';
  return {
    id,
    kind,
    state,
    measure: measure === null ? null : { code: measure, title: title ?? '' },
    indicator:
      indicator === null || unit === null
        ? null
        : { code: indicator, name: { de: nameDe ?? '', en: nameEn ?? '' }, unit, decimals: decimals ?? 0 },
    period: start === null || grain === null ? null : formatPeriod({ start, grain }),
    districts: row.districts.map(({ ref, de, en }) => ({ ref, name: { de, en } })),
    organisation: ownerCode === null ? null : { code: ownerCode, name: ownerName ?? '' },
    responsible: responsibleAccount === null || responsibleName === null ? null : { id: responsibleAccount, name: responsibleName },
    dueOn,
    late,
    submitted: whoAndWhen(row.submittedBy, row.submittedAt),
    decided: whoAndWhen(row.decidedBy, row.decidedAt),
    note: state === 'returned' ? row.note : null,
    report: row.report === null ? null : toReport(row.report),
    value: isTyped ? { value: toNumber(value), numerator: toNumber(numerator), denominator: toNumber(denominator), flag, comment } : null,
    before:
      row.beforeStart === null || grain === null
        ? null
        : { period: formatPeriod({ start: row.beforeStart, grain }), value: toNumber(row.beforeValue) },
    inForce: toInForce(row.inForce),
    conspicuous: conspicuousOf(row),
    version,
    belonging: belongingOf(row),
  };
}
