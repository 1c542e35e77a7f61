import type { Knex } from 'knex';

/** Departments and topics for specs: Jugendamt and Bürgeramt; children's rights with trainings that hold 24 months, language for good. */
export async function insertDepartments(db: Knex): Promise<void> {
  const row = (code: string, position: number, name_de: string) => ({ code, position, name_de, name_en: '' });
  await db('departments').insert([row('jugendamt', 1, 'Jugendamt'), row('buergeramt', 2, 'Bürgeramt')]);
  await db('contact_topics').insert([
    { ...row('kinderrechte', 1, 'Kinderrechte'), training_months: 24 },
    { ...row('sprache', 2, 'Sprache'), training_months: null },
  ]);
}

/** What a spec wants to say about a contact person. */
export interface SomeTopicContact {
  readonly department?: string;
  readonly topic?: string;
  readonly validFrom?: string;
  readonly validTo?: string | null;
  /** Days of trainings. */
  readonly trainings?: readonly string[];
}

/** Inserts a contact person of the Jugendamt for children's rights who began with 2024, unless said otherwise. Answers the id. */
export async function aTopicContact(db: Knex, person: string, some: SomeTopicContact = {}): Promise<string> {
  const [row] = await db('topic_contacts')
    .insert({
      department_code: some.department ?? 'jugendamt',
      topic_code: some.topic ?? 'kinderrechte',
      person_id: person,
      valid_from: some.validFrom ?? '2024-01-01',
      valid_to: some.validTo ?? null,
      created_at: '2024-01-01T09:00:00Z',
    })
    .returning<{ id: string }[]>('id');
  const { id } = row as { id: string };
  for (const [position, attended_on] of (some.trainings ?? []).entries())
    await db('topic_contact_trainings').insert({ contact_id: id, position, title: 'Grundlagen', attended_on });
  return id;
}
