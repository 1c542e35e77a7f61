import { changesBetween, type AuditLog, type Change, type Doing } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import { InvalidInput, NotFound, RuleViolation } from '../../errors/app-error.ts';
import { checkVersion } from '../../row-version.ts';
import type { MeasureReferenceReadModel } from '../measures/measure-reference-read-model.ts';
import type { BodyStores } from './body-service.ts';
import type { BodyLife } from './body.ts';
import { inTheWay } from './life-check.ts';
import { memberName, type KeptMembership } from './membership.ts';
import { deputyIssues, lifeOf, seatIssues } from './seat-check.ts';
import { emptySeat, type Seat, type SeatChanged, type SeatContent, type SeatDraft } from './seat.ts';

/** Adds, changes and removes seats of a body. A seat that anybody ever held is kept: it ends. */
export class SeatService {
  readonly #stores: BodyStores;
  readonly #references: MeasureReferenceReadModel;
  readonly #audit: AuditLog;
  readonly #clock: Clock;

  constructor(stores: BodyStores, references: MeasureReferenceReadModel, audit: AuditLog, clock: Clock) {
    this.#stores = stores;
    this.#references = references;
    this.#audit = audit;
    this.#clock = clock;
  }

  /** Throws `NotFound`, or `InvalidInput` with all that is wrong. */
  async add(bodyCode: string, draft: SeatDraft, doing: Doing): Promise<void> {
    const body = await this.#lock(bodyCode);
    const content = await this.#checked(emptySeat(draft.name, body), draft, body);
    await this.#stores.seats.insert(bodyCode, content);
    await this.#record('seat_added', body, content, changesBetween(undefined, content), doing);
  }

  /** Throws `NotFound`, `InvalidInput`, `RuleViolation` when memberships are in the way, or `Conflict` when somebody else was faster. */
  async change(bodyCode: string, id: string, changed: SeatChanged, version: number, doing: Doing): Promise<void> {
    const body = await this.#lock(bodyCode);
    const { before, onSeat } = await this.#current(body, id, version);
    const after = await this.#checked(before, changed, body);
    const changes = changesBetween(before, after);
    if (changes.length === 0) return;
    const named = onSeat.map((membership) => ({ ...membership, name: memberName(membership) }));
    const issues = [...inTheWay(lifeOf(after, body), named), ...deputyIssues(after, onSeat, this.#clock.today())];
    if (issues.length > 0) throw new RuleViolation(`Memberships of "${after.name}" are in the way.`, { issues });
    await this.#stores.seats.update(id, after);
    await this.#record('seat_changed', body, after, changes, doing);
  }

  /** Throws `NotFound`, `RuleViolation` for a seat that somebody held, or `Conflict` when somebody else was faster. */
  async remove(bodyCode: string, id: string, version: number, doing: Doing): Promise<void> {
    const body = await this.#lock(bodyCode);
    const { before, onSeat } = await this.#current(body, id, version);
    if (onSeat.length > 0) {
      const names = [...new Set(onSeat.map(memberName))].join(', ');
      throw new RuleViolation(`"${before.name}" is kept because of who sat or sits there: ${names}. End it with a date instead.`);
    }
    await this.#stores.seats.remove(id);
    await this.#record('seat_removed', body, before, changesBetween(before, undefined), doing);
  }

  async #lock(bodyCode: string): Promise<BodyLife> {
    const body = await this.#stores.bodies.lockLife(bodyCode);
    if (body === undefined) throw new NotFound(`There is no body "${bodyCode}".`);
    return body;
  }

  async #current(body: BodyLife, id: string, version: number): Promise<{ before: SeatContent; onSeat: KeptMembership[] }> {
    const seat = (await this.#stores.seats.list(body.code)).find((each) => each.id === id);
    if (seat === undefined) throw new NotFound(`"${body.name}" has no seat with the number ${id}.`);
    checkVersion(`"${seat.name}"`, seat.version, version);
    const onSeat = (await this.#stores.memberships.list(body.code)).filter((membership) => membership.seat === id);
    return { before: contentIn(seat), onSeat };
  }

  /** The content with the district by its full reference. Throws `InvalidInput` with all that is wrong. */
  async #checked(before: SeatContent, changed: SeatChanged, body: BodyLife): Promise<SeatContent> {
    const given = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined)) as Partial<SeatContent>;
    const known = await this.#references.known({
      fieldsOfAction: [],
      organisations: [],
      accounts: [],
      districts: given.district == null ? [] : [given.district],
      targetGroups: given.targetGroup == null ? [] : [given.targetGroup],
      indicators: [],
      measures: [],
    });
    // What was there before may stay, also where there is no such thing any more.
    const kept = (value: string | null): string[] => (value === null ? [] : [value]);
    const districts = new Map([...kept(before.district).map((ref) => [ref, ref] as const), ...known.districts]);
    const after = { ...before, ...given };
    const issues = [
      ...seatIssues(given, after, body, { districts, targetGroups: new Set([...kept(before.targetGroup), ...known.targetGroups]) }),
    ];
    if (issues.length > 0) throw new InvalidInput('The seat cannot be kept like this.', { issues });
    return { ...after, district: after.district === null ? null : (districts.get(after.district) ?? after.district) };
  }

  async #record(action: string, body: BodyLife, seat: SeatContent, changes: readonly Change[], { actor, at }: Doing): Promise<void> {
    const objectLabel = `${body.name} · ${seat.name}`;
    await this.#audit.record(
      actor,
      {
        action,
        objectType: 'body',
        objectId: body.code,
        objectLabel,
        changes: changes.filter(({ before, after }) => before !== null || after !== null),
      },
      at,
    );
  }
}

const contentIn = ({ id: _, version: __, ...content }: Seat): SeatContent => content;
