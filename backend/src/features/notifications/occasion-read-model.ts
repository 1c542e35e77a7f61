import { rowsOf, type ReadDb } from '../../db/knex.ts';
import type { Measure } from '../measures/measure.ts';

/** A quarter that something is asked for. */
export interface AskingQuarter {
  readonly quarter: string;
  /** Day on which collecting began; null when it is not being collected. */
  readonly openedOn: string | null;
  readonly deliverUntil: string | null;
  readonly reviewMeeting: string | null;
  /** Not handed in or come back. */
  readonly missing: number;
  readonly waiting: number;
}

/** An item of an agenda. */
export interface PlannedItem {
  readonly id: string;
  readonly title: string;
  readonly measures: readonly (Pick<Measure, 'leadOrganisation' | 'responsibleAccount' | 'deputyAccount'> & {
    readonly code: string;
    readonly title: string;
  })[];
}

/** A meeting that is planned. */
export interface PlannedMeeting {
  readonly id: string;
  readonly body: string;
  readonly heldOn: string;
  /** E-mail addresses of its members, in small letters: by them their accounts are known. */
  readonly members: readonly string[];
  readonly items: readonly PlannedItem[];
  readonly overdueDecisions: number;
}

/** A crossing that was noticed. */
export interface NoticedAlert {
  readonly id: string;
  readonly kind: 'indicator' | 'measure';
  readonly code: string;
  readonly crossing: 'off_track' | 'back' | 'late';
  readonly nameDe: string;
  readonly nameEn: string;
  readonly responsible: string | null;
}

/** Accounts that answer for a measure. */
export interface StandIn {
  readonly deputy: string;
  /** Null where nobody is, or the account cannot sign in any more. */
  readonly responsible: string | null;
}

/** Reads what there is to tell about. */
export interface OccasionReadModel {
  askingQuarters(): Promise<AskingQuarter[]>;
  /** When deliveries came back, by quarter and code of the measure or indicator (`2026-Q3/M-012`). */
  returns(): Promise<Map<string, string>>;
  /** Of measures that have a deputy, by their code. */
  standIns(): Promise<Map<string, StandIn>>;
  meetings(from: string, to: string): Promise<PlannedMeeting[]>;
  alerts(after: string): Promise<NoticedAlert[]>;
}

export class KnexOccasionReadModel implements OccasionReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  askingQuarters(): Promise<AskingQuarter[]> {
    return rowsOf<AskingQuarter>(
      this.#db,
      `SELECT q.quarter, q.deliver_until AS "deliverUntil", q.review_meeting::text AS "reviewMeeting",
              CASE WHEN q.state = 'collecting' THEN
                (SELECT max((s.stepped_at AT TIME ZONE 'Europe/Berlin')::date)::text FROM quarter_steps AS s
                  WHERE s.quarter = q.quarter AND s.to_state = 'collecting') END AS "openedOn",
              (SELECT count(*)::integer FROM deliveries AS d WHERE d.quarter = q.quarter AND d.state IN ('draft', 'returned')) AS missing,
              (SELECT count(*)::integer FROM deliveries AS d WHERE d.quarter = q.quarter AND d.state = 'submitted') AS waiting
         FROM quarters AS q WHERE q.state IN ('collecting', 'in_review')`,
    );
  }

  async returns(): Promise<Map<string, string>> {
    const rows = await rowsOf<{ place: string; at: Date }>(
      this.#db,
      `SELECT d.quarter || '/' || coalesce(d.measure_code, d.indicator_code) AS place, max(d.decided_at) AS at
         FROM deliveries AS d WHERE d.state = 'returned' GROUP BY 1`,
    );
    return new Map(rows.map(({ place, at }) => [place, at.toISOString()]));
  }

  async standIns(): Promise<Map<string, StandIn>> {
    const rows = await rowsOf<StandIn & { code: string }>(
      this.#db,
      `SELECT m.code, m.deputy_account_id::text AS deputy, a.id::text AS responsible
         FROM measures AS m
         LEFT JOIN accounts AS a ON a.id = m.responsible_account_id AND a.state = 'active'
        WHERE m.deputy_account_id IS NOT NULL`,
    );
    return new Map(rows.map(({ code, ...standIn }) => [code, standIn]));
  }

  meetings(from: string, to: string): Promise<PlannedMeeting[]> {
    return rowsOf<PlannedMeeting>(
      this.#db,
      `SELECT m.id::text AS id, b.name AS body, m.held_on AS "heldOn",
              ARRAY(SELECT DISTINCT lower(p.email) FROM memberships AS s JOIN people AS p ON p.id = s.person_id
                     WHERE s.body_code = m.body_code AND p.email IS NOT NULL
                       AND s.valid_from <= m.held_on AND (s.valid_to IS NULL OR s.valid_to >= m.held_on)) AS members,
              (SELECT coalesce(json_agg(json_build_object('id', i.id::text, 'title', i.title, 'measures',
                        (SELECT coalesce(json_agg(json_build_object('code', x.code, 'title', x.title, 'leadOrganisation', x.lead_organisation,
                                  'responsibleAccount', x.responsible_account_id::text, 'deputyAccount', x.deputy_account_id::text) ORDER BY x.code), '[]')
                           FROM agenda_item_links AS l JOIN measures AS x ON x.code = l.measure_code WHERE l.agenda_item_id = i.id))
                        ORDER BY i.position), '[]')
                 FROM agenda_items AS i WHERE i.meeting_id = m.id) AS items,
              (SELECT count(*)::integer FROM decisions AS d
                 JOIN agenda_items AS i ON i.id = d.agenda_item_id JOIN meetings AS o ON o.id = i.meeting_id
                WHERE o.body_code = m.body_code AND d.state = 'open' AND d.due_on < m.held_on) AS "overdueDecisions"
         FROM meetings AS m JOIN bodies AS b ON b.code = m.body_code
        WHERE m.state = 'planned' AND m.held_on BETWEEN :from AND :to ORDER BY m.held_on, m.id`,
      { from, to },
    );
  }

  alerts(after: string): Promise<NoticedAlert[]> {
    return rowsOf<NoticedAlert>(
      this.#db,
      `SELECT a.id::text AS id, a.kind, a.code, a.crossing, coalesce(i.name_de, m.title) AS "nameDe", coalesce(i.name_en, m.title) AS "nameEn",
              m.responsible_account_id::text AS responsible
         FROM alerts AS a
         LEFT JOIN indicators AS i ON a.kind = 'indicator' AND i.code = a.code
         LEFT JOIN measures AS m ON a.kind = 'measure' AND m.code = a.code
        WHERE a.crossed_on > :after AND num_nonnulls(i.code, m.code) = 1 ORDER BY a.id`,
      { after },
    );
  }
}
