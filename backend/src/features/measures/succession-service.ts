import type { AuditLog, Change } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import { AppError, InvalidInput, NotFound } from '../../errors/app-error.ts';
import type { BeginningGiven } from './measure-beginning.ts';
import type { MeasureDraft } from './measure-content.ts';
import type { SeenMeasure } from './measure-bulk-service.ts';
import type { MeasureDoing, MeasureService } from './measure-service.ts';
import type { Measure } from './measure.ts';
import { successionIssues, type SuccessionKind } from './succession.ts';
import type { SuccessionStore } from './succession-store.ts';

/** A measure that is added to follow others. */
interface NewSuccessor extends MeasureDraft, BeginningGiven {
  readonly code?: string | undefined;
}

/** How measures are to become other ones. */
interface SuccessionWish {
  readonly kind: SuccessionKind;
  readonly predecessors: readonly SeenMeasure[];
  /** Codes of measures that are there, or new ones. */
  readonly successors: readonly (string | NewSuccessor)[];
  /** First day on which the successors go on; today when absent. */
  readonly on?: string | undefined;
  readonly reason: string | null;
}

type Named = Pick<Measure, 'code' | 'title'>;

/** Merges, splits and replaces measures. What was said about the predecessors, and their status, stays with them. */
export class SuccessionService {
  readonly #measures: MeasureService;
  readonly #store: SuccessionStore;
  readonly #audit: AuditLog;
  readonly #clock: Clock;

  constructor(measures: MeasureService, store: SuccessionStore, audit: AuditLog, clock: Clock) {
    this.#measures = measures;
    this.#store = store;
    this.#audit = audit;
    this.#clock = clock;
  }

  /**
   * Answers the codes of the successors. Throws `InvalidInput`, `NotFound`, `Forbidden`, `RuleViolation` where one of them was followed
   * before, or `Conflict` when somebody else was faster.
   */
  async follow(wish: SuccessionWish, doing: MeasureDoing): Promise<string[]> {
    const { kind, reason, on = this.#clock.today() } = wish;
    const codes = wish.successors.map((successor) => (typeof successor === 'string' ? successor : successor.code));
    const issues = successionIssues(
      kind,
      wish.predecessors.map(({ code }) => code),
      codes,
    );
    if (on > this.#clock.today()) issues.push({ path: 'on', message: 'A day in the future cannot be entered yet.' });
    if (issues.length > 0) throw new InvalidInput('The measures cannot follow each other like this.', { issues });

    const { predecessors, successors } = await this.#locked(wish, doing);
    const tooEarly = predecessors.find(({ statusSince }) => on < statusSince);
    if (tooEarly !== undefined) {
      const message = `"${tooEarly.title}" is "${tooEarly.status}" since ${tooEarly.statusSince}; it can be followed from then on.`;
      throw new InvalidInput(message, { issues: [{ path: 'on', message }] });
    }
    for (const [index, successor] of wish.successors.entries())
      if (typeof successor !== 'string') successors.set(index, await this.#added(successor, index, doing));

    const followers = [...successors].sort(([a], [b]) => a - b).map(([, successor]) => successor);
    const record = { kind, predecessors: codesOf(predecessors), successors: codesOf(followers), on, reason };
    await this.#store.insert({ ...record, by: doing.actor.name, at: doing.at });
    const why: Change[] = reason === null ? [] : [{ field: 'reason', before: null, after: reason }];
    for (const predecessor of predecessors)
      await this.#record(kind, predecessor, doing, [
        { field: 'supersededOn', before: null, after: on },
        { field: 'successors', before: null, after: record.successors },
        ...why,
      ]);
    for (const follower of followers)
      await this.#record('succeeded', follower, doing, [{ field: 'predecessors', before: null, after: record.predecessors }, ...why]);
    return record.successors;
  }

  /** All that are there already, kept from others; in the order of their codes, so that two such wishes cannot block each other. */
  async #locked({ predecessors, successors }: SuccessionWish, { editor }: MeasureDoing) {
    const known = [
      ...predecessors.map(({ code, version }, index) => ({ code, version, path: `predecessors.${index}.code` })),
      ...successors.flatMap((code, index) => (typeof code === 'string' ? [{ code, version: undefined, path: `successors.${index}` }] : [])),
    ].sort((a, b) => (a.code < b.code ? -1 : 1));
    const locked = new Map<string, Measure>();
    for (const { code, version, path } of known) locked.set(code, await at(path, () => this.#measures.lockFor(code, version, editor)));
    return {
      predecessors: predecessors.flatMap(({ code }) => locked.get(code) ?? []),
      successors: new Map<number, Named>(
        successors.flatMap((code, index) => {
          const measure = typeof code === 'string' ? locked.get(code) : undefined;
          return measure === undefined ? [] : [[index, measure] as const];
        }),
      ),
    };
  }

  async #added(
    { code: wanted, status, statusSince, statusReason, ...draft }: NewSuccessor,
    index: number,
    doing: MeasureDoing,
  ): Promise<Named> {
    const given = { code: wanted, status, statusSince, statusReason };
    const code = await at(`successors.${index}`, () => this.#measures.add(draft, given, doing));
    return { code, title: draft.title };
  }

  async #record(action: string, { code, title }: Named, { actor, at: moment }: MeasureDoing, changes: readonly Change[]): Promise<void> {
    await this.#audit.record(actor, { action, objectType: 'measure', objectId: code, objectLabel: title, changes }, moment);
  }
}

const codesOf = (measures: readonly Named[]): string[] => measures.map(({ code }) => code);

/** A refusal of one measure lands on its place in the wish. */
async function at<R>(path: string, work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { message, issues } = error;
    const placed = issues?.map((issue) => ({ path: `${path}.${issue.path}`, message: issue.message })) ?? [{ path, message }];
    // A measure that is only named is a wrong input, not an address where nothing is.
    const Kind = error instanceof NotFound ? InvalidInput : (error.constructor as typeof InvalidInput);
    throw new Kind(message, { issues: placed, cause: error });
  }
}
