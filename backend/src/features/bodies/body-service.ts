import { changesBetween, type AuditLog, type Change, type Doing } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import { InvalidInput, NotFound, RuleViolation } from '../../errors/app-error.ts';
import { checkVersion } from '../../row-version.ts';
import type { MeasureReferenceReadModel } from '../measures/measure-reference-read-model.ts';
import type { MeetingDaysReadModel } from '../meetings/meeting-days-read-model.ts';
import { bodyIssues, parentIssues, type BodyPlace } from './body-check.ts';
import { contentIn, emptyBody, withBodyChanges, type BodyChanged, type BodyDraft } from './body-content.ts';
import type { BodyStore } from './body-store.ts';
import type { BodyContent } from './body.ts';
import { endingWith } from './life.ts';
import { inTheWay, meetingsInTheWay } from './life-check.ts';
import { memberName } from './membership.ts';
import type { MembershipStore } from './membership-store.ts';
import type { SeatStore } from './seat-store.ts';

/** What a change of a body has to look at. */
export interface BodyStores {
  readonly bodies: BodyStore;
  readonly seats: SeatStore;
  readonly memberships: MembershipStore;
}

/** Adds and changes bodies. None is ever removed: it ends. */
export class BodyService {
  readonly #stores: BodyStores;
  readonly #references: MeasureReferenceReadModel;
  readonly #meetings: MeetingDaysReadModel;
  readonly #audit: AuditLog;
  readonly #clock: Clock;

  constructor(stores: BodyStores, references: MeasureReferenceReadModel, meetings: MeetingDaysReadModel, audit: AuditLog, clock: Clock) {
    this.#stores = stores;
    this.#references = references;
    this.#meetings = meetings;
    this.#audit = audit;
    this.#clock = clock;
  }

  /** Answers the code. Throws `InvalidInput` with all that is wrong, or `Conflict` when the code is taken. */
  async add(draft: BodyDraft, given: { readonly code?: string | undefined }, doing: Doing): Promise<string> {
    const { bodies } = this.#stores;
    const places = await bodies.lockPlaces();
    const code = given.code ?? (await bodies.nextCode());
    const content = await this.#checked(code, emptyBody(draft), draft, places);
    await bodies.insert(code, content, false);
    await this.#record('created', code, content, changesBetween(undefined, content).filter(isSomething), doing);
    return code;
  }

  /**
   * Throws `NotFound`, `InvalidInput`, `RuleViolation` when seats, memberships or meetings would not lie within its life any more, or
   * `Conflict` when somebody else was faster.
   */
  async change(code: string, changed: BodyChanged, version: number, doing: Doing): Promise<void> {
    const { bodies } = this.#stores;
    const places = changed.parent === undefined ? [] : await bodies.lockPlaces();
    const current = await bodies.lock(code);
    if (current === undefined) throw new NotFound(`There is no body "${code}".`);
    checkVersion(`"${current.name}"`, current.version, version);
    const before = contentIn(current);
    const after = await this.#checked(code, before, changed, places);
    const changes = changesBetween(before, after).filter(isSomething);
    if (changes.length === 0) return;
    await this.#checkLife(code, before, after);
    await bodies.update(code, before, after);
    await this.#record('changed', code, after, changes, doing);
  }

  /** The content with districts by their full references. Throws `InvalidInput` with all that is wrong. */
  async #checked(code: string, before: BodyContent, changed: BodyChanged, places: readonly BodyPlace[]): Promise<BodyContent> {
    const after = withBodyChanges(before, changed);
    const known = await this.#references.known({
      fieldsOfAction: changed.fieldsOfAction ?? [],
      organisations: [],
      accounts: [],
      districts: changed.districts ?? [],
      targetGroups: changed.targetGroups ?? [],
      indicators: [],
      measures: [],
    });
    // What was there before may stay, also where there is no such thing any more.
    const districts = new Map([...before.districts.map((ref) => [ref, ref] as const), ...known.districts]);
    const references = {
      fieldsOfAction: new Set([...before.fieldsOfAction, ...known.fieldsOfAction]),
      targetGroups: new Set([...before.targetGroups, ...known.targetGroups]),
      districts,
    };
    const issues = [
      ...bodyIssues(changed, after, references, this.#clock.today()),
      ...(changed.parent === undefined ? [] : parentIssues({ code, name: after.name }, after.parent, places)),
    ];
    if (issues.length > 0) throw new InvalidInput('The body cannot be kept like this.', { issues });
    return withBodyChanges(before, { ...after, districts: after.districts.map((ref) => districts.get(ref) ?? ref) });
  }

  async #checkLife(code: string, before: BodyContent, after: BodyContent): Promise<void> {
    if (after.validFrom === before.validFrom && after.validTo === before.validTo) return;
    const seats = await this.#stores.seats.list(code);
    const memberships = await this.#stores.memberships.list(code);
    const issues = inTheWay(after, [
      // A seat without a last day ends with its body.
      ...seats.map((seat) => ({ name: seat.name, ...endingWith(seat, after) })),
      ...memberships.map((membership) => ({ ...membership, name: memberName(membership) })),
    ]);
    issues.push(...meetingsInTheWay(after, await this.#meetings.outside(code, after)));
    if (issues.length > 0) throw new RuleViolation(`"${after.name}" has seats, memberships or meetings at other times.`, { issues });
  }

  async #record(
    action: string,
    code: string,
    { name }: Pick<BodyContent, 'name'>,
    changes: readonly Change[],
    { actor, at }: Doing,
  ): Promise<void> {
    await this.#audit.record(actor, { action, objectType: 'body', objectId: code, objectLabel: name, changes }, at);
  }
}

/** A list that was left empty is nothing that happened. */
const isSomething = ({ before, after }: Change): boolean => ![before, after].every((value) => value === null || isEmpty(value));
const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
