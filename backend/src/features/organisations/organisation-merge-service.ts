import { changesBetween, type AuditEvent, type AuditLog, type Doing } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import { daysLater } from '../../days.ts';
import { InvalidInput, NotFound, RuleViolation } from '../../errors/app-error.ts';
import { checkVersion } from '../../row-version.ts';
import { personLabel } from '../people/person-audit.ts';
import type { Organisation } from './organisation.ts';
import { contentIn } from './organisation-content.ts';
import { involvedAfter, mergedContent } from './organisation-merge.ts';
import type { Moved, OrganisationMergeStore } from './organisation-merge-store.ts';
import { checkStands } from './organisation-service.ts';
import type { OrganisationStore } from './organisation-store.ts';

/** An organisation as somebody saw it. */
export interface Seen {
  readonly code: string;
  readonly version: number;
}

/** Makes one organisation of two, and remembers which are not the same one. */
export class OrganisationMergeService {
  readonly #organisations: OrganisationStore;
  readonly #store: OrganisationMergeStore;
  readonly #audit: AuditLog;
  readonly #clock: Clock;

  constructor(organisations: OrganisationStore, store: OrganisationMergeStore, audit: AuditLog, clock: Clock) {
    this.#organisations = organisations;
    this.#store = store;
    this.#audit = audit;
    this.#clock = clock;
  }

  /**
   * Lets the duplicate go on as part of the one that stays; it is closed, and found as before. Throws `NotFound`, `RuleViolation` where the
   * two cannot be merged, or `Conflict` when one of them was changed meanwhile.
   */
  async merge(remaining: Seen, duplicate: Seen, doing: Doing): Promise<void> {
    if (remaining.code === duplicate.code) throw same();
    await this.#store.keepUnnamed(duplicate.code);
    const { stays, goes } = await this.#lock(remaining, duplicate);
    const before = contentIn(stays);
    const after = mergedContent(before, contentIn(goes));
    await this.#organisations.update(stays.code, after);
    const measures = await this.#moveMeasures(stays, goes);
    const moved = await this.#store.move(goes.code, stays.code);
    await this.#store.close(goes.code, stays.code, this.#lastDayOf(goes));
    const label = { objectType: 'organisation', objectId: stays.code, objectLabel: stays.name };
    const joined = { field: 'mergedFrom', before: null, after: goes.name };
    const events: AuditEvent[] = [
      { ...label, action: 'merged', changes: [joined, ...changesBetween(before, after)] },
      {
        action: 'merged',
        objectType: 'organisation',
        objectId: goes.code,
        objectLabel: goes.name,
        changes: [{ field: 'mergedInto', before: null, after: stays.name }],
      },
      ...measures,
      ...moved.map((each) => eventOf(each, stays, goes)),
    ];
    await this.#audit.recordAll(doing.actor, events, doing.at);
  }

  /** Says that two organisations are not the same one. Throws `NotFound`. */
  async tellApart(one: string, other: string, { actor, at }: Doing): Promise<void> {
    if (one === other) throw same();
    const [first, second] = await this.#both(one, other);
    await this.#store.tellApart([[one, other]]);
    const changes = [{ field: 'toldApart', before: null, after: second.name }];
    await this.#audit.record(actor, { action: 'changed', objectType: 'organisation', objectId: one, objectLabel: first.name, changes }, at);
  }

  async #lock(remaining: Seen, duplicate: Seen): Promise<{ stays: Organisation; goes: Organisation }> {
    const [stays, goes] = await this.#both(remaining.code, duplicate.code);
    checkVersion(`"${stays.name}"`, stays.version, remaining.version);
    checkVersion(`"${goes.name}"`, goes.version, duplicate.version);
    checkStands(stays);
    checkStands(goes);
    // What goes on for the duplicate must not outlast the one that stays.
    if (stays.closedOn !== null && (goes.closedOn === null || goes.closedOn > stays.closedOn)) {
      const message = `"${stays.name}" closes on ${stays.closedOn}. Keep "${goes.name}", which goes on longer.`;
      throw new RuleViolation(message, { issues: [{ path: 'code', message, code: 'remaining-closed', params: { name: stays.name } }] });
    }
    return { stays, goes };
  }

  /** Both, locked in the order of their codes, so that two merges at once do not wait for each other. */
  async #both(one: string, other: string): Promise<readonly [Organisation, Organisation]> {
    const locked = new Map<string, Organisation>();
    for (const code of [one, other].toSorted()) {
      const organisation = await this.#organisations.lock(code);
      if (organisation === undefined) throw new NotFound(`There is no organisation "${code}".`);
      locked.set(code, organisation);
    }
    return [locked.get(one) as Organisation, locked.get(other) as Organisation];
  }

  async #moveMeasures(stays: Organisation, goes: Organisation): Promise<AuditEvent[]> {
    const events: AuditEvent[] = [];
    for (const { code, title, lead, partners } of await this.#store.lockMeasures(goes.code)) {
      const involved = involvedAfter({ lead, partners }, goes.code, stays.code);
      await this.#store.setInvolved(code, involved);
      const changes = changesBetween(
        { leadOrganisation: lead, partners },
        { leadOrganisation: involved.lead, partners: involved.partners },
      );
      events.push({ action: 'changed', objectType: 'measure', objectId: code, objectLabel: title, changes });
    }
    return events;
  }

  /** The day before today, so that nothing new begins on its behalf; earlier where it was closed before. */
  #lastDayOf({ closedOn }: Organisation): string {
    const yesterday = daysLater(this.#clock.today(), -1);
    return closedOn !== null && closedOn < yesterday ? closedOn : yesterday;
  }
}

const same = (): InvalidInput =>
  new InvalidInput('An organisation cannot be compared with itself.', {
    issues: [{ path: 'duplicate', message: 'This is the same organisation.', code: 'same' }],
  });

/** The event in the history of what moved. Of people and memberships the trail keeps no names. */
function eventOf({ kind, id, name }: Moved, stays: Organisation, goes: Organisation): AuditEvent {
  if (kind === 'membership')
    return {
      action: 'membership_changed',
      objectType: 'body',
      objectId: id,
      objectLabel: `${name ?? id} · ${stays.name}`,
      changes: [{ field: 'organisation', before: goes.name, after: stays.name }],
    };
  const field = kind === 'person' ? 'organisation' : 'organisations';
  return {
    action: 'changed',
    objectType: kind,
    objectId: id,
    objectLabel: name ?? personLabel(id),
    changes: [{ field, before: goes.code, after: stays.code }],
  };
}
