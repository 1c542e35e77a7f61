import { inject, Service } from '@angular/core';
import type { Delivery } from '#contract/delivery.ts';
import { berlinTime } from '../format/berlin-time';
import { DueWords } from '../format/due-words';
import { FigureFormat } from '../format/figure-format';
import { UnusualWords } from '../format/unusual-words';
import { Words } from '../format/words';

/** What there is to say about a delivery, in words. */
@Service()
export class DeliveryWords {
  readonly #words = inject(Words);
  readonly #format = inject(FigureFormat);
  readonly #due = inject(DueWords);
  readonly #unusual = inject(UnusualWords);

  /** What it is about: the title of the measure or the name of the indicator. */
  title({ measure, indicator }: Delivery): string {
    return measure?.title ?? (indicator === null ? '' : this.#format.name(indicator.name));
  }

  /** The kind with code and period: `Statusmeldung · M-012`, `Wert · A05 · 3. Quartal 2026`. */
  facts({ kind, measure, indicator, period }: Delivery): string {
    const code = measure?.code ?? indicator?.code ?? '';
    return [this.#words.say(`deliveries.kind.${kind}`), code, ...(period === null ? [] : [this.#format.period(period)])].join(' · ');
  }

  /** What names it among others: `Wartezeit auf einen Sprachkurs, Mitte`. */
  name(it: Delivery): string {
    return it.kind === 'value' ? [this.title(it), this.places(it)].filter((part) => part !== '').join(', ') : this.title(it);
  }

  places({ districts }: Delivery): string {
    return districts.map(({ name }) => this.#format.name(name)).join(', ');
  }

  /** By when it is due, or for how long it is late. */
  due({ dueOn, late }: Delivery): string {
    if (dueOn === null) return this.#words.say('deliveries.due.none');
    return late ? this.#due.since('deliveries.due', dueOn) : this.#words.say('deliveries.due.on', { date: this.#format.date(dueOn) });
  }

  /** Who handed it in when; nothing where nobody did. */
  submitted({ submitted }: Delivery): string {
    return submitted === null ? '' : this.#words.say('deliveries.submittedBy', { name: submitted.by, date: this.#day(submitted.at) });
  }

  /** Who approved or returned it when; nothing while that is open. */
  decided({ state, decided }: Delivery): string {
    if (decided === null || (state !== 'approved' && state !== 'returned')) return '';
    return this.#words.say(`deliveries.decidedBy.${state}`, { name: decided.by, date: this.#day(decided.at) });
  }

  /** What was typed: a figure, or numerator and denominator; nothing where nothing was. */
  typed({ value, indicator }: Delivery): string {
    if (value === null || indicator === null) return '';
    if (value.value !== null) return this.#format.figure(value.value, indicator);
    const { numerator, denominator } = value;
    if (numerator === null && denominator === null) return '';
    const [part = '–', whole = '–'] = [numerator, denominator].map((each) => (each === null ? undefined : this.#format.number(each)));
    return this.#words.say('deliveries.ratio', { part, whole });
  }

  /** What was there before: `2. Quartal 2026: 41 Tage`. */
  before({ before, indicator }: Delivery): string {
    if (before === null || indicator === null) return '';
    return this.#words.say('deliveries.before', {
      period: this.#format.period(before.period),
      figure: this.#format.figure(before.value, indicator),
    });
  }

  /** Why the value should be looked at before it is approved; nothing where nothing is conspicuous. */
  conspicuous({ conspicuous, indicator }: Delivery): string {
    return conspicuous === null || indicator === null ? '' : this.#unusual.sentence(conspicuous, indicator);
  }

  /**
   * What holds now where that is not what stands there: a figure from a file that the approval replaces, or that has come since, and the one that
   * holds on after a return.
   */
  inForce({ state, inForce, indicator }: Delivery): string {
    if (inForce === null || indicator === null) return '';
    const key = state === 'returned' ? 'returned' : inForce.from === 'file' ? (state === 'approved' ? 'overtaken' : 'file') : '';
    if (key === '') return '';
    return this.#words.say(`deliveries.inForce.${key}`, {
      figure: this.#format.figure(inForce.value, indicator),
      source: inForce.source ?? this.#words.say('deliveries.inForce.noSource'),
      date: this.#day(inForce.at),
    });
  }

  /** Its name with what was typed: `Wartezeit auf einen Sprachkurs, Mitte: 44 Tage`; of a report the name alone. */
  nameWithValue(it: Delivery): string {
    const typed = this.typed(it);
    return typed === '' ? this.name(it) : this.#words.say('deliveries.named', { name: this.name(it), figure: typed });
  }

  /** How far the typed figure lies from the one before; nothing where one of them is missing. */
  change({ value, before, indicator }: Delivery): string {
    if (indicator === null || value?.value == null || before?.value == null) return '';
    return this.#format.signed(value.value - before.value, indicator);
  }

  #day(at: string): string {
    return this.#format.date(berlinTime(at).slice(0, 10));
  }
}
