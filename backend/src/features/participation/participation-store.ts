import { rowsOf, type WriteDb } from '../../db/knex.ts';
import type { KeptParticipation, ParticipationContent, ParticipationSubject } from './participation.ts';

/** Plain writes of who was heard. Whoever writes has locked the recommendation or the measure. */
export interface ParticipationStore {
  /** An entry about this recommendation or measure. */
  get(subject: ParticipationSubject, id: string): Promise<KeptParticipation | undefined>;
  insert(subject: ParticipationSubject, content: ParticipationContent, recordedBy: string, recordedAt: Date): Promise<void>;
  /** Counts the version. */
  update(id: string, content: ParticipationContent): Promise<void>;
  remove(id: string): Promise<void>;
}

const columnOf = ({ type }: ParticipationSubject): string => (type === 'measure' ? 'measure_code' : 'recommendation_code');

export class KnexParticipationStore implements ParticipationStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  async get(subject: ParticipationSubject, id: string): Promise<KeptParticipation | undefined> {
    const [row] = await rowsOf<KeptParticipation>(
      this.#db,
      `SELECT p.id, p.kind, p.who, p.heard_on AS "heardOn", p.people, p.what_changed AS "whatChanged", p.version
         FROM participation_trail AS p WHERE p.${columnOf(subject)} = ? AND p.id = ?`,
      [subject.code, id],
    );
    return row;
  }

  async insert(subject: ParticipationSubject, content: ParticipationContent, recordedBy: string, recordedAt: Date): Promise<void> {
    await this.#db('participation_trail').insert({
      [columnOf(subject)]: subject.code,
      ...columnsOf(content),
      recorded_by: recordedBy,
      recorded_at: recordedAt,
    });
  }

  async update(id: string, content: ParticipationContent): Promise<void> {
    await this.#db('participation_trail').where({ id }).update(columnsOf(content)).increment('version');
  }

  async remove(id: string): Promise<void> {
    await this.#db('participation_trail').where({ id }).delete();
  }
}

const columnsOf = ({ kind, who, heardOn, people, whatChanged }: ParticipationContent) => ({
  kind,
  who,
  heard_on: heardOn,
  people,
  what_changed: whatChanged,
});
