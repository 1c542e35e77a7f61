import type { AuditLog, Doing } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { Conflict, InvalidInput, RuleViolation } from '../../errors/app-error.ts';
import { MailServerUnreachable, type Mailer } from '../../mail/mail.ts';
import type { CalendarMeeting } from './calendar-meeting.ts';
import type { CalendarReadModel } from './calendar-read-model.ts';
import { invitationMail } from './invitation-mail.ts';
import type { InvitationReadModel, InvitedItem } from './invitation-read-model.ts';
import type { InvitedOne } from './invitation-store.ts';
import type { SendingRun } from './sending-run-store.ts';
import { canBeTold, isCalledOff, isToBeTold, occasionOf, type Invitee } from './invitation.ts';

/** What notes, in one transaction, what became of invitations. */
interface InvitationNotes {
  readonly invitations: {
    sent(meetingId: string, to: InvitedOne, told: { sequence: number; cancelled: boolean }, at: Date): Promise<void>;
    failed(meetingId: string, to: InvitedOne, told: { sequence: number; cancelled: boolean }): Promise<void>;
  };
  readonly audit: AuditLog;
}

interface InvitationParts {
  readonly calendars: Pick<CalendarReadModel, 'meeting'>;
  readonly invitations: InvitationReadModel;
  readonly inTransaction: UnitOfWork<InvitationNotes>;
  /** Pressed twice, nobody gets two mails. */
  readonly alone: SendingRun;
  /** Without both nothing can be sent. */
  readonly mailer: Mailer | undefined;
  readonly publicUrl: string | undefined;
  readonly clock: Clock;
}

/** A meeting with who is or was invited to it. */
interface Invited {
  readonly meeting: CalendarMeeting;
  readonly invitees: readonly Invitee[];
}

/** Takes down what went wrong, for those who keep the installation. */
type FailureLog = (error: unknown, about: { readonly meeting: string; readonly membership: string }) => void;

/** Mails at once: a mail server takes its time, and refuses who asks for too much. */
const AT_ONCE = 4;

/** Invites people to meetings, tells them what has changed, and calls meetings off. */
export class Invitations {
  readonly #parts: InvitationParts;

  constructor(parts: InvitationParts) {
    this.#parts = parts;
  }

  /** Whether this installation can send mails. */
  get canSend(): boolean {
    return this.#parts.mailer !== undefined && this.#parts.publicUrl !== undefined;
  }

  /** Throws `NotFound`. */
  async of(meetingId: string): Promise<Invited> {
    const { calendars, invitations, clock } = this.#parts;
    const meeting = await calendars.meeting(meetingId);
    return { meeting, invitees: await invitations.invitees(meetingId, clock.today()) };
  }

  /**
   * Sends to those whose invitation is missing, failed or outdated, or to the memberships that are named. One that fails stops no other one.
   * Throws `NotFound`, `InvalidInput`, `RuleViolation` when nothing can be sent, or `Conflict` while others are being sent.
   */
  async send(meetingId: string, memberships: readonly string[] | undefined, doing: Doing, log: FailureLog): Promise<void> {
    const { mailer, publicUrl, calendars, alone } = this.#parts;
    await calendars.meeting(meetingId);
    if (mailer === undefined || publicUrl === undefined)
      throw refused('no-mail-server', 'This installation has no mail server. Invite in another way, or have one set up.');
    // Before anything is read: what the one has sent, the other has to see.
    const done = await alone(meetingId, (goesOn) =>
      this.#sendTo(meetingId, memberships, { mailer, origin: publicUrl, goesOn }, doing, log),
    );
    if (!done) throw new Conflict('Invitations to this meeting are being sent already. Look again in a moment.');
  }

  async #sendTo(
    meetingId: string,
    memberships: readonly string[] | undefined,
    { goesOn, ...by }: { readonly mailer: Mailer; readonly origin: string; readonly goesOn: () => Promise<boolean> },
    doing: Doing,
    log: FailureLog,
  ): Promise<void> {
    const { invitations, clock } = this.#parts;
    const { meeting, invitees } = await this.of(meetingId);
    if (meeting.state === 'held' || meeting.heldOn < clock.today())
      throw refused('meeting-over', `The meeting was on ${meeting.heldOn}; nobody is invited to it any more.`);
    const chosen = chosenIn(invitees, memberships, meeting);
    const agenda = await invitations.agenda(meetingId);
    const results: Result[] = [];
    for (let from = 0; from < chosen.length; from += AT_ONCE) {
      // A program that stood still for minutes is no more the one that sends: others may be at it.
      if (!(await goesOn())) break;
      const some = chosen.slice(from, from + AT_ONCE);
      const those = await Promise.all(some.map((each) => this.#tell(each, { meeting, agenda, ...by }, log)));
      results.push(...those);
      // Somebody waits for the answer: a server that let nobody in will not let in the rest.
      if (those.every((result) => result === 'unreachable')) {
        const rest = chosen.slice(from + AT_ONCE);
        for (const each of rest) await this.#note(each, meeting, false);
        results.push(...rest.map(() => 'unreachable' as const));
        break;
      }
    }
    await this.#record(meeting, results, doing);
  }

  async #tell(
    invitee: Reachable,
    to: { readonly meeting: CalendarMeeting; readonly agenda: readonly InvitedItem[]; readonly mailer: Mailer; readonly origin: string },
    log: FailureLog,
  ): Promise<Result> {
    const { meeting, agenda, mailer, origin } = to;
    const { membership, isDeputy, email, person, organisation } = invitee;
    try {
      await mailer.send(
        invitationMail({
          to: { name: person ?? organisation, address: email },
          isDeputy,
          occasion: occasionOf(invitee, meeting),
          meeting,
          agenda,
          organizer: mailer.from,
          origin,
          at: this.#parts.clock.now(),
        }),
      );
    } catch (error) {
      log(error, { meeting: meeting.id, membership });
      await this.#note(invitee, meeting, false);
      return error instanceof MailServerUnreachable ? 'unreachable' : 'failed';
    }
    await this.#note(invitee, meeting, true);
    return 'sent';
  }

  /** In a transaction of its own: what was sent stays noted, whatever comes after it. */
  async #note(invitee: Reachable, meeting: CalendarMeeting, gotThrough: boolean): Promise<void> {
    const { clock, inTransaction } = this.#parts;
    const told = { sequence: meeting.sequence, cancelled: isCalledOff(invitee, meeting) };
    await inTransaction(({ invitations }) =>
      gotThrough ? invitations.sent(meeting.id, invitee, told, clock.now()) : invitations.failed(meeting.id, invitee, told),
    );
  }

  async #record(meeting: CalendarMeeting, results: readonly Result[], { actor, at }: Doing): Promise<void> {
    if (results.length === 0) return;
    const sent = results.filter((result) => result === 'sent').length;
    const failures = results.length - sent;
    await this.#parts.inTransaction(({ audit }) =>
      audit.record(
        actor,
        {
          action: 'invitations_sent',
          objectType: 'meeting',
          objectId: meeting.id,
          objectLabel: `${meeting.body.name} · ${meeting.heldOn.split('-').toReversed().join('.')}`,
          changes: [
            { field: 'invitations', before: null, after: sent },
            ...(failures === 0 ? [] : [{ field: 'failures', before: null, after: failures }]),
          ],
        },
        at,
      ),
    );
  }
}

/** What became of a mail; an unreachable server is no fault of the address. */
type Result = 'sent' | 'failed' | 'unreachable';

type Reachable = Invitee & { readonly email: string };

function chosenIn(invitees: readonly Invitee[], memberships: readonly string[] | undefined, meeting: CalendarMeeting): Reachable[] {
  if (memberships === undefined) return invitees.filter((each): each is Reachable => isToBeTold(each, meeting));
  const known = new Set(invitees.map(({ membership }) => membership));
  const unknown = memberships.filter((id) => !known.has(id));
  if (unknown.length > 0) {
    const message = `These are no members or deputies on the day of the meeting: ${unknown.join(', ')}.`;
    throw new InvalidInput(message, { issues: [{ path: 'memberships', message, code: 'no-members' }] });
  }
  return invitees.filter((each): each is Reachable => memberships.includes(each.membership) && canBeTold(each, meeting));
}

const refused = (code: string, message: string): RuleViolation =>
  new RuleViolation(message, { issues: [{ path: 'meeting', message, code }] });
