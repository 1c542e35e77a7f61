import { changesBetween, type AuditLog, type Change, type Doing } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import { InvalidInput, NotFound } from '../../errors/app-error.ts';
import { checkVersion } from '../../row-version.ts';
import type { MeasureEditor } from '../measures/measure-rights.ts';
import type { KeptParticipation, ParticipationChanged, ParticipationContent, ParticipationSubject } from './participation.ts';
import type { ParticipationStore } from './participation-store.ts';

/** Who records something, with which rights, and when. */
interface ParticipationDoing extends Doing {
  readonly editor: MeasureEditor;
}

/**
 * Keeps a recommendation or a measure from others until the transaction ends, once it is sure that the person may record something about it;
 * answers its title. Throws `NotFound`, `Forbidden`, or `RuleViolation` for a measure that others follow.
 */
export type LockSubject = (subject: ParticipationSubject, editor: MeasureEditor) => Promise<string>;

/** Records who was heard about recommendations, and about measures that the person may change. */
export class ParticipationService {
  readonly #lock: LockSubject;
  readonly #store: ParticipationStore;
  readonly #audit: AuditLog;
  readonly #clock: Clock;

  constructor(lock: LockSubject, store: ParticipationStore, audit: AuditLog, clock: Clock) {
    this.#lock = lock;
    this.#store = store;
    this.#audit = audit;
    this.#clock = clock;
  }

  /** Throws `NotFound`, `Forbidden`, `RuleViolation` for a measure that others follow, or `InvalidInput` for a day in the future. */
  async add(subject: ParticipationSubject, content: ParticipationContent, doing: ParticipationDoing): Promise<void> {
    const title = await this.#lock(subject, doing.editor);
    this.#check(content);
    await this.#store.insert(subject, content, doing.actor.name, doing.at);
    await this.#record('participation_added', subject, title, changesBetween(undefined, content), doing);
  }

  /** Throws as `add` does, or `Conflict` when somebody else was faster. */
  async change(
    subject: ParticipationSubject,
    id: string,
    changed: ParticipationChanged,
    version: number,
    doing: ParticipationDoing,
  ): Promise<void> {
    const { title, before } = await this.#current(subject, id, version, doing);
    const given = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined)) as Partial<ParticipationContent>;
    const after = { ...before, ...given };
    const changes = changesBetween(before, after);
    if (changes.length === 0) return;
    this.#check(after);
    await this.#store.update(id, after);
    await this.#record('participation_changed', subject, title, changes, doing);
  }

  /** Throws `NotFound`, `Forbidden`, `RuleViolation`, or `Conflict` when somebody else was faster. */
  async remove(subject: ParticipationSubject, id: string, version: number, doing: ParticipationDoing): Promise<void> {
    const { title, before } = await this.#current(subject, id, version, doing);
    await this.#store.remove(id);
    await this.#record('participation_removed', subject, title, changesBetween(before, undefined), doing);
  }

  async #current(
    subject: ParticipationSubject,
    id: string,
    version: number,
    doing: ParticipationDoing,
  ): Promise<{ title: string; before: ParticipationContent }> {
    const title = await this.#lock(subject, doing.editor);
    const current = await this.#store.get(subject, id);
    if (current === undefined) throw new NotFound(`About "${title}" nobody was heard under the number ${id}.`);
    checkVersion(`What was written down about "${current.who}"`, current.version, version);
    return { title, before: contentIn(current) };
  }

  #check({ heardOn }: ParticipationContent): void {
    if (heardOn <= this.#clock.today()) return;
    const message = 'On a day in the future nobody has been heard yet.';
    throw new InvalidInput(message, { issues: [{ path: 'heardOn', message }] });
  }

  async #record(
    action: string,
    { type, code }: ParticipationSubject,
    title: string,
    changes: readonly Change[],
    { actor, at }: Doing,
  ): Promise<void> {
    await this.#audit.record(actor, { action, objectType: type, objectId: code, objectLabel: title, changes }, at);
  }
}

const contentIn = ({ kind, who, heardOn, people, whatChanged }: KeptParticipation): ParticipationContent => ({
  kind,
  who,
  heardOn,
  people,
  whatChanged,
});
