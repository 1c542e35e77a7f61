import type { AuditLog, Change, Doing } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import { InvalidInput, NotFound, RuleViolation } from '../../errors/app-error.ts';
import { checkVersion } from '../../row-version.ts';
import { personLabel } from './person-audit.ts';
import type { PersonStore } from './person-store.ts';
import type { ContactData, PersonContent } from './person.ts';
import type { RetentionLog } from './retention-log-store.ts';
import type { RetentionStore } from './retention-store.ts';
import type { ProlongationReason, ProposalReason } from './retention.ts';

/** What decisions on proposals are written to. */
interface RetentionStores {
  readonly proposals: RetentionStore;
  readonly people: PersonStore;
  readonly log: RetentionLog;
}

/** Decides on what the program proposes to delete. */
export class RetentionService {
  readonly #stores: RetentionStores;
  readonly #audit: AuditLog;
  readonly #clock: Clock;

  constructor(stores: RetentionStores, audit: AuditLog, clock: Clock) {
    this.#stores = stores;
    this.#audit = audit;
    this.#clock = clock;
  }

  /** Deletes the contact data. Throws `NotFound`, or `Conflict` when the person was changed meanwhile. */
  async remove(id: string, version: number, doing: Doing): Promise<void> {
    const { person, reason, content } = await this.#open(id, version);
    await this.#stores.people.update(person, { ...content, contact: null }, this.#clock.today());
    await this.#stores.proposals.decideAllOf(person, 'deleted', doing.at);
    await this.#stores.log.record([{ person, event: 'contact_removed', reason }], doing);
    const changes = [
      { field: 'reason', before: null, after: reason },
      { field: 'contact', before: 'hidden', after: null },
    ];
    await this.#record('contact_removed', person, changes, doing);
  }

  /** Keeps the contact data until another day. Throws `NotFound`, `InvalidInput`, or `Conflict` when the person was changed meanwhile. */
  async prolong(id: string, until: string, reason: ProlongationReason, version: number, doing: Doing): Promise<void> {
    const { person, content } = await this.#open(id, version);
    const today = this.#clock.today();
    if (until <= today) {
      const message = `Until ${until} it would have had to be erased already. Name a day from tomorrow on.`;
      throw new InvalidInput(message, { issues: [{ path: 'retainUntil', message, code: 'not-after-today', params: { day: today } }] });
    }
    await this.#stores.people.update(person, { ...content, contact: { ...content.contact, retainUntil: until } }, today);
    await this.#stores.proposals.decide(id, 'prolonged', doing.at);
    await this.#stores.log.record([{ person, event: 'prolonged', reason, until }], doing);
    const changes = [
      { field: 'reason', before: null, after: reason },
      { field: 'retainUntil', before: content.contact.retainUntil, after: until },
    ];
    await this.#record('retention_prolonged', person, changes, doing);
  }

  async #open(
    id: string,
    version: number,
  ): Promise<{ person: string; reason: ProposalReason; content: PersonContent & { contact: ContactData } }> {
    // First the person, as everybody does who changes one; until then somebody else may have decided.
    const concerned = await this.#stores.proposals.personOf(id);
    const person = concerned === undefined ? undefined : await this.#stores.people.lock(concerned);
    const proposal = await this.#stores.proposals.lockOpen(id);
    if (proposal === undefined) throw new NotFound(`There is no open proposal with the number ${id}.`);
    if (person?.name == null || person.contact === null)
      throw new RuleViolation('The contact data of this person was deleted already. Load the proposals again.');
    checkVersion(personLabel(person.id), person.version, version);
    const { name, function: what, organisation, contact } = person;
    return { ...proposal, content: { name, function: what, organisation, contact } };
  }

  async #record(action: string, id: string, changes: readonly Change[], { actor, at }: Doing): Promise<void> {
    await this.#audit.record(actor, { action, objectType: 'person', objectId: id, objectLabel: personLabel(id), changes }, at);
  }
}
