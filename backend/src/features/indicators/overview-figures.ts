import { formatPeriod, lastDay, period, type Grain } from '#contract/period.ts';
import type { Unit, UpdateInterval } from '#contract/indicator.ts';
import { preparedRowsOf, rowsOf, type ReadDb } from '../../db/knex.ts';
import type { Direction, Figure, IndicatorKind } from './indicator.ts';
import { TARGET_COLUMNS, toTarget, type IndicatorTarget, type TargetRow } from './indicator-read-model.ts';

/** What of an indicator an overview needs. */
export interface OverviewIndicator {
  readonly code: string;
  readonly name: { readonly de: string; readonly en: string };
  readonly fieldOfAction: string;
  readonly kind: IndicatorKind;
  readonly unit: Unit;
  readonly direction: Direction;
  readonly decimals: number;
  readonly updateInterval: UpdateInterval;
  readonly relevantChange: number | null;
  readonly demo: boolean;
}

/** A figure of the total in a period. */
export interface OverviewFigure extends Figure {
  readonly id: string;
  readonly districtId: string;
  readonly period: string;
  readonly incomplete: boolean;
}

/** How many of the districts below a place have a whole figure, and of which level they are; null where they are of several. */
export interface PartsThere {
  readonly known: number;
  readonly expected: number;
  readonly level: string | null;
}

/** Everything that one row of an overview is computed from. */
export interface OverviewMaterial {
  readonly indicator: OverviewIndicator;
  /** Newest first. */
  readonly ofPlace: readonly OverviewFigure[];
  /** Of the whole and of the compared districts when the place's newest whole figure ends; when it has none, when their own newest does. */
  readonly ofWhole: readonly OverviewFigure[];
  readonly ofCompared: readonly OverviewFigure[];
  /** The place's own target before one for every district; earliest date first. */
  readonly targets: readonly IndicatorTarget[];
  /** Days from which on the figures of the place are counted differently, by the catalogue and by what people noted; absent: none are known. */
  readonly breaks?: readonly string[];
  /** Of the place's newest figure where parts of it are missing; null where none is, or the missing ones cannot be counted. */
  readonly parts?: PartsThere | null;
}

/** The same of one of many places, each by itself: without what it is compared with. */
export interface PlaceMaterial extends OverviewMaterial {
  readonly placeId: string;
}

/** Which places, and up to which day. Ids are internal. */
export interface OverviewQuestion {
  readonly placeId: string;
  readonly wholeId: string;
  readonly comparedIds: readonly string[];
  /** The first day after the quarter. */
  readonly before: string;
  /** Only this indicator. */
  readonly indicator?: string | undefined;
}

export interface OverviewFigures {
  /** Material of all indicators, or of the one that is asked for, by field of action and code. */
  read(question: OverviewQuestion): Promise<OverviewMaterial[]>;
}

/** The same of many places at once. */
export interface FiguresOfPlaces {
  /** By place, field of action and code; only where there are figures. */
  ofPlaces(placeIds: readonly string[], before: string, narrowed?: NarrowedFigures): Promise<PlaceMaterial[]>;
}

/** For whoever asks for less than the whole history. */
export interface NarrowedFigures {
  /** So many figures of each, the newest of which no part is missing. */
  readonly newest?: number;
  /** Only indicators with a target. */
  readonly onlyWithTargets?: boolean;
}

/** Enough for the sparkline and for the same period a year before at every grain. */
const PERIODS = 21;

/** As the database packs a figure; hundreds of them are read faster than as rows of a result. */
type PackedFigure = readonly [
  id: string,
  districtId: string,
  start: string,
  grain: Grain,
  value: number | null,
  numerator: number | null,
  denominator: number | null,
  flag: Figure['flag'],
  incomplete: boolean,
];

/** What an index holds of a figure, so that the table is not looked at. */
const PACKED = `json_build_array(o.id::text, o.district_id::text, o.period_start, o.grain, o.value, o.numerator, o.denominator, o.flag, o.incomplete)`;

/** Of which no part is missing. */
const WHOLE = 'NOT o.incomplete';

/** The current totals of the indicator `i` in a district up to the day, newest first, by the partial index: however long the history. */
const newest = (columns: string, district: string, limit: number, which = 'true'): string => `
  (SELECT ${columns}
     FROM observations AS o
    WHERE o.indicator_code = i.code AND o.district_id = ${district}
      AND o.superseded_at IS NULL AND o.breakdown = '' AND o.period_end <= :before AND ${which}
    ORDER BY o.period_end DESC
    LIMIT ${limit})`;

const INDICATOR = `i.code, json_build_object('de', i.name_de, 'en', i.name_en) AS name, i.field_of_action AS "fieldOfAction", i.kind, i.unit,
              i.direction, i.decimals, i.update_interval AS "updateInterval", i.relevant_change::float8 AS "relevantChange", i.demo`;

const ASKED = '(:indicator::text IS NULL OR i.code = :indicator)';

export class KnexOverviewFigures implements OverviewFigures, FiguresOfPlaces {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async read(question: OverviewQuestion): Promise<OverviewMaterial[]> {
    const { placeId } = question;
    const [indicators, comparedOf, targets, breaksOf] = await Promise.all([
      this.#indicators(question),
      this.#compared(question),
      this.#targets(question),
      this.#breaks([placeId]),
    ]);
    const targetsOf = Map.groupBy(targets, (row) => row.indicator_code);
    const ofPlaces = indicators.map(({ code, of_place: ofPlace }) => ({ code, placeId, ofPlace: (ofPlace ?? []).map(toFigure) }));
    const partsOf = await this.#partsThere(ofPlaces);
    return indicators.map(({ of_place: _, ...indicator }, i) => {
      const figuresOf = Map.groupBy(comparedOf.get(indicator.code) ?? [], ({ districtId }) => districtId);
      return {
        indicator,
        ofPlace: ofPlaces[i]?.ofPlace ?? [],
        ofWhole: figuresOf.get(question.wholeId) ?? [],
        ofCompared: question.comparedIds.flatMap((id) => figuresOf.get(id) ?? []),
        targets: (targetsOf.get(indicator.code) ?? []).map(toTarget),
        breaks: breaksOf(indicator.code, placeId),
        parts: partsOf(indicator.code, placeId),
      };
    });
  }

  async ofPlaces(
    placeIds: readonly string[],
    before: string,
    { newest: count, onlyWithTargets = false }: NarrowedFigures = {},
  ): Promise<PlaceMaterial[]> {
    const ofPlace = newest(`${PACKED} AS figure`, 'p.id', count ?? PERIODS, count === undefined ? 'true' : WHOLE);
    const [indicators, packed, targets, breaksOf] = await Promise.all([
      rowsOf<OverviewIndicator>(this.#db, `SELECT ${INDICATOR} FROM indicators AS i`),
      rowsOf<{ code: string; placeId: string; ofPlace: PackedFigure[] }>(
        this.#db,
        `SELECT i.code, p.id::text AS "placeId", f.figures AS "ofPlace"
           FROM indicators AS i
           JOIN fields_of_action AS a ON a.code = i.field_of_action
          CROSS JOIN unnest(:placeIds::bigint[]) WITH ORDINALITY AS p (id, number)
          CROSS JOIN LATERAL (SELECT json_agg(n.figure) AS figures FROM ${ofPlace} AS n) AS f
          WHERE f.figures IS NOT NULL
            AND (NOT :onlyWithTargets::boolean OR EXISTS (SELECT FROM targets AS t WHERE t.indicator_code = i.code))
          ORDER BY p.number, a.position, i.code`,
        { placeIds: [...placeIds], before, onlyWithTargets },
      ),
      rowsOf<TargetRow>(
        this.#db,
        `SELECT ${TARGET_COLUMNS} FROM targets AS t LEFT JOIN districts AS d ON d.id = t.district_id
          ORDER BY t.district_id NULLS LAST, t.date`,
      ),
      this.#breaks(placeIds),
    ]);
    const figures = packed.map(({ code, placeId, ofPlace: ofOne }) => ({ code, placeId, ofPlace: ofOne.map(toFigure) }));
    const partsOf = await this.#partsThere(figures);
    const indicatorOf = new Map(indicators.map((indicator) => [indicator.code, indicator]));
    const targetsOf = Map.groupBy(targets, (row) => row.indicator_code);
    return figures.flatMap(({ code, placeId, ofPlace: ofOne }) => {
      const indicator = indicatorOf.get(code);
      if (indicator === undefined) return [];
      const own = (targetsOf.get(code) ?? []).filter((row) => row.district_id === null || row.district_id === placeId);
      return {
        placeId,
        indicator,
        ofPlace: ofOne,
        ofWhole: [],
        ofCompared: [],
        targets: own.map(toTarget),
        breaks: breaksOf(code, placeId),
        parts: partsOf(code, placeId),
      };
    });
  }

  async #indicators({
    placeId,
    before,
    indicator,
  }: OverviewQuestion): Promise<(OverviewIndicator & { of_place: PackedFigure[] | null })[]> {
    return preparedRowsOf(
      this.#db,
      `SELECT ${INDICATOR},
              (SELECT json_agg(n.figure) FROM ${newest(`${PACKED} AS figure`, ':placeId', PERIODS)} AS n) AS of_place
         FROM indicators AS i
         JOIN fields_of_action AS f ON f.code = i.field_of_action
        WHERE ${ASKED}
        ORDER BY f.position, i.code`,
      { placeId, before, indicator: indicator ?? null },
    );
  }

  /** Of the whole and the compared districts: all are asked for the same period, so it is one look at the index for each indicator. */
  async #compared({ placeId, wholeId, comparedIds, before, indicator }: OverviewQuestion): Promise<ReadonlyMap<string, OverviewFigure[]>> {
    const rows = await preparedRowsOf<{ code: string; figures: PackedFigure[] | null }>(
      this.#db,
      `SELECT i.code,
              (SELECT json_agg(${PACKED})
                 FROM observations AS o
                WHERE o.indicator_code = i.code AND o.district_id = ANY (:others::bigint[])
                  AND o.superseded_at IS NULL AND o.breakdown = ''
                  AND o.period_end = coalesce(of_place.period_end,
                        (SELECT max(n.period_end)
                           FROM unnest(:compared::bigint[]) AS c (district_id)
                          CROSS JOIN LATERAL ${newest('o.period_end', 'c.district_id', 1, WHOLE)} AS n))) AS figures
         FROM indicators AS i
         JOIN indicator_availability AS a ON a.indicator_code = i.code
         LEFT JOIN LATERAL ${newest('o.period_end', ':placeId', 1, WHOLE)} AS of_place ON true
        WHERE ${ASKED}`,
      { placeId, others: [...comparedIds, wholeId], compared: comparedIds, before, indicator: indicator ?? null },
    );
    return new Map(rows.map(({ code, figures }) => [code, (figures ?? []).map(toFigure)]));
  }

  /** The breaks of each indicator in each of the places: those of the catalogue hold everywhere, noted ones for all districts or for one. */
  async #breaks(placeIds: readonly string[]): Promise<(code: string, placeId: string) => string[]> {
    const rows = await preparedRowsOf<{ code: string; placeId: string | null; day: string }>(
      this.#db,
      `SELECT b.indicator_code AS code, NULL AS "placeId", b.break_date AS day FROM indicator_breaks AS b
        UNION ALL
       SELECT a.indicator_code, p.id::text, a.happened_on
         FROM indicator_annotations AS a
         LEFT JOIN districts AS d ON d.id = a.district_id
         LEFT JOIN districts AS p ON p.level = d.level AND p.key = d.key AND p.id = ANY (:placeIds::bigint[])
        WHERE a.kind = 'series_break' AND (a.district_id IS NULL OR p.id IS NOT NULL)`,
      { placeIds },
    );
    const ofCode = Map.groupBy(rows, ({ code }) => code);
    return (code, placeId) =>
      (ofCode.get(code) ?? []).filter((row) => row.placeId === null || row.placeId === placeId).map(({ day }) => day);
  }

  /** Counts what there is already of the newest figures of which parts are missing. */
  async #partsThere(places: readonly PlaceFigures[]): Promise<(code: string, placeId: string) => PartsThere | null> {
    const asked = places.flatMap(({ code, placeId, ofPlace: [figure] }) => {
      if (figure?.incomplete !== true) return [];
      const of = period(figure.period);
      return { code, place: placeId, start: of.start, grain: of.grain, last: lastDay(of) };
    });
    if (asked.length === 0) return () => null;
    const rows = await rowsOf<PartsThere & { code: string; placeId: string }>(
      this.#db,
      `SELECT k.code, k.place::text AS "placeId", count(*)::integer AS expected,
              count(*) FILTER (WHERE ${WHOLE} AND o.flag NOT IN ('confidential', 'not_available')
                                 AND coalesce(o.value, o.numerator) IS NOT NULL)::integer AS known,
              CASE WHEN count(DISTINCT d.level) = 1 THEN min(d.level) END AS level
         FROM json_to_recordset(:asked::json) AS k (code text, place bigint, start date, grain text, last date)
         JOIN districts AS d ON d.parent_id = k.place AND daterange(d.valid_from, d.valid_to, '[]') @> k.last
         LEFT JOIN observations AS o
           ON o.indicator_code = k.code AND o.district_id = d.id AND o.grain = k.grain AND o.period_start = k.start
              AND o.breakdown = '' AND o.superseded_at IS NULL
        GROUP BY k.code, k.place`,
      { asked: JSON.stringify(asked) },
    );
    const of = new Map(rows.map(({ code, placeId, ...parts }) => [`${code} ${placeId}`, parts]));
    return (code, placeId) => {
      const parts = of.get(`${code} ${placeId}`);
      // What is missing may lie elsewhere, in the denominator of a quotient for example.
      return parts === undefined || parts.known === parts.expected ? null : parts;
    };
  }

  async #targets({ placeId, indicator }: OverviewQuestion): Promise<TargetRow[]> {
    return preparedRowsOf<TargetRow>(
      this.#db,
      `SELECT ${TARGET_COLUMNS}
         FROM targets AS t
         LEFT JOIN districts AS d ON d.id = t.district_id
        WHERE (t.district_id = :placeId OR t.district_id IS NULL) AND (:indicator::text IS NULL OR t.indicator_code = :indicator)
        ORDER BY t.district_id NULLS LAST, t.date`,
      { placeId, indicator: indicator ?? null },
    );
  }
}

/** The figures of an indicator in a place, newest first. */
interface PlaceFigures {
  readonly code: string;
  readonly placeId: string;
  readonly ofPlace: readonly OverviewFigure[];
}

const toFigure = ([id, districtId, start, grain, value, numerator, denominator, flag, incomplete]: PackedFigure): OverviewFigure => ({
  id,
  districtId,
  period: formatPeriod({ start, grain }),
  value,
  numerator,
  denominator,
  flag,
  incomplete,
});
