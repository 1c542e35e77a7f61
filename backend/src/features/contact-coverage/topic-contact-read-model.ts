import type { LocalisedText } from '#contract/common.ts';
import { rowsOf, type ReadDb } from '../../db/knex.ts';
import type { NamedTopicContact } from './topic-contact.ts';

/** Questions about contact persons. */
export interface TopicContactReadModel {
  /** All that there ever were. Of a person who was erased until the day of that. */
  all(): Promise<NamedTopicContact[]>;
  /** Where somebody is contact person on the day for a topic whose trainings do not hold for good: the newest training of any of them. */
  newestTrainings(day: string): Promise<TrainedCell[]>;
}

/** A department and a topic with the newest training of its contact persons; null where nobody has attended one. */
export interface TrainedCell {
  readonly topic: string;
  readonly topicName: LocalisedText;
  /** How many months a training for the topic holds. */
  readonly months: number;
  readonly attendedOn: string | null;
}

export class KnexTopicContactReadModel implements TopicContactReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  all(): Promise<NamedTopicContact[]> {
    return rowsOf<NamedTopicContact>(
      this.#db,
      `SELECT c.id, c.department_code AS department, c.topic_code AS topic, c.valid_from AS "validFrom",
              to_char(least(c.valid_to, e.erased_on), 'YYYY-MM-DD') AS "validTo",
              json_build_object('id', p.id::text, 'name', p.name, 'function', p.function) AS person, c.demo, c.version,
              coalesce(t.trainings, '[]') AS trainings
         FROM topic_contacts AS c
         JOIN people AS p ON p.id = c.person_id
        CROSS JOIN LATERAL (SELECT (p.erased_at AT TIME ZONE 'Europe/Berlin')::date AS erased_on) AS e
         LEFT JOIN (
           SELECT t.contact_id, json_agg(json_build_object('title', t.title, 'attendedOn', t.attended_on)
                                         ORDER BY t.attended_on DESC, t.position) AS trainings
             FROM topic_contact_trainings AS t GROUP BY t.contact_id) AS t ON t.contact_id = c.id
        WHERE e.erased_on IS NULL OR c.valid_from <= e.erased_on
        ORDER BY c.department_code, c.topic_code, c.valid_from, c.id`,
    );
  }

  newestTrainings(day: string): Promise<TrainedCell[]> {
    return rowsOf<TrainedCell>(
      this.#db,
      `SELECT c.topic_code AS topic, json_build_object('de', o.name_de, 'en', o.name_en) AS "topicName", o.training_months AS months,
              max(t.attended_on)::text AS "attendedOn"
         FROM topic_contacts AS c
         JOIN contact_topics AS o ON o.code = c.topic_code AND o.training_months IS NOT NULL
         JOIN people AS p ON p.id = c.person_id
         LEFT JOIN topic_contact_trainings AS t ON t.contact_id = c.id AND t.attended_on <= :day
        WHERE c.valid_from <= :day AND (c.valid_to IS NULL OR c.valid_to >= :day)
          AND (p.erased_at IS NULL OR (p.erased_at AT TIME ZONE 'Europe/Berlin')::date >= :day)
        GROUP BY c.department_code, c.topic_code, o.code
        ORDER BY o.position, o.code`,
      { day },
    );
  }
}
