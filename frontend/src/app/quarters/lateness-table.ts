import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { LatenessRow } from '#contract/delivery.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { focusNext } from '../ui/focus-next';
import { onTimeQuarters, onTimeRate } from './on-time';
import { OnTimeColumns } from './on-time-columns';
import { QuarterLinks } from './quarter-links';

/** As many rows as are shown before somebody asks for the others; all of those who are late are always there. */
const AT_FIRST = 10;
/** How many quarters back punctuality is shown. */
const BACK = 8;
/** How many people are named. */
const NAMED = 3;

/** Who is late with how much and since when, and how punctual everybody was over the last quarters. */
@Component({
  selector: 'gb-lateness-table',
  imports: [OnTimeColumns, RouterLink, TranslocoPipe],
  templateUrl: './lateness-table.html',
  styleUrl: './lateness-table.scss',
})
export class LatenessTable {
  readonly by = input.required<'organisation' | 'district'>();
  /** Those with the most late ones first. */
  readonly rows = input.required<readonly LatenessRow[]>();
  /** `2026-Q3`. */
  readonly quarter = input.required<string>();

  readonly #words = inject(Words);
  readonly #format = inject(FigureFormat);
  readonly #links = inject(QuarterLinks);
  readonly #focus = focusNext();
  readonly #all = signal(false);
  protected readonly shownRows = computed(() => {
    const late = this.rows().filter((row) => row.late > 0).length;
    return this.#all() ? this.rows() : this.rows().slice(0, Math.max(AT_FIRST, late));
  });
  protected readonly shown = computed(() => {
    const most = Math.max(1, ...this.rows().map(({ late }) => late));
    return this.shownRows().map((row) => ({
      key: row.organisation?.code ?? row.district?.ref ?? '',
      name: this.#nameOf(row),
      late: row.late,
      share: (row.late / most) * 100,
      text: this.#words.say('quarters.lateness.lateOf', { late: this.#format.number(row.late), asked: this.#format.number(row.asked) }),
      since: row.latestDays === null ? '' : this.#words.count('quarters.lateness.since', row.latestDays),
      open: row.due - row.late > 0 ? this.#words.count('quarters.lateness.open', row.due - row.late) : '',
      responsible: this.#responsibleFor(row),
      params: this.#paramsOf(row),
      rate: onTimeRate(row.history),
      quarters: onTimeQuarters(row.history, this.quarter(), BACK),
    }));
  });
  /** The row of what belongs to nobody, or to no district, is none of them. */
  protected readonly total = computed(() => this.#format.number(this.rows().filter((row) => row[this.by()] !== null).length));

  protected rateText(rate: number | null): string {
    return rate === null ? this.#words.say('quarters.lateness.noRate') : this.#format.figure(rate, { unit: 'percent', decimals: 0 });
  }

  protected showAll(): void {
    const last = this.shownRows().length;
    this.#all.set(true);
    this.#focus(`tbody tr:nth-child(${last + 1}) :is(a, th)`);
  }

  #nameOf({ organisation, district }: LatenessRow): string {
    if (organisation !== null) return organisation.name;
    return district === null ? this.#words.say(`quarters.lateness.none.${this.by()}`) : this.#format.name(district.name);
  }

  /** Whom to ask: the organisations of a district and the officers; of an organisation the people alone, which only the coordination reads. */
  #responsibleFor({ organisation: own, late, responsible }: LatenessRow): { readonly key: string; readonly text: string }[] {
    return responsible.flatMap(({ organisation, late: count, people }) => {
      const isRow = this.by() === 'organisation' && organisation?.code === own?.code;
      if (isRow && people === null) return [];
      const names = people === null ? '' : this.#named(people);
      const counted = count === late ? '' : this.#words.say('quarters.lateness.responsible.count', { count: this.#format.number(count) });
      const who = `${organisation?.name ?? this.#words.say('deliveries.ofDistrict')}${counted}`;
      const key = isRow ? 'people' : people === null ? 'who' : 'whoAndPeople';
      return [{ key: organisation?.code ?? '', text: this.#words.say(`quarters.lateness.responsible.${key}`, { who, names }) }];
    });
  }

  #named(people: readonly string[]): string {
    if (people.length === 0) return this.#words.say('quarters.lateness.responsible.nobody');
    const more = people.length - NAMED;
    const first = people.slice(0, NAMED).join(', ');
    return more > 0 ? this.#words.say('quarters.lateness.responsible.more', { names: first, count: this.#format.number(more) }) : first;
  }

  /** What leads to the late ones; nothing where there are none, or where the list cannot be narrowed to them. */
  #paramsOf({ organisation, district, late }: LatenessRow): Readonly<Record<string, string>> | undefined {
    const ofNobody = this.by() === 'organisation' ? { unassigned: 'true' } : null;
    const whose = organisation === null ? (district === null ? ofNobody : { district: district.ref }) : { organisation: organisation.code };
    return late === 0 || whose === null ? undefined : { ...this.#links.params(), ...whose, late: 'true' };
  }
}
