import { inject, Service } from '@angular/core';
import type de from '../../i18n/de.json';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { NetworkRefusals } from '../memberships/network-refusals';
import type { Refusal } from '../shell/refusal';

/** Names of sentences, which the translation file has to have. */
type Reason = keyof typeof de.meetings.reason;

/** Why the server refuses something about meetings: the word that it sends, and the sentence for it. */
const REASONS: Readonly<Record<string, Reason>> = {
  'cancelled-without-reason': 'cancelledWithoutReason',
  'ends-without-beginning': 'endsWithoutBeginning',
  'approved-others': 'approvedOthers',
  'took-place': 'tookPlace',
  'not-planned': 'notPlanned',
  'has-attendance': 'hasAttendance',
  'has-minutes': 'hasMinutes',
  'has-decisions': 'hasDecisions',
  invited: 'invited',
  approved: 'approved',
  'before-meeting': 'beforeMeeting',
  'no-such-meeting': 'noSuchMeeting',
  'not-later': 'notLater',
  cancelled: 'cancelled',
  'not-the-day-of-the-meeting': 'notTheDayOfTheMeeting',
  'not-held': 'notHeld',
  'no-minutes': 'noMinutes',
  'no-such-link': 'noSuchLink',
  'other-body': 'otherBody',
  taken: 'taken',
  twice: 'twice',
  'not-approved': 'notApproved',
  'no-such-item': 'noSuchItem',
  'no-such-membership': 'noSuchMembership',
  'deputy-of-a-member': 'deputyOfAMember',
  'deputy-beside-member': 'deputyBesideMember',
  'no-deputy': 'noDeputy',
  'guest-is-member': 'guestIsMember',
  'due-before-meeting': 'dueBeforeMeeting',
  'more-votes-than-members': 'moreVotesThanMembers',
  'organisation-unknown': 'organisationUnknown',
};

/** Says in sentences why the server refused something about meetings; also what it says of organisations and people. */
@Service()
export class MeetingRefusals extends NetworkRefusals {
  readonly #words = inject(Words);
  readonly #format = inject(FigureFormat);

  override sentence(issue: Refusal['issues'][number]): string {
    // What lies ahead is told with the day of the meeting, where it is about that.
    const reason = issue.code === 'in-the-future' && issue.params?.['day'] !== undefined ? 'notYet' : REASONS[issue.code ?? ''];
    return reason === undefined ? super.sentence(issue) : this.#words.say(`meetings.reason.${reason}`, this.#said(issue.params ?? {}));
  }

  /** Days as people write them; names one after the other. */
  #said(params: Readonly<Record<string, unknown>>): Record<string, string> {
    return Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        Array.isArray(value)
          ? value.join(', ')
          : /^\d{4}-\d{2}-\d{2}$/.test(String(value))
            ? this.#format.date(String(value))
            : String(value),
      ]),
    );
  }
}
