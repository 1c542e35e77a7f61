import { changesBetween, type AuditLog, type Doing } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import { Conflict, InvalidInput, NotFound, RuleViolation, type InputIssue } from '../../errors/app-error.ts';
import { checkVersion } from '../../row-version.ts';
import { personLabel } from '../people/person-audit.ts';
import { dayIssues, referenceIssues, twice, twiceIssue } from './topic-contact-check.ts';
import type { CellNames, TopicContactStore } from './topic-contact-store.ts';
import type { KeptTopicContact, TopicContactChanged, TopicContactContent, TopicContactDraft } from './topic-contact.ts';

/** Names contact persons of departments, corrects and ends them. Only one that was entered by mistake is removed. */
export class TopicContactService {
  readonly #store: TopicContactStore;
  readonly #audit: AuditLog;
  readonly #clock: Clock;

  constructor(store: TopicContactStore, audit: AuditLog, clock: Clock) {
    this.#store = store;
    this.#audit = audit;
    this.#clock = clock;
  }

  /** Throws `InvalidInput` with all that is wrong, or `Conflict` when the person is contact person there already. */
  async add(draft: TopicContactDraft, doing: Doing): Promise<void> {
    const content: TopicContactContent = { ...draft, validTo: draft.validTo ?? null, trainings: draft.trainings ?? [] };
    const known = await this.#store.known(content);
    refuse([...referenceIssues(content, known), ...dayIssues(content, this.#clock.today())]);
    await this.#checkTwice(content, undefined);
    const id = await this.#store.insert(content, doing.at);
    const names = { department: known.department?.name ?? '', topic: known.topic?.name ?? '' };
    await this.#record('created', id, names, undefined, content, doing);
  }

  /** Throws `NotFound`, `InvalidInput`, `RuleViolation` for a person who was erased, or `Conflict` when somebody else was faster. */
  async change(id: string, changed: TopicContactChanged, version: number, doing: Doing): Promise<void> {
    const current = await this.#current(id, version);
    const before = contentIn(current);
    const given = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined)) as Partial<TopicContactContent>;
    const after = { ...before, ...given };
    if (changesBetween(before, after).length === 0) return;
    refuse([...dayIssues(after, this.#clock.today())]);
    await this.#checkTwice(after, id);
    await this.#store.update(id, after);
    await this.#record('changed', id, current.names, before, after, doing);
  }

  /** Throws `NotFound`, `RuleViolation` for one that has begun and was not entered today, or `Conflict` when somebody else was faster. */
  async remove(id: string, version: number, doing: Doing): Promise<void> {
    const current = await this.#current(id, version);
    const today = this.#clock.today();
    if (current.validFrom <= today && current.recordedOn !== today)
      throw new RuleViolation('This person has been contact person; that is kept. End it with a date instead.', {
        issues: [{ path: 'validTo', message: 'That is kept.', code: 'contact-kept' }],
      });
    await this.#store.remove(id);
    await this.#record('removed', id, current.names, contentIn(current), undefined, doing);
  }

  async #current(id: string, version: number) {
    const current = await this.#store.lock(id);
    if (current === undefined) throw new NotFound(`There is no contact person with the number ${id}.`);
    if (current.erased) throw new RuleViolation('This person was erased. That they were contact person is kept as it is.');
    checkVersion(`The contact person for "${current.names.topic}"`, current.version, version);
    return current;
  }

  async #checkTwice(content: TopicContactContent, id: string | undefined): Promise<void> {
    const other = twice(content, id, await this.#store.ofCell(content.department, content.topic));
    if (other === undefined) return;
    const issue = twiceIssue(other);
    throw new Conflict(issue.message, { issues: [issue] });
  }

  async #record(
    action: string,
    objectId: string,
    names: CellNames,
    before: TopicContactContent | undefined,
    after: TopicContactContent | undefined,
    { actor, at }: Doing,
  ): Promise<void> {
    const readable = (content: TopicContactContent | undefined) => content && { ...content, ...names, person: personLabel(content.person) };
    const changes = changesBetween(readable(before), readable(after));
    const objectLabel = `${names.topic} · ${names.department}`;
    await this.#audit.record(actor, { action, objectType: 'topic_contact', objectId, objectLabel, changes }, at);
  }
}

function refuse(issues: readonly InputIssue[]): void {
  if (issues.length > 0) throw new InvalidInput('The contact person cannot be kept like this.', { issues });
}

const contentIn = ({ department, topic, person, validFrom, validTo, trainings }: KeptTopicContact): TopicContactContent => ({
  department,
  topic,
  person,
  validFrom,
  validTo,
  trainings,
});
