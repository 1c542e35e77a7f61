import { rowsOf, type WriteDb } from '../../db/knex.ts';
import { KnexKnownOrganisationReadModel } from '../organisations/known-organisation-read-model.ts';
import type { AgendaReferencesKnown } from './agenda-check.ts';
import type { AgendaItem, AgendaItemContent, AgendaLink } from './agenda-item.ts';

/** Plain writes of items of agendas and backlogs. Whoever writes has locked the meeting, or for a backlog the body. */
export interface AgendaStore {
  /** Where an item is now; somebody else may move it before it is locked. */
  placeOf(id: string): Promise<{ body: string; meeting: string | null } | undefined>;
  /** The item as it is, kept from others until the transaction ends. */
  lock(id: string): Promise<AgendaItem | undefined>;
  /** Ids and titles of an agenda in their order. */
  agenda(meeting: string): Promise<{ id: string; title: string }[]>;
  /** What there is of what items refer to; persons are kept from being erased meanwhile. */
  known(content: Pick<AgendaItemContent, 'presenterPerson' | 'presenterOrganisation' | 'links'>): Promise<AgendaReferencesKnown>;
  /** Adds it at the end. Answers the id. */
  insert(body: string, content: AgendaItemContent, at: Date): Promise<string>;
  /** Counts the version. An item that comes from elsewhere goes to the end. */
  update(id: string, before: AgendaItemContent, after: AgendaItemContent): Promise<void>;
  /** Puts all items of an agenda in this order. */
  order(ids: readonly string[]): Promise<void>;
  /** Puts the items of a meeting at the end of the backlog; answers how many. */
  toBacklog(meeting: string): Promise<number>;
  remove(id: string): Promise<void>;
}

const ITEM = `
  SELECT i.id, i.body_code AS body, i.meeting_id AS meeting, i.title, i.description, i.duration_minutes AS "durationMinutes",
         i.presenter_person_id AS "presenterPerson", i.presenter_organisation_code AS "presenterOrganisation", i.minutes, i.outcome, i.version,
         (SELECT coalesce(json_agg(json_build_object(
                   'kind', CASE WHEN l.measure_code IS NOT NULL THEN 'measure' WHEN l.indicator_code IS NOT NULL THEN 'indicator'
                                ELSE 'recommendation' END,
                   'code', coalesce(l.measure_code, l.recommendation_code, l.indicator_code)) ORDER BY l.position), '[]')
            FROM agenda_item_links AS l WHERE l.agenda_item_id = i.id) AS links,
         (SELECT count(*)::integer FROM decisions AS d WHERE d.agenda_item_id = i.id) AS decisions
    FROM agenda_items AS i WHERE i.id = ?`;

const END = `
  SELECT coalesce(max(i.position) + 1, 0) AS position FROM agenda_items AS i
   WHERE i.body_code = :body AND i.meeting_id IS NOT DISTINCT FROM :meeting::bigint`;

const KNOWN = `
  SELECT ARRAY(SELECT m.code FROM measures AS m WHERE m.code = ANY(:measure::text[])) AS measures,
         ARRAY(SELECT r.code FROM recommendations AS r WHERE r.code = ANY(:recommendation::text[])) AS recommendations,
         ARRAY(SELECT n.code FROM indicators AS n WHERE n.code = ANY(:indicator::text[])) AS indicators`;

interface KnownRow {
  measures: string[];
  recommendations: string[];
  indicators: string[];
}

export class KnexAgendaStore implements AgendaStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  async placeOf(id: string): Promise<{ body: string; meeting: string | null } | undefined> {
    const [row] = await rowsOf<{ body: string; meeting: string | null }>(
      this.#db,
      'SELECT i.body_code AS body, i.meeting_id AS meeting FROM agenda_items AS i WHERE i.id = ?',
      [id],
    );
    return row;
  }

  async lock(id: string): Promise<AgendaItem | undefined> {
    await this.#db.raw('SELECT 1 FROM agenda_items AS i WHERE i.id = ? FOR NO KEY UPDATE', [id]);
    const [row] = await rowsOf<AgendaItem>(this.#db, ITEM, [id]);
    return row;
  }

  agenda(meeting: string): Promise<{ id: string; title: string }[]> {
    return rowsOf(this.#db, 'SELECT i.id, i.title FROM agenda_items AS i WHERE i.meeting_id = ? ORDER BY i.position, i.id', [meeting]);
  }

  async known({
    presenterPerson,
    presenterOrganisation,
    links,
  }: Pick<AgendaItemContent, 'presenterPerson' | 'presenterOrganisation' | 'links'>): Promise<AgendaReferencesKnown> {
    const codes = (kind: AgendaLink['kind']): string[] => links.filter((link) => link.kind === kind).map(({ code }) => code);
    const [row] = (await rowsOf<KnownRow>(this.#db, KNOWN, {
      measure: codes('measure'),
      recommendation: codes('recommendation'),
      indicator: codes('indicator'),
    })) as [KnownRow];
    const people =
      presenterPerson === null
        ? []
        : await rowsOf<{ id: string; name: string | null }>(this.#db, 'SELECT p.id, p.name FROM people AS p WHERE p.id = ? FOR SHARE', [
            presenterPerson,
          ]);
    return {
      people: new Map(people.map(({ id, name }) => [id, name])),
      organisations: await new KnexKnownOrganisationReadModel(this.#db).known([presenterOrganisation]),
      measures: new Set(row.measures),
      recommendations: new Set(row.recommendations),
      indicators: new Set(row.indicators),
    };
  }

  async insert(body: string, content: AgendaItemContent, at: Date): Promise<string> {
    const position = await this.#end(body, content.meeting);
    const [row] = await this.#db('agenda_items')
      .insert({ body_code: body, position, created_at: at, ...columnsOf(content) })
      .returning<{ id: string }[]>('id');
    const { id } = row as { id: string };
    await this.#writeLinks(id, content);
    return id;
  }

  async update(id: string, before: AgendaItemContent, after: AgendaItemContent): Promise<void> {
    const place = await this.placeOf(id);
    const moved = before.meeting === after.meeting ? {} : { position: await this.#end(place?.body ?? '', after.meeting) };
    await this.#db('agenda_items')
      .where({ id })
      .update({ ...columnsOf(after), ...moved })
      .increment('version');
    if (JSON.stringify(before.links) === JSON.stringify(after.links)) return;
    await this.#db('agenda_item_links').where({ agenda_item_id: id }).delete();
    await this.#writeLinks(id, after);
  }

  async order(ids: readonly string[]): Promise<void> {
    await this.#db.raw(
      `UPDATE agenda_items AS i SET position = o.place - 1
         FROM unnest(?::bigint[]) WITH ORDINALITY AS o (id, place) WHERE i.id = o.id`,
      [[...ids]],
    );
  }

  async toBacklog(meeting: string): Promise<number> {
    const rows = await rowsOf(
      this.#db,
      `UPDATE agenda_items AS i SET meeting_id = NULL, version = i.version + 1,
              position = i.position + (SELECT coalesce(max(w.position) + 1, 0) FROM agenda_items AS w
                                        WHERE w.body_code = i.body_code AND w.meeting_id IS NULL)
        WHERE i.meeting_id = ? RETURNING 1`,
      [meeting],
    );
    return rows.length;
  }

  async remove(id: string): Promise<void> {
    await this.#db('agenda_items').where({ id }).delete();
  }

  async #end(body: string, meeting: string | null): Promise<number> {
    const [row] = await rowsOf<{ position: number }>(this.#db, END, { body, meeting });
    return row?.position ?? 0;
  }

  async #writeLinks(id: string, { links }: AgendaItemContent): Promise<void> {
    const rows = links.map(({ kind, code }, position) => ({ agenda_item_id: id, position, [`${kind}_code`]: code }));
    if (rows.length > 0) await this.#db('agenda_item_links').insert(rows);
  }
}

const columnsOf = ({
  meeting,
  title,
  description,
  durationMinutes,
  presenterPerson,
  presenterOrganisation,
  minutes,
  outcome,
}: AgendaItemContent) => ({
  meeting_id: meeting,
  title,
  description,
  duration_minutes: durationMinutes,
  presenter_person_id: presenterPerson,
  presenter_organisation_code: presenterOrganisation,
  minutes,
  outcome,
});
