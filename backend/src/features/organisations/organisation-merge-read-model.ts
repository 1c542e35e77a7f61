import { rowsOf, type ReadDb } from '../../db/knex.ts';

/** What refers to an organisation in one way. */
export interface Referring {
  readonly kind: MergeKind;
  readonly count: number;
  /** Of measures, bodies, indicators and organisations, quarters of deliveries; people and accounts are only counted. */
  readonly names: readonly string[];
}

export type MergeKind =
  | 'measures-led'
  | 'measures-partner'
  | 'memberships'
  | 'people'
  | 'accounts'
  | 'decisions'
  | 'tasks'
  | 'agenda-items'
  | 'meeting-guests'
  | 'collections'
  | 'deliveries'
  | 'merged-before';

/** What a merge would move, and where both organisations are. */
export interface OrganisationMergeReadModel {
  /** What refers to an organisation. */
  referring(code: string): Promise<Referring[]>;
  /** Measures and bodies that both have a part in. */
  both(one: string, other: string): Promise<Referring[]>;
}

const kind = (name: MergeKind, names: string, where: string): string =>
  `SELECT '${name}' AS kind, count(*)::integer AS count, coalesce(array_agg(DISTINCT ${names}) FILTER (WHERE ${names} IS NOT NULL), '{}') AS names FROM ${where}`;

/** Where what refers to an organisation is counted, by the column that a merge changes. A spec compares it with what the database has. */
export const COUNTED: Readonly<Record<string, string>> = {
  'measures.lead_organisation': kind('measures-led', 'm.title', 'measures AS m WHERE m.lead_organisation = :code'),
  'measure_partners.organisation_code': kind(
    'measures-partner',
    'm.title',
    'measure_partners AS p JOIN measures AS m ON m.code = p.measure_code WHERE p.organisation_code = :code',
  ),
  'memberships.organisation_code': kind(
    'memberships',
    'b.name',
    'memberships AS m JOIN bodies AS b ON b.code = m.body_code WHERE m.organisation_code = :code',
  ),
  'people.organisation_code': kind('people', 'NULL::text', 'people AS p WHERE p.organisation_code = :code'),
  'account_organisations.organisation_code': kind('accounts', 'NULL::text', 'account_organisations AS a WHERE a.organisation_code = :code'),
  'decisions.responsible_organisation_code': kind('decisions', 'd.code', 'decisions AS d WHERE d.responsible_organisation_code = :code'),
  'tasks.organisation_code': kind('tasks', 'NULL::text', 'tasks AS t WHERE t.organisation_code = :code'),
  'agenda_items.presenter_organisation_code': kind(
    'agenda-items',
    'NULL::text',
    'agenda_items AS i WHERE i.presenter_organisation_code = :code',
  ),
  'meeting_guests.organisation_code': kind('meeting-guests', 'NULL::text', 'meeting_guests AS g WHERE g.organisation_code = :code'),
  'indicator_collections.organisation_code': kind(
    'collections',
    'i.name_de',
    'indicator_collections AS c JOIN indicators AS i ON i.code = c.indicator_code WHERE c.organisation_code = :code',
  ),
  'deliveries.organisation_code': kind('deliveries', 'd.quarter', 'deliveries AS d WHERE d.organisation_code = :code'),
  'organisations.merged_into': kind('merged-before', 'o.name', 'organisations AS o WHERE o.merged_into = :code'),
};
const REFERRING = Object.values(COUNTED).join('\nUNION ALL ');

// Whoever leads a measure is not its partner as well, so that one row of a measure says what one of the two does there.
const INVOLVED = `
  SELECT m.code, m.title, m.lead_organisation AS organisation FROM measures AS m
  UNION ALL SELECT m.code, m.title, p.organisation_code FROM measure_partners AS p JOIN measures AS m ON m.code = p.measure_code`;
const SEATED =
  'SELECT DISTINCT m.body_code AS code, b.name AS title, m.organisation_code AS organisation FROM memberships AS m JOIN bodies AS b ON b.code = m.body_code';
const inBoth = (of: string): string =>
  `(${of}) AS one JOIN (${of}) AS other ON other.code = one.code AND other.organisation = :other WHERE one.organisation = :code`;
const BOTH = [kind('measures-partner', 'one.title', inBoth(INVOLVED)), kind('memberships', 'one.title', inBoth(SEATED))].join(
  '\nUNION ALL ',
);

export class KnexOrganisationMergeReadModel implements OrganisationMergeReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async referring(code: string): Promise<Referring[]> {
    return some(await rowsOf<Referring>(this.#db, REFERRING, { code }));
  }

  async both(code: string, other: string): Promise<Referring[]> {
    return some(await rowsOf<Referring>(this.#db, BOTH, { code, other }));
  }
}

const some = (rows: readonly Referring[]): Referring[] => rows.filter(({ count }) => count > 0);
