import { changesBetween, type AuditLog, type Change, type Doing } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import { Conflict, InvalidInput, NotFound, RuleViolation } from '../../errors/app-error.ts';
import { checkVersion } from '../../row-version.ts';
import { personLabel } from '../people/person-audit.ts';
import type { BodyStores } from './body-service.ts';
import type { BodyLife } from './body.ts';
import { membershipIssues, takenBy, takenIssue } from './membership-check.ts';
import { membershipOf, withMembershipChanges } from './membership-content.ts';
import type { MembershipReferenceReadModel } from './membership-reference-read-model.ts';
import { memberName, type KeptMembership, type MembershipChanged, type MembershipContent, type MembershipDraft } from './membership.ts';
import type { Seat } from './seat.ts';

/** A body with everything that a membership is held against. */
interface Surroundings {
  readonly body: BodyLife;
  readonly seats: readonly Seat[];
  readonly memberships: readonly KeptMembership[];
}

/** Adds, corrects and ends memberships of a body. Only one that was entered by mistake is removed. */
export class MembershipService {
  readonly #stores: BodyStores;
  readonly #references: MembershipReferenceReadModel;
  readonly #audit: AuditLog;
  readonly #clock: Clock;

  constructor(stores: BodyStores, references: MembershipReferenceReadModel, audit: AuditLog, clock: Clock) {
    this.#stores = stores;
    this.#references = references;
    this.#audit = audit;
    this.#clock = clock;
  }

  /** Throws `NotFound`, `InvalidInput` with all that is wrong, or `Conflict` when the seat is taken. */
  async add(bodyCode: string, draft: MembershipDraft, doing: Doing): Promise<void> {
    const around = await this.#lock(bodyCode);
    const seat = around.seats.find(({ id }) => id === draft.seat);
    const content = membershipOf(draft, seat, around.body);
    const organisationName = await this.#check(content, undefined, around);
    await this.#stores.memberships.insert(bodyCode, content, doing.at);
    const audited = readable(content, around, organisationName);
    await this.#record('membership_added', around.body, audited, changesBetween(undefined, audited), doing);
  }

  /** Throws `NotFound`, `InvalidInput`, or `Conflict` when the seat is taken or somebody else was faster. */
  async change(bodyCode: string, id: string, changed: MembershipChanged, version: number, doing: Doing): Promise<void> {
    const around = await this.#lock(bodyCode);
    const current = currentIn(around, id, version);
    const before = contentIn(current);
    const after = withMembershipChanges(before, changed);
    if (changesBetween(before, after).length === 0) return;
    const organisationName = await this.#check(after, current, around);
    await this.#stores.memberships.update(id, after);
    const audited = readable(after, around, organisationName);
    const changes = changesBetween(readable(before, around, current.organisationName), audited);
    await this.#record('membership_changed', around.body, audited, changes, doing);
  }

  /**
   * Removes a membership that was entered by mistake: one that has not begun, or was entered today. Throws `NotFound`, `RuleViolation` for
   * any other one, or `Conflict` when somebody else was faster.
   */
  async remove(bodyCode: string, id: string, version: number, doing: Doing): Promise<void> {
    const around = await this.#lock(bodyCode);
    const current = currentIn(around, id, version);
    const today = this.#clock.today();
    if (current.validFrom <= today && current.recordedOn !== today)
      throw new RuleViolation(`${memberName(current)} has belonged to "${around.body.name}"; that is kept. End it with a date instead.`);
    await this.#stores.memberships.remove(id);
    const audited = readable(contentIn(current), around, current.organisationName);
    await this.#record('membership_removed', around.body, audited, changesBetween(audited, undefined), doing);
  }

  async #lock(bodyCode: string): Promise<Surroundings> {
    const body = await this.#stores.bodies.lockLife(bodyCode);
    if (body === undefined) throw new NotFound(`There is no body "${bodyCode}".`);
    // One after the other: a transaction has one connection.
    const seats = await this.#stores.seats.list(bodyCode);
    return { body, seats, memberships: await this.#stores.memberships.list(bodyCode) };
  }

  /** Answers the name of the organisation. */
  async #check(after: MembershipContent, before: KeptMembership | undefined, around: Surroundings): Promise<string> {
    const known = await this.#references.known(after);
    const issues = [...membershipIssues(after, before, { ...around, known })];
    if (issues.length > 0) throw new InvalidInput('The membership cannot be kept like this.', { issues });
    const other = takenBy(after, before?.id, around.memberships);
    if (other !== undefined) {
      const issue = takenIssue(other);
      throw new Conflict(issue.message, { issues: [issue] });
    }
    return known.organisation?.name ?? after.organisation;
  }

  async #record(action: string, body: BodyLife, of: Readable, changes: readonly Change[], { actor, at }: Doing): Promise<void> {
    const objectLabel = [body.name, [of.organisation, of.seat].filter((name) => name !== null).join(', ')].join(' · ');
    const something = changes.filter(({ before, after }) => before !== null || after !== null);
    await this.#audit.record(actor, { action, objectType: 'body', objectId: body.code, objectLabel, changes: something }, at);
  }
}

type Readable = ReturnType<typeof readable>;

/** The content as the audit trail keeps it: by names, but of a person nothing that could not be erased. */
function readable({ person, seat, ...content }: MembershipContent, { seats }: Surroundings, organisation: string) {
  return {
    ...content,
    organisation,
    person: person === null ? null : personLabel(person),
    seat: seats.find(({ id }) => id === seat)?.name ?? null,
  };
}

function currentIn({ body, memberships }: Surroundings, id: string, version: number): KeptMembership {
  const current = memberships.find((membership) => membership.id === id);
  if (current === undefined) throw new NotFound(`"${body.name}" has no membership with the number ${id}.`);
  checkVersion(memberName(current), current.version, version);
  return current;
}

const contentIn = ({
  person,
  organisation,
  seat,
  role,
  votingRight,
  engagement,
  validFrom,
  validTo,
}: KeptMembership): MembershipContent => ({
  person,
  organisation,
  seat,
  role,
  votingRight,
  engagement,
  validFrom,
  validTo,
});
