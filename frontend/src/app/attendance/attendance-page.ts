import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { OrganisationAttendance } from '#contract/attendance.ts';
import type { BodyRow } from '#contract/body.ts';
import type { Page } from '#contract/common.ts';
import { FigureFormat } from '../format/figure-format';
import { today } from '../format/today';
import { Words } from '../format/words';
import type { QueryChange } from '../shell/address-filter';
import { Context } from '../shell/context';
import { DayField } from '../ui/day-field';
import { FigureFrame, FramePicture, FrameTable } from '../ui/figure-frame';
import { FormMessage } from '../ui/form-message';
import { EmptyState } from '../ui/empty-state';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { UniqueId } from '../ui/unique-id';
import { AttendanceApi } from './attendance-api';
import { AttendanceBar } from './attendance-bar';
import { AttendanceLegend } from './attendance-legend';
import { AttendanceTable } from './attendance-table';
import { AttendanceWords } from './attendance-words';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Fields take any day, so that one that does not fit stays there and can be said to be wrong. */
const LATEST = '9999-12-31';

/** Anwesenheit: which organisations come to the meetings of their bodies, and which are missing there. Period and body stand in the address. */
@Component({
  selector: 'gb-attendance-page',
  imports: [
    AttendanceBar,
    AttendanceLegend,
    AttendanceTable,
    DayField,
    EmptyState,
    FigureFrame,
    FramePicture,
    FrameTable,
    FormMessage,
    LoadFailed,
    Loading,
    RouterLink,
    TranslocoPipe,
  ],
  host: { class: 'gb-page' },
  templateUrl: './attendance-page.html',
  styleUrl: './attendance-page.scss',
})
export class AttendancePage {
  readonly #router = inject(Router);
  readonly #words = inject(Words);
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly words = inject(AttendanceWords);
  protected readonly today = today();
  protected readonly latest = LATEST;
  protected readonly id = inject(UniqueId).next('gb-attendance');

  // The query of the address; without days the server takes the last year.
  readonly from = input<string>();
  readonly to = input<string>();
  readonly body = input<string>();

  readonly #question = computed(() => ({ from: dayOf(this.from()), to: dayOf(this.to()), body: this.body() }));
  /** Whether the last day that was chosen lies before the first one: of that nothing can be asked. */
  protected readonly reversed = computed(() => {
    const { from = '', to = this.today } = this.#question();
    return from > to;
  });
  protected readonly resource = inject(AttendanceApi).organisations(() => (this.reversed() ? undefined : this.#question()));
  protected readonly list = lastLoaded(this.resource);
  protected readonly stale = computed(() => !this.resource.hasValue());
  readonly #bodies = httpResource<Page<BodyRow>>(() => '/api/v1/bodies?state=all&limit=500', {
    defaultValue: { items: [], nextCursor: null, total: 0 },
  });
  protected readonly bodies = computed(() => (this.#bodies.hasValue() ? this.#bodies.value().items : []));

  /** The days that the fields show: those that were chosen, else those that the server took. */
  protected readonly days = computed(() => ({
    from: this.#question().from ?? this.list()?.from ?? '',
    to: this.#question().to ?? this.list()?.to ?? this.today,
  }));
  /** Lowest share first, as the server orders them. */
  protected readonly known = computed(() => this.list()?.items.filter(({ share }) => share !== null) ?? []);
  protected readonly notRecorded = computed(() => this.list()?.items.filter(({ share, held }) => share === null && held > 0) ?? []);
  protected readonly withoutMeeting = computed(() => this.list()?.items.filter(({ held }) => held === 0) ?? []);

  /** Who came to fewer than half of the recorded meetings. */
  protected readonly finding = computed(() => {
    const known = this.known();
    const list = this.list();
    if (list === undefined || this.reversed()) return '';
    const period = { from: this.format.date(list.from), to: this.format.date(list.to) };
    const lead = this.#words.say('attendance.lead.period', period);
    if (known.length === 0) return `${lead} ${this.#words.say('attendance.lead.nothing')}`;
    const seldom = known.filter(({ share }) => share !== null && share < 50).length;
    const rest = this.notRecorded().length;
    return [
      lead,
      this.#words.count('attendance.lead.seldom', seldom, { all: this.format.number(known.length) }),
      ...(rest === 0 ? [] : [this.#words.count('attendance.lead.notRecorded', rest)]),
    ].join(' ');
  });

  /** How many meetings there were, of which nothing is recorded. */
  protected held({ held }: OrganisationAttendance): string {
    return this.#words.count('attendance.held', held);
  }

  protected narrow(queryParams: QueryChange): void {
    void this.#router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected choose({ target }: Event): void {
    const { value } = target as HTMLSelectElement;
    this.narrow({ body: value === '' ? null : value });
  }
}

/** What is no day is none. */
const dayOf = (text: string | undefined): string | undefined =>
  text !== undefined && DAY.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;
