import { inject, Service } from '@angular/core';
import type { AgendaItem } from '#contract/agenda-item.ts';
import type { MeetingRow } from '#contract/meeting.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import type { AgendaSum, ClockTime } from './agenda-clock';

const LOCALES = { de: 'de-DE', en: 'en-GB' } as const;

/** What there is to say about meetings and their agendas, in words. */
@Service()
export class MeetingWords {
  readonly #words = inject(Words);
  readonly #format = inject(FigureFormat);

  /** What it is called in a list: its title, else that it is a meeting. */
  title({ title }: Pick<MeetingRow, 'title'>): string {
    return title ?? this.#words.say('meetings.one');
  }

  /** The day with its weekday: `Donnerstag, 3. Dezember 2026`. */
  day(iso: string): string {
    return `${this.#part(iso, { weekday: 'long' })}, ${this.#format.date(iso)}`;
  }

  /** The weekday where there is little room: `Do`. */
  weekday(iso: string): string {
    return this.#part(iso, { weekday: 'short' });
  }

  /** From when until when: `14:00–16:00 Uhr`, `ab 14:00 Uhr`; nothing while it is not fixed. */
  times({ begins, ends }: Pick<MeetingRow, 'begins' | 'ends'>): string {
    if (begins === null) return '';
    return ends === null
      ? this.#words.say('meetings.time.from', { from: begins })
      : this.#words.say('meetings.time.fromTo', { from: begins, to: ends });
  }

  /** When an item is to be on: `09:30–09:45`, `ab 09:45`. */
  clock({ from, to }: ClockTime): string {
    return to === undefined ? this.#words.say('meetings.time.itemFrom', { from }) : `${from}–${to}`;
  }

  /** A duration: `45 Minuten`. */
  minutes(minutes: number): string {
    return this.#words.count('meetings.minutesLong', minutes);
  }

  /** Who presents an item: `Adile Muster, Verein Vielfalt`; nothing while nobody is named. */
  presenter({ presenter: { person, organisation } }: Pick<AgendaItem, 'presenter'>): string {
    const name = person === null ? undefined : (person.name ?? this.#words.say('bodies.erasedPerson'));
    return [name, organisation?.name].filter((part) => part !== undefined).join(', ');
  }

  /** What the agenda asks for against the time that there is, as sentences. */
  sum({ planned, open, available }: AgendaSum): string {
    const without = open === 0 ? '' : ` ${this.#words.count('meetings.sum.open', open)}`;
    if (available === undefined) return this.#words.say('meetings.sum.planned', { planned: this.minutes(planned) }) + without;
    const left = available - planned;
    const key = left === 0 ? 'exact' : left > 0 ? 'spare' : 'over';
    const params = { planned: this.minutes(planned), available: this.minutes(available), left: this.minutes(Math.abs(left)) };
    return this.#words.say(`meetings.sum.${key}`, params) + without;
  }

  #part(iso: string, parts: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(LOCALES[this.#format.language()], { ...parts, timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`));
  }
}
