import { inject, Service } from '@angular/core';
import type de from '../../i18n/de.json';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { NetworkRefusals } from '../memberships/network-refusals';
import type { Refusal } from '../shell/refusal';

type Issue = Refusal['issues'][number];
/** Names of sentences, which the translation file has to have. */
type Reason = keyof typeof de.decisions.reason;

/** Why the server refuses something about decisions and tasks: the word that it sends, and the sentence for it. */
const REASONS: Readonly<Record<string, Reason>> = {
  'organisation-unknown': 'organisationUnknown',
  'due-before-meeting': 'dueBeforeMeeting',
  'more-votes-than-members': 'moreVotesThanMembers',
  'note-missing': 'noteMissing',
  'account-without-right': 'accountWithoutRight',
  'settled-already': 'settledAlready',
  'minutes-approved': 'minutesApproved',
  'something-came-of-it': 'somethingCameOfIt',
  'settled-in-future': 'settledInFuture',
  'settled-before-meeting': 'settledBeforeMeeting',
};

/** Says in sentences why the server refused something about decisions and tasks. */
@Service()
export class DecisionRefusals extends NetworkRefusals {
  readonly #sentences = inject(Words);
  readonly #days = inject(FigureFormat);

  override sentence(issue: Issue): string {
    const { code = '', params = {} } = issue;
    const reason = REASONS[code];
    if (reason === undefined) return super.sentence(issue);
    const { day, name, votes, members } = params;
    return this.#sentences.say(`decisions.reason.${reason}`, {
      day: typeof day === 'string' ? this.#days.date(day) : '',
      name: typeof name === 'string' ? name : '',
      votes: typeof votes === 'number' ? votes : '',
      members: typeof members === 'number' ? members : '',
    });
  }
}
