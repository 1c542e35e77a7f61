import { inject, Service, signal, type WritableSignal } from '@angular/core';
import type { TreeValidationResult } from '@angular/forms/signals';
import type de from '../../i18n/de.json';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { fieldErrors, type RefusedField } from '../shell/field-errors';
import { mergedNames } from '../shell/merged-names';
import { refusalOf, type Refusal } from '../shell/refusal';

type Issue = Refusal['issues'][number];
/** Names of sentences, which the translation file has to have. */
type Reason = keyof typeof de.bodies.reason;

/** Why the server refuses something about bodies, seats, memberships and people: the word that it sends, and the sentence for it. */
const REASONS: Readonly<Record<string, Reason>> = {
  'ends-before-it-begins': 'endsBeforeItBegins',
  'before-body': 'beforeBody',
  'before-seat': 'beforeSeat',
  'after-body': 'afterBody',
  'after-seat': 'afterSeat',
  'in-the-way-before': 'inTheWayBefore',
  'in-the-way-after': 'inTheWayAfter',
  'meetings-before': 'meetingsBefore',
  'meetings-after': 'meetingsAfter',
  'in-meetings': 'inMeetings',
  'seat-taken': 'seatTaken',
  'deputy-taken': 'deputyTaken',
  'person-erased': 'personErased',
  'organisation-closed': 'organisationClosed',
  'organisation-unknown': 'organisationUnknown',
  'deputy-without-seat': 'deputyWithoutSeat',
  'no-deputy-foreseen': 'noDeputyForeseen',
  'guest-with-seat': 'guestWithSeat',
  'guest-with-vote': 'guestWithVote',
  'in-the-future': 'inTheFuture',
  'has-deputy': 'hasDeputy',
  circle: 'circle',
  'contact-empty': 'contactEmpty',
  'contact-expired': 'contactExpired',
  'contact-twice': 'contactTwice',
  'contact-there': 'contactThere',
  'contact-kept': 'contactKept',
  'training-to-come': 'trainingToCome',
  'department-inactive': 'departmentInactive',
  'topic-inactive': 'topicInactive',
  'not-after-today': 'notAfterToday',
};

/** What came back when a form was sent. */
export class Said {
  /** Why nothing was stored, where no field and no sentence of its own says it. */
  readonly refusal = signal<Refusal | undefined>(undefined);
  /** Sentences that belong to no field of the form. */
  readonly problems: WritableSignal<readonly string[]> = signal<readonly string[]>([]);

  forget(): void {
    this.refusal.set(undefined);
    this.problems.set([]);
  }
}

/** Says in sentences why the server refused something about bodies and people. */
@Service()
export class NetworkRefusals {
  readonly #words = inject(Words);
  readonly #format = inject(FigureFormat);

  /** Sends what was typed. What the server objects to comes back at its fields, and as sentences where there is no field for it. */
  async send(work: () => Promise<void>, fields: Readonly<Record<string, RefusedField>>, said: Said): Promise<TreeValidationResult> {
    said.forget();
    try {
      await work();
      return undefined;
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === undefined) throw error;
      return this.place(refusal, fields, said);
    }
  }

  /** The errors of the fields; the rest is said as a whole. */
  place(refusal: Refusal, fields: Readonly<Record<string, RefusedField>>, said: Said): TreeValidationResult {
    const issues = refusal.issues.map((issue) => ({ path: issue.path, message: this.sentence(issue) }));
    const errors = fieldErrors({ ...refusal, issues }, fields);
    const others = [...new Set(issues.filter(({ path }) => !(path in fields)).map(({ message }) => message))];
    said.problems.set(others);
    said.refusal.set(errors.length === 0 && others.length === 0 ? refusal : undefined);
    return errors;
  }

  /** A sentence on what the server objects to. */
  sentence(issue: Issue): string {
    const merged = mergedNames(issue);
    if (merged !== undefined) return this.#words.say('shell.refused.organisationMerged', merged);
    const { code = '', params = {} } = issue;
    const reason = REASONS[code];
    return reason === undefined ? this.#words.say('shell.refused.entry') : this.#words.say(`bodies.reason.${reason}`, this.#said(params));
  }

  /** Days as people write them, names one after the other, and the time of a membership as part of a sentence. */
  #said(params: Readonly<Record<string, unknown>>): Record<string, string> {
    const { day, days, name, names, validFrom, validTo } = params;
    const date = (value: unknown): string => (typeof value === 'string' ? this.#format.date(value) : '');
    return {
      name: typeof name === 'string' ? name : '',
      names: Array.isArray(names) ? names.join(', ') : '',
      day: date(day),
      days: Array.isArray(days) ? days.map(date).join(', ') : '',
      when:
        typeof validTo === 'string'
          ? this.#words.say('bodies.time.fromTo', { from: date(validFrom), to: date(validTo) })
          : this.#words.say('bodies.time.since', { from: date(validFrom) }),
    };
  }
}
