import { type AuditLog, type Change, type Doing } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import { InvalidInput, NotFound, RuleViolation } from '../../errors/app-error.ts';
import { checkVersion } from '../../row-version.ts';
import { auditedPersonChanges, personLabel } from './person-audit.ts';
import { contactIssues } from './person-check.ts';
import type { KnownOrganisationReadModel } from '../organisations/known-organisation-read-model.ts';
import { namingIssues } from '../organisations/known-organisation.ts';
import type { PersonStore } from './person-store.ts';
import type { RetentionLog } from './retention-log-store.ts';
import type { RetentionStore } from './retention-store.ts';
import type { PersonChanged, PersonContent, PersonDraft } from './person.ts';

/** What changes of persons are written to. */
interface PersonStores {
  readonly people: PersonStore;
  readonly proposals: Pick<RetentionStore, 'decideAllOf'>;
  readonly log: RetentionLog;
  readonly organisations: KnownOrganisationReadModel;
}

/** Adds, changes and erases persons of the network. Nobody is removed: what they took part in still counts. */
export class PersonService {
  readonly #stores: PersonStores;
  readonly #audit: AuditLog;
  readonly #clock: Clock;

  constructor(stores: PersonStores, audit: AuditLog, clock: Clock) {
    this.#stores = stores;
    this.#audit = audit;
    this.#clock = clock;
  }

  /** Answers the id. Throws `InvalidInput` with all that is wrong. */
  async add(draft: PersonDraft, doing: Doing): Promise<string> {
    const content: PersonContent = {
      name: draft.name,
      function: draft.function ?? null,
      organisation: draft.organisation ?? null,
      contact: draft.contact ?? null,
    };
    await this.#check(content, undefined);
    const id = await this.#stores.people.insert(content);
    await this.#record('created', id, auditedPersonChanges(undefined, content), doing);
    return id;
  }

  /** Throws `NotFound`, `InvalidInput`, `RuleViolation` for an erased person, or `Conflict` when somebody else was faster. */
  async change(id: string, changed: PersonChanged, version: number, doing: Doing): Promise<void> {
    const before = await this.#current(id, version);
    const given = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined)) as Partial<PersonContent>;
    const after = { ...before, ...given };
    const changes = auditedPersonChanges(before, after);
    if (changes.length === 0) return;
    await this.#check({ ...changed, organisation: after.organisation }, before);
    await this.#stores.people.update(id, after, this.#clock.today());
    if (before.contact !== null && after.contact === null) await this.#recordRemoval(id, 'contact_removed', doing);
    await this.#record('changed', id, changes, doing);
  }

  /**
   * Removes for good what says who the person is: name, function, organisation and contact data. Throws `NotFound`, `RuleViolation` for a
   * person who is erased already, or `Conflict` when somebody else was faster.
   */
  async erase(id: string, version: number, doing: Doing): Promise<void> {
    const before = await this.#current(id, version);
    await this.#stores.people.erase(id, doing.at);
    await this.#recordRemoval(id, 'erased', doing);
    await this.#record('erased', id, auditedPersonChanges(before, undefined), doing);
  }

  async #current(id: string, version: number): Promise<PersonContent> {
    const person = await this.#stores.people.lock(id);
    if (person === undefined) throw new NotFound(`There is no person with the number ${id}.`);
    const { name, organisation, contact } = person;
    if (name === null) throw new RuleViolation('This person was erased. What they took part in is kept, but nothing about them any more.');
    checkVersion(`"${name}"`, person.version, version);
    return { name, function: person.function, organisation, contact };
  }

  /** What was deleted is taken down for good, and nothing waits for a decision about it any more. */
  async #recordRemoval(person: string, event: 'contact_removed' | 'erased', doing: Doing): Promise<void> {
    await this.#stores.proposals.decideAllOf(person, 'deleted', doing.at);
    await this.#stores.log.record([{ person, event, reason: 'by_hand' }], doing);
  }

  async #check({ contact, organisation }: PersonChanged, before: PersonContent | undefined): Promise<void> {
    const issues = [...contactIssues(contact, this.#clock.today())];
    if (organisation != null && organisation !== before?.organisation) {
      const known = await this.#stores.organisations.known([organisation]);
      issues.push(...namingIssues('organisation', organisation, known.get(organisation)));
    }
    if (issues.length > 0) throw new InvalidInput('The person cannot be kept like this.', { issues });
  }

  async #record(action: string, id: string, changes: readonly Change[], { actor, at }: Doing): Promise<void> {
    await this.#audit.record(actor, { action, objectType: 'person', objectId: id, objectLabel: personLabel(id), changes }, at);
  }
}
