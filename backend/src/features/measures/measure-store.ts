import { rowsOf, type WriteDb } from '../../db/knex.ts';
import { isUniqueViolation } from '../../db/violations.ts';
import { Conflict } from '../../errors/app-error.ts';
import type { Dependency } from './dependency-circle.ts';
import type { FollowUp, Measure, MeasureContent, MeasureState, MeasureStatus } from './measure.ts';
import { MEASURE_COLUMNS, MEASURE_PARTS, toMeasure, type MeasureColumns, type MeasureParts } from './measure-columns.ts';
import { replaceMeasureParts, writeMeasureParts } from './measure-parts.ts';

/** A step from one status into another one, as it is kept. */
interface StepRecord {
  readonly from: MeasureStatus | null;
  readonly to: MeasureStatus;
  /** First day of the new status, `YYYY-MM-DD`. */
  readonly on: string;
  readonly reason: string | null;
  /** Name of the person. */
  readonly by: string;
  readonly at: Date;
}

/** What is to be the same in several measures; absent stays. */
export type SameChange = {
  readonly [Field in 'leadOrganisation' | 'fieldOfAction' | 'startsOn' | 'endsOn']?: MeasureContent[Field] | undefined;
};

/** The content of a measure before and after a change. */
export interface Rewritten {
  readonly code: string;
  readonly before: MeasureContent;
  readonly after: MeasureContent;
}

/** Plain writes of measures. */
export interface MeasureStore {
  /** The measure as it is, kept from others until the transaction ends. */
  lock(code: string): Promise<Measure | undefined>;
  /** The same of several, by code, in one order whoever asks: two who want the same ones wait for each other. What there is not is left out. */
  lockAll(codes: readonly string[]): Promise<ReadonlyMap<string, Measure>>;
  /** The next free one of `M-001`, `M-002` …; until the transaction ends nobody else gets one. */
  nextCode(): Promise<string>;
  /** A measure that begins as proposed. Throws `Conflict` when the code is taken. */
  insert(code: string, content: MeasureContent, state: Pick<MeasureState, 'status' | 'statusSince'>, demo: boolean): Promise<void>;
  /** Writes what differs, and counts the version. */
  update(code: string, before: MeasureContent, after: MeasureContent): Promise<void>;
  /** Writes the same into several, and counts their versions. */
  updateAll(measures: readonly Rewritten[], same: SameChange): Promise<void>;
  /** The present status; counts the version. */
  setStatus(code: string, status: MeasureStatus, since: string): Promise<void>;
  addStep(code: string, step: StepRecord): Promise<void>;
  /** All dependencies; until the transaction ends nobody else changes one. */
  lockDependencies(): Promise<Dependency[]>;
  addFollowUps(code: string, followUps: readonly Pick<FollowUp, 'months' | 'dueOn'>[]): Promise<void>;
  /** The question after this many months. */
  followUp(code: string, months: number): Promise<FollowUp | undefined>;
  /** Counts the version of the measure. */
  answerFollowUp(code: string, answered: FollowUp): Promise<void>;
}

// Not against those who only refer to it: two measures that are to depend on each other would wait for each other for ever.
const ROWS = `SELECT ${MEASURE_COLUMNS} FROM measures AS m WHERE m.code = ANY(?) ORDER BY m.code COLLATE "C" FOR NO KEY UPDATE`;

// Asked after the rows are locked: what somebody else has just written is seen.
const PARTS = `SELECT m.code, ${MEASURE_PARTS} FROM measures AS m WHERE m.code = ANY(?)`;

export class KnexMeasureStore implements MeasureStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  async lock(code: string): Promise<Measure | undefined> {
    return (await this.lockAll([code])).get(code);
  }

  async lockAll(codes: readonly string[]): Promise<ReadonlyMap<string, Measure>> {
    const rows = await rowsOf<MeasureColumns>(this.#db, ROWS, [codes]);
    const parts = await rowsOf<MeasureParts & { code: string }>(this.#db, PARTS, [codes]);
    const partsOf = new Map(parts.map((each) => [each.code, each]));
    return new Map(rows.map((row) => [row.code, toMeasure({ ...row, ...(partsOf.get(row.code) as MeasureParts) })]));
  }

  async nextCode(): Promise<string> {
    await this.#db.raw(`SELECT pg_advisory_xact_lock(hashtext('gesamtbild measure codes'))`);
    const [row] = await rowsOf<{ newest: number }>(
      this.#db,
      String.raw`SELECT coalesce(max(substring(m.code FROM 3)::integer), 0) AS newest FROM measures AS m WHERE m.code ~ '^M-\d{1,8}$'`,
    );
    return `M-${String((row?.newest ?? 0) + 1).padStart(3, '0')}`;
  }

  async insert(
    code: string,
    content: MeasureContent,
    { status, statusSince }: Pick<MeasureState, 'status' | 'statusSince'>,
    demo: boolean,
  ): Promise<void> {
    try {
      await this.#db('measures').insert({ code, status, status_since: statusSince, demo, ...columnsOf(content) });
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      const message = `A measure with the code "${code}" exists already.`;
      throw new Conflict(message, { cause: error, issues: [{ path: 'code', message }] });
    }
    await writeMeasureParts(this.#db, code, content);
  }

  async update(code: string, before: MeasureContent, after: MeasureContent): Promise<void> {
    await this.#db('measures').where({ code }).update(columnsOf(after)).increment('version');
    await replaceMeasureParts(this.#db, code, before, after);
  }

  async updateAll(measures: readonly Rewritten[], { leadOrganisation, fieldOfAction, startsOn, endsOn }: SameChange): Promise<void> {
    const codes = measures.map(({ code }) => code);
    const columns = { lead_organisation: leadOrganisation, field_of_action: fieldOfAction, starts_on: startsOn, ends_on: endsOn };
    await this.#db('measures').whereIn('code', codes).update(columns).increment('version');
    for (const { code, before, after } of measures) await replaceMeasureParts(this.#db, code, before, after);
  }

  async setStatus(code: string, status: MeasureStatus, since: string): Promise<void> {
    await this.#db('measures').where({ code }).update({ status, status_since: since }).increment('version');
  }

  async addStep(code: string, { from, to, on, reason, by, at }: StepRecord): Promise<void> {
    await this.#db('measure_status_changes').insert({
      measure_code: code,
      from_status: from,
      to_status: to,
      changed_on: on,
      reason,
      changed_by: by,
      recorded_at: at,
    });
  }

  async lockDependencies(): Promise<Dependency[]> {
    await this.#db.raw(`SELECT pg_advisory_xact_lock(hashtext('gesamtbild measure dependencies'))`);
    return rowsOf<Dependency>(this.#db, 'SELECT d.measure_code AS code, d.depends_on AS "dependsOn" FROM measure_dependencies AS d');
  }

  async addFollowUps(code: string, followUps: readonly Pick<FollowUp, 'months' | 'dueOn'>[]): Promise<void> {
    await this.#db('measure_follow_ups').insert(followUps.map(({ months, dueOn }) => ({ measure_code: code, months, due_on: dueOn })));
  }

  async followUp(code: string, months: number): Promise<FollowUp | undefined> {
    const [row] = await rowsOf<FollowUp>(
      this.#db,
      `SELECT f.months, f.due_on AS "dueOn", f.works, f.answer, f.answered_on AS "answeredOn", f.answered_by AS "answeredBy"
         FROM measure_follow_ups AS f WHERE f.measure_code = ? AND f.months = ?`,
      [code, months],
    );
    return row;
  }

  async answerFollowUp(code: string, { months, works, answer, answeredOn, answeredBy }: FollowUp): Promise<void> {
    await this.#db('measure_follow_ups')
      .where({ measure_code: code, months })
      .update({ works, answer, answered_on: answeredOn, answered_by: answeredBy });
    await this.#db('measures').where({ code }).increment('version');
  }
}

const columnsOf = (content: MeasureContent) => ({
  title: content.title,
  summary: content.summary,
  description: content.description,
  rationale: content.rationale,
  field_of_action: content.fieldOfAction,
  duty: content.duty,
  lead_organisation: content.leadOrganisation,
  responsible_account_id: content.responsibleAccount,
  deputy_account_id: content.deputyAccount,
  starts_on: content.startsOn,
  ends_on: content.endsOn,
  places: content.places,
  tags: [...content.tags],
  links: JSON.stringify(content.links),
  address: content.location?.address ?? null,
  latitude: content.location?.latitude ?? null,
  longitude: content.location?.longitude ?? null,
  contact: content.contact,
  notes: content.notes,
  released: [...content.released],
});
