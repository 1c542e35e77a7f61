import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Armchair, CalendarClock, Plus, Table, Trash2, TriangleAlert, Users } from 'lucide';
import type { BodyDetail } from '#contract/body.ts';
import type { BodyMemberships, Membership, Seat } from '#contract/membership.ts';
import { Words } from '../format/words';
import { today } from '../format/today';
import { MembershipRow } from '../memberships/membership-row';
import { MembershipSentences } from '../memberships/membership-sentences';
import { Attempt } from '../shell/attempt';
import { keptFor } from '../shell/kept-for';
import { RefusedMessage } from '../shell/refused-message';
import { EmptyState } from '../ui/empty-state';
import { focusNext } from '../ui/focus-next';
import { FormMessage } from '../ui/form-message';
import { Icon } from '../ui/icon';
import { EndForm } from './end-form';
import { sameAgain } from './membership-draft';
import { MembershipForm } from './membership-form';
import { SeatApi } from './seat-api';
import { SeatArc } from './seat-arc';
import { SeatCard, type SeatDeed } from './seat-card';
import { seatDraft, seatOf } from './seat-draft';
import { SeatForm } from './seat-form';
import { SeatTable } from './seat-table';
import { SeatWords } from './seat-words';

/** The form that is open, and what it is about. */
interface Opened {
  readonly what: 'addSeat' | 'seat' | 'add' | 'give' | 'deputy' | 'correct' | 'end';
  readonly seat?: Seat;
  readonly membership?: Membership;
}

/** What was done, and how it is taken back. */
interface Done {
  readonly key: string;
  readonly name: string;
  readonly undo?: () => Promise<void>;
}

/** The seats of a body drawn and as a table, its other members, those before and those to come; whoever coordinates changes them here. */
@Component({
  selector: 'gb-seat-section',
  imports: [
    EmptyState,
    EndForm,
    FormMessage,
    Icon,
    MembershipForm,
    MembershipRow,
    NgTemplateOutlet,
    RefusedMessage,
    SeatArc,
    SeatCard,
    SeatForm,
    SeatTable,
    TranslocoPipe,
  ],
  templateUrl: './seat-section.html',
  styleUrl: './seat-section.scss',
})
export class SeatSection {
  readonly #api = inject(SeatApi);
  readonly #words = inject(Words);
  readonly #focus = focusNext();
  protected readonly sentences = inject(MembershipSentences);
  protected readonly seatWords = inject(SeatWords);
  protected readonly words = { at: 'bodies.refused', paths: new Set<string>() };
  protected readonly views = ['picture', 'table'] as const;
  protected readonly icons = { picture: Users, table: Table };
  protected readonly plus = Plus;
  protected readonly bin = Trash2;

  readonly body = input.required<BodyDetail>();
  readonly memberships = input.required<BodyMemberships>();
  readonly mayEdit = input(false);
  /** Whether a past day is shown: what stood then is not changed. */
  readonly past = input(false);
  /** Something else is stored now. */
  readonly changed = output<void>();

  protected readonly view = signal<'picture' | 'table'>('picture');
  // What is open in one body is not in another.
  readonly #opened = keptFor<string, Opened | undefined>(
    () => this.body().code,
    () => undefined,
  );
  /** The form that is open, about the seat and the membership as they are stored now. */
  protected readonly opened = computed(() => {
    const opened = this.#opened();
    return opened === undefined ? undefined : asStored(opened, this.memberships());
  });
  protected readonly done = keptFor<string, Done | undefined>(
    () => this.body().code,
    () => undefined,
  );
  readonly #attempt = new Attempt();
  protected readonly busy = this.#attempt.busy;
  protected readonly refusal = this.#attempt.refusal;
  protected readonly may = computed(() => this.mayEdit() && !this.past());

  /** What is missing, and what will be soon. */
  protected readonly warnings = computed(() => {
    const { seats, others } = this.memberships();
    const ending = [...seats.flatMap(({ holder, deputy }) => [holder, deputy]), ...others].filter((it) => it?.endingSoon === true).length;
    const said = [
      { key: 'vacant', icon: Armchair, count: seats.filter(({ holder }) => holder === null).length },
      { key: 'misfit', icon: TriangleAlert, count: seats.filter(({ fits }) => fits === false).length },
      { key: this.past() ? 'endedSoon' : 'ending', icon: CalendarClock, count: ending },
    ];
    return said
      .filter(({ count }) => count > 0)
      .map(({ key, icon, count }) => ({ key, icon, text: this.#words.count(`bodies.warning.${key}`, count) }));
  });

  /** Members without a seat, guests, those to come, and those before. */
  protected readonly lists = computed(() => {
    const { others, coming, ended } = this.memberships();
    return [
      { key: 'members', folded: false, items: others.filter(({ role }) => role !== 'guest') },
      { key: 'guests', folded: false, items: others.filter(({ role }) => role === 'guest') },
      { key: 'coming', folded: false, items: coming },
      { key: 'ended', folded: true, items: ended },
    ].filter(({ items }) => items.length > 0);
  });

  protected nameOf(membership: Membership): string {
    return `${this.sentences.person(membership)}, ${membership.organisation.name}`;
  }

  protected isOpenEnded({ validTo }: Membership): boolean {
    return validTo === null || validTo > today();
  }

  protected ask(deed: SeatDeed, seat: Seat): void {
    const holder = seat.holder ?? undefined;
    const deputy = seat.deputy ?? undefined;
    switch (deed) {
      case 'end':
      case 'correct':
        return this.open({ what: deed, seat, ...(holder && { membership: holder }) });
      case 'endDeputy':
        return this.open({ what: 'end', seat, ...(deputy && { membership: deputy }) });
      case 'correctDeputy':
        return this.open({ what: 'correct', seat, ...(deputy && { membership: deputy }) });
      default:
        return this.open({ what: deed, seat });
    }
  }

  protected open(form: Opened): void {
    this.done.set(undefined);
    this.#attempt.forget();
    this.#opened.set(form);
    this.#focus('gb-record-form :is(input, select, button)');
  }

  /** Closes the form and leads back to where it was opened. */
  protected close(): void {
    const opened = this.#opened();
    this.#opened.set(undefined);
    this.#focus(wayOf(opened));
  }

  protected finish(key: string, membership?: Membership, what?: 'end'): void {
    this.#focus(wayOf(this.#opened()));
    this.#opened.set(undefined);
    const undo = what === 'end' && membership !== undefined ? () => this.#goOn(membership) : undefined;
    this.done.set({ key, name: membership === undefined ? '' : this.nameOf(membership), ...(undo && { undo }) });
    this.changed.emit();
  }

  protected removeSeat(seat: Seat): Promise<void> {
    return this.#do(async () => {
      await this.#api.removeSeat(this.body().code, seat);
      const undo = () => this.#api.addSeat(this.body().code, seatOf(seatDraft(seat, seat.validFrom)));
      this.done.set({ key: 'bodies.done.seatRemoved', name: seat.name, undo });
    });
  }

  protected remove(membership: Membership): Promise<void> {
    return this.#do(async () => {
      await this.#api.remove(this.body().code, membership);
      const undo = () => this.#api.add(this.body().code, sameAgain(membership));
      this.done.set({ key: 'bodies.done.removed', name: this.nameOf(membership), undo });
    });
  }

  protected takeBack({ undo }: Done): Promise<void> {
    return this.#do(async () => {
      await undo?.();
      this.done.set(undefined);
    });
  }

  /** Gives an ended membership the end that it had before, or none. */
  async #goOn({ id, validTo }: Membership): Promise<void> {
    const now = membershipsOf(this.memberships()).find((it) => it.id === id);
    if (now === undefined) return;
    await this.#api.change(this.body().code, id, { validTo, version: now.version });
  }

  async #do(work: () => Promise<void>): Promise<void> {
    this.done.set(undefined);
    if (!(await this.#attempt.make(work))) return;
    this.#opened.set(undefined);
    this.changed.emit();
  }
}

/** Every membership of a body, on a seat or not. */
const membershipsOf = ({ seats, others, ended, coming }: BodyMemberships): readonly Membership[] => [
  ...seats.flatMap(({ holder, deputy }) => [holder, deputy]).filter((it) => it !== null),
  ...others,
  ...ended,
  ...coming,
];

/** What a form is about, as it was fetched last; what is no longer there, as it was. */
function asStored({ what, seat, membership }: Opened, all: BodyMemberships): Opened {
  const seatNow = [...all.seats, ...all.otherSeats].find(({ id }) => id === seat?.id) ?? seat;
  const membershipNow = membershipsOf(all).find(({ id }) => id === membership?.id) ?? membership;
  return { what, ...(seatNow && { seat: seatNow }), ...(membershipNow && { membership: membershipNow }) };
}

/** The first button where a form was opened: of the seat, of the member, or below the seats. */
function wayOf(opened: Opened | undefined): string {
  if (opened?.seat !== undefined) return `[data-seat="${opened.seat.id}"] :is(.ways button, button.way)`;
  return opened?.membership === undefined ? ':scope > .ways button' : `[data-member="${opened.membership.id}"] .ways button`;
}
