import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { NotFound } from '../../errors/app-error.ts';
import type { NamedAgendaItem } from './agenda-item.ts';

/** Questions about items of agendas and backlogs, without their decisions. */
export interface AgendaReadModel {
  /** In their order. */
  ofMeeting(id: string): Promise<NamedAgendaItem[]>;
  /** What waits in the backlog of a body, in its order. Throws `NotFound`. */
  ofBody(code: string): Promise<NamedAgendaItem[]>;
  /** Throws `NotFound`. */
  get(id: string): Promise<NamedAgendaItem>;
}

const ITEMS = `
  SELECT i.id, i.body_code AS body, i.meeting_id AS meeting, i.title, i.description, i.duration_minutes AS "durationMinutes",
         json_build_object(
           'person', CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id::text, 'name', p.name) END,
           'organisation', CASE WHEN o.code IS NOT NULL THEN json_build_object('code', o.code, 'name', o.name) END) AS presenter,
         (SELECT coalesce(json_agg(json_build_object(
                   'kind', CASE WHEN l.measure_code IS NOT NULL THEN 'measure' WHEN l.indicator_code IS NOT NULL THEN 'indicator'
                                ELSE 'recommendation' END,
                   'code', coalesce(l.measure_code, l.recommendation_code, l.indicator_code),
                   'name', json_build_object('de', coalesce(m.title, r.title, n.name_de), 'en', coalesce(m.title, r.title, n.name_en)))
                   ORDER BY l.position), '[]')
            FROM agenda_item_links AS l
            LEFT JOIN measures AS m ON m.code = l.measure_code
            LEFT JOIN recommendations AS r ON r.code = l.recommendation_code
            LEFT JOIN indicators AS n ON n.code = l.indicator_code
           WHERE l.agenda_item_id = i.id) AS links,
         i.minutes, i.outcome, i.version
    FROM agenda_items AS i
    LEFT JOIN people AS p ON p.id = i.presenter_person_id
    LEFT JOIN organisations AS o ON o.code = i.presenter_organisation_code`;

export class KnexAgendaReadModel implements AgendaReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  ofMeeting(id: string): Promise<NamedAgendaItem[]> {
    return rowsOf<NamedAgendaItem>(this.#db, `${ITEMS} WHERE i.meeting_id = ? ORDER BY i.position, i.id`, [id]);
  }

  async ofBody(code: string): Promise<NamedAgendaItem[]> {
    const [[body], items] = await Promise.all([
      rowsOf(this.#db, 'SELECT 1 FROM bodies AS b WHERE b.code = ?', [code]),
      rowsOf<NamedAgendaItem>(this.#db, `${ITEMS} WHERE i.body_code = ? AND i.meeting_id IS NULL ORDER BY i.position, i.id`, [code]),
    ]);
    if (body === undefined) throw new NotFound(`There is no body "${code}".`);
    return items;
  }

  async get(id: string): Promise<NamedAgendaItem> {
    const [item] = await rowsOf<NamedAgendaItem>(this.#db, `${ITEMS} WHERE i.id = ?`, [id]);
    if (item === undefined) throw new NotFound(`There is no item with the number ${id}.`);
    return item;
  }
}
