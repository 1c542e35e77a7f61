import { formatPeriod, type Grain } from '#contract/period.ts';
import { rowsOf, type ReadDb } from '../../../db/knex.ts';
import type { FrozenRow, Moment, SnapshotPart } from '../snapshot.ts';

interface DeliveryRow {
  readonly kind: 'report' | 'value';
  readonly state: string;
  readonly measure: { readonly code: string; readonly title: string } | null;
  readonly indicator: { readonly code: string; readonly name: { readonly de: string; readonly en: string } } | null;
  readonly district: string | null;
  readonly start: string | null;
  readonly grain: Grain | null;
  readonly organisation: { readonly code: string; readonly name: string } | null;
  readonly dueOn: string | null;
  readonly firstSubmittedOn: string | null;
}

/** How far what the quarter asked for had come, with what was adopted without approval. */
export class DeliveriesPart implements SnapshotPart {
  readonly name = 'deliveries';
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async rows({ quarter }: Moment): Promise<FrozenRow[]> {
    const rows = await rowsOf<DeliveryRow>(
      this.#db,
      `SELECT y.kind, y.state, p.level || ':' || p.key AS district, y.period_start AS start, y.grain, q.deliver_until AS "dueOn",
              to_char(y.first_submitted_at AT TIME ZONE 'Europe/Berlin', 'YYYY-MM-DD') AS "firstSubmittedOn",
              CASE WHEN m.code IS NOT NULL THEN json_build_object('code', m.code, 'title', m.title) END AS measure,
              CASE WHEN i.code IS NOT NULL
                   THEN json_build_object('code', i.code, 'name', json_build_object('de', i.name_de, 'en', i.name_en)) END AS indicator,
              CASE WHEN o.code IS NOT NULL THEN json_build_object('code', o.code, 'name', o.name) END AS organisation
         FROM deliveries AS y
         JOIN quarters AS q ON q.quarter = y.quarter
         LEFT JOIN measures AS m ON m.code = y.measure_code
         LEFT JOIN indicators AS i ON i.code = y.indicator_code
         LEFT JOIN districts AS p ON p.id = y.district_id
         LEFT JOIN organisations AS o ON o.code = y.organisation_code
        WHERE y.quarter = ?
        ORDER BY y.kind, m.code, i.code, p.level, p.key, y.period_start, y.id`,
      [quarter],
    );
    return rows.map(({ start, grain, ...row }) => {
      const period = start === null || grain === null ? null : formatPeriod({ start, grain });
      return {
        key: [row.kind, row.measure?.code, row.indicator?.code, row.district, period].filter((part) => part != null).join(' '),
        place: row.district ?? undefined,
        content: { ...row, period },
      };
    });
  }
}
