import type { Knex } from 'knex';
import type { Sector } from '#contract/organisation.ts';

/** What a spec wants to say about a body; the rest is plausible. */
export interface SomeBody {
  /** The next one of `B-1`, `B-2` … when absent. */
  readonly code?: string;
  readonly name?: string;
  readonly kind?: 'steering_group' | 'conference' | 'working_group' | 'advisory_council';
  readonly mandate?: string | null;
  readonly tasks?: readonly string[];
  readonly parent?: string | null;
  readonly validFrom?: string;
  readonly validTo?: string | null;
  readonly fieldsOfAction?: readonly string[];
  readonly districts?: readonly string[];
}

/** What a spec wants to say about a seat. */
export interface SomeSeat {
  readonly name?: string;
  readonly sector?: Sector | null;
  readonly district?: string | null;
  readonly targetGroup?: string | null;
  readonly hasDeputy?: boolean;
  readonly validFrom?: string;
  readonly validTo?: string | null;
}

/** What a spec wants to say about a membership. */
export interface SomeMembership {
  readonly organisation?: string;
  readonly person?: string | null;
  readonly seat?: string | null;
  readonly role?: 'chair' | 'coordinator' | 'member' | 'deputy' | 'guest';
  readonly engagement?: 'paid' | 'voluntary';
  readonly validFrom?: string;
  readonly validTo?: string | null;
  /** When it was entered. */
  readonly createdAt?: string;
}

let bodies = 0;

/** Inserts a body as the owner of the database, past all rules, from 1 January 2024 on unless said otherwise. Answers its code. */
export async function aBody(db: Knex, some: SomeBody = {}): Promise<string> {
  const code = some.code ?? `B-${++bodies}`;
  await db('bodies').insert({
    code,
    name: some.name ?? `Gremium ${code}`,
    kind: some.kind ?? 'working_group',
    mandate: some.mandate ?? null,
    tasks: [...(some.tasks ?? [])],
    rhythm: 'quarterly',
    parent_code: some.parent ?? null,
    valid_from: some.validFrom ?? '2024-01-01',
    valid_to: some.validTo ?? null,
  });
  for (const field_of_action of some.fieldsOfAction ?? []) await db('body_fields_of_action').insert({ body_code: code, field_of_action });
  for (const [district_level, district_key] of (some.districts ?? []).map((ref) => ref.split(':')))
    await db('body_districts').insert({ body_code: code, district_level, district_key });
  return code;
}

/** Inserts a seat that begins with 2024 unless said otherwise. Answers its id. */
export async function aSeat(db: Knex, bodyCode: string, some: SomeSeat = {}): Promise<string> {
  const [district_level = null, district_key = null] = some.district?.split(':') ?? [];
  const [{ seats }] = (await db('seats').where({ body_code: bodyCode }).count({ seats: '*' })) as [{ seats: string }];
  const [row] = await db('seats')
    .insert({
      body_code: bodyCode,
      position: Number(seats),
      name: some.name ?? `Sitz ${Number(seats) + 1}`,
      sector: some.sector ?? null,
      district_level,
      district_key,
      target_group: some.targetGroup ?? null,
      has_deputy: some.hasDeputy ?? false,
      valid_from: some.validFrom ?? '2024-01-01',
      valid_to: some.validTo ?? null,
    })
    .returning<{ id: string }[]>('id');
  return (row as { id: string }).id;
}

/** Inserts a membership on behalf of `traeger` that began with 2024 unless said otherwise. Answers its id. */
export async function aMembership(db: Knex, bodyCode: string, some: SomeMembership = {}): Promise<string> {
  const [row] = await db('memberships')
    .insert({
      body_code: bodyCode,
      person_id: some.person ?? null,
      organisation_code: some.organisation ?? 'traeger',
      seat_id: some.seat ?? null,
      role: some.role ?? 'member',
      voting_right: some.role !== 'guest',
      engagement: some.engagement ?? 'paid',
      valid_from: some.validFrom ?? '2024-01-01',
      valid_to: some.validTo ?? null,
      created_at: some.createdAt ?? '2024-01-01T09:00:00Z',
    })
    .returning<{ id: string }[]>('id');
  return (row as { id: string }).id;
}

/** Inserts a person. Answers the id. */
export async function aPerson(db: Knex, name: string, organisation: string | null = null): Promise<string> {
  const [row] = await db('people').insert({ name, organisation_code: organisation }).returning<{ id: string }[]>('id');
  return (row as { id: string }).id;
}
