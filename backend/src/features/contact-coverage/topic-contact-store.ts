import { rowsOf, type WriteDb } from '../../db/knex.ts';
import { isExclusionViolation } from '../../db/violations.ts';
import { Conflict } from '../../errors/app-error.ts';
import type { TopicContactReferences } from './topic-contact-check.ts';
import type { KeptTopicContact, TopicContactContent } from './topic-contact.ts';

/** What a contact person refers to: their department and topic by name. */
export interface CellNames {
  readonly department: string;
  readonly topic: string;
}

/** Plain writes of contact persons. */
export interface TopicContactStore {
  /** What is referred to, kept as it is until the transaction ends. */
  known(content: TopicContactContent): Promise<TopicContactReferences>;
  /** One as it is, with the names of its cell and whether the person is still named; kept from others until the transaction ends. */
  lock(id: string): Promise<(KeptTopicContact & { readonly names: CellNames; readonly erased: boolean }) | undefined>;
  /** All of a department and a topic. */
  ofCell(department: string, topic: string): Promise<KeptTopicContact[]>;
  /** Answers the id. Throws `Conflict` when the person is there already. */
  insert(content: TopicContactContent, at: Date): Promise<string>;
  /** Counts the version. Throws `Conflict` when the person is there already. */
  update(id: string, content: TopicContactContent): Promise<void>;
  remove(id: string): Promise<void>;
}

const KEPT = `
  c.id, c.department_code AS department, c.topic_code AS topic, c.person_id AS person, c.valid_from AS "validFrom", c.valid_to AS "validTo",
  c.version, to_char(c.created_at AT TIME ZONE 'Europe/Berlin', 'YYYY-MM-DD') AS "recordedOn",
  coalesce((SELECT json_agg(json_build_object('title', t.title, 'attendedOn', t.attended_on) ORDER BY t.position)
              FROM topic_contact_trainings AS t WHERE t.contact_id = c.id), '[]') AS trainings`;

export class KnexTopicContactStore implements TopicContactStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  async known({ department, topic, person }: TopicContactContent): Promise<TopicContactReferences> {
    const one = async <R>(sql: string, key: string): Promise<R | undefined> => (await rowsOf<R & object>(this.#db, sql, [key]))[0];
    // One after the other: a transaction has one connection.
    return {
      department: await one('SELECT d.name_de AS name, d.active FROM departments AS d WHERE d.code = ? FOR SHARE', department),
      topic: await one('SELECT t.name_de AS name, t.active FROM contact_topics AS t WHERE t.code = ? FOR SHARE', topic),
      person: await one('SELECT p.name FROM people AS p WHERE p.id = ? FOR SHARE', person),
    };
  }

  async lock(id: string): Promise<(KeptTopicContact & { names: CellNames; erased: boolean }) | undefined> {
    const [row] = await rowsOf<KeptTopicContact & { names: CellNames; erased: boolean }>(
      this.#db,
      `SELECT ${KEPT}, json_build_object('department', d.name_de, 'topic', o.name_de) AS names, p.erased_at IS NOT NULL AS erased
         FROM topic_contacts AS c
         JOIN departments AS d ON d.code = c.department_code
         JOIN contact_topics AS o ON o.code = c.topic_code
         JOIN people AS p ON p.id = c.person_id
        WHERE c.id = ? FOR UPDATE OF c`,
      [id],
    );
    return row;
  }

  ofCell(department: string, topic: string): Promise<KeptTopicContact[]> {
    const sql = `SELECT ${KEPT} FROM topic_contacts AS c WHERE c.department_code = ? AND c.topic_code = ? ORDER BY c.valid_from, c.id`;
    return rowsOf<KeptTopicContact>(this.#db, sql, [department, topic]);
  }

  async insert(content: TopicContactContent, at: Date): Promise<string> {
    return refusing(async () => {
      const [row] = await this.#db('topic_contacts')
        .insert({ ...columnsOf(content), created_at: at })
        .returning<{ id: string }[]>('id');
      const { id } = row as { id: string };
      await this.#writeTrainings(id, content);
      return id;
    });
  }

  async update(id: string, content: TopicContactContent): Promise<void> {
    await refusing(async () => {
      await this.#db('topic_contacts').where({ id }).update(columnsOf(content)).increment('version');
      await this.#db('topic_contact_trainings').where({ contact_id: id }).delete();
      await this.#writeTrainings(id, content);
    });
  }

  async remove(id: string): Promise<void> {
    await this.#db('topic_contacts').where({ id }).delete();
  }

  async #writeTrainings(id: string, { trainings }: TopicContactContent): Promise<void> {
    if (trainings.length === 0) return;
    const rows = trainings.map(({ title, attendedOn }, position) => ({ contact_id: id, position, title, attended_on: attendedOn }));
    await this.#db('topic_contact_trainings').insert(rows);
  }
}

const columnsOf = ({ department, topic, person, validFrom, validTo }: TopicContactContent) => ({
  department_code: department,
  topic_code: topic,
  person_id: person,
  valid_from: validFrom,
  valid_to: validTo,
});

/** Says in a sentence what the database refuses: two people who name the same person at the same moment. */
async function refusing<R>(write: () => Promise<R>): Promise<R> {
  try {
    return await write();
  } catch (error) {
    if (!isExclusionViolation(error)) throw error;
    const message = 'This person is contact person here at that time already.';
    throw new Conflict(message, { cause: error, issues: [{ path: 'person', message, code: 'contact-there' }] });
  }
}
