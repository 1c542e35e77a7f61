import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Download } from 'lucide';
import type { StoredData } from '#contract/personal-data.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { Context } from '../shell/context';
import { PageTitles } from '../shell/page-titles';
import { Icon } from '../ui/icon';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { PersonalDataApi, STORED_FORMATS, storedFile } from './personal-data-api';

/** One thing that is stored, and what belongs to it. */
interface Line {
  readonly title: string;
  readonly notes: readonly string[];
}

/** Everything that is stored about one person, to be read, printed and handed out. */
@Component({
  selector: 'gb-stored-data-page',
  imports: [Icon, LoadFailed, Loading, RouterLink, TranslocoPipe],
  host: { class: 'gb-page' },
  templateUrl: './stored-data-page.html',
  styleUrl: './stored-data-page.scss',
})
export class StoredDataPage {
  readonly #words = inject(Words);
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly save = Download;

  /** From the address. */
  readonly id = input.required<string>();

  protected readonly resource = inject(PersonalDataApi).stored(() => this.id());
  protected readonly stored = lastLoaded(this.resource);
  protected readonly name = computed(() => {
    const stored = this.stored();
    return stored === undefined ? '' : (stored.person.name ?? this.#words.say('people.erased'));
  });
  protected readonly files = computed(() => STORED_FORMATS.map((format) => ({ format, address: storedFile(this.id(), format) })));

  /** Lists of what the person takes part in. Those with nothing in them are named at the end. */
  protected readonly lists = computed(() => {
    const stored = this.stored();
    if (stored === undefined) return [];
    return [
      { key: 'memberships', lines: this.#memberships(stored) },
      { key: 'contactFor', lines: this.#contactFor(stored) },
      { key: 'meetings', lines: this.#meetings(stored) },
      { key: 'agendaItems', lines: this.#agendaItems(stored) },
      { key: 'accounts', lines: this.#accounts(stored) },
      { key: 'retention', lines: this.#retention(stored) },
    ];
  });
  protected readonly filled = computed(() => this.lists().filter(({ lines }) => lines.length > 0));
  protected readonly missing = computed(() =>
    this.lists()
      .filter(({ lines }) => lines.length === 0)
      .map(({ key }) => this.#words.say(`people.data.${key}`))
      .join(', '),
  );

  constructor() {
    const titles = inject(PageTitles);
    effect(() => {
      if (this.name() !== '') titles.name('people.data.titleOf', { name: this.name() });
    });
  }

  #memberships({ memberships }: StoredData): Line[] {
    return memberships.map(({ body, seat, organisation, role, votingRight, engagement, validFrom, validTo }) => ({
      title: body.name,
      notes: [
        [this.#words.say(`bodies.role.${role}`), seat, organisation].filter((part) => part !== null).join(', '),
        [
          this.#words.say(votingRight ? 'bodies.withVote' : 'people.data.withoutVote'),
          this.#words.say(`bodies.engagement.${engagement}`),
          this.#time(validFrom, validTo),
        ].join(', '),
      ],
    }));
  }

  #contactFor({ contactFor }: StoredData): Line[] {
    return contactFor.map(({ department, topic, validFrom, validTo, trainings }) => ({
      title: `${this.format.name(topic)}, ${this.format.name(department)}`,
      notes: [
        this.#time(validFrom, validTo),
        ...trainings.map(({ title, attendedOn }) => this.#words.say('people.data.training', { title, date: this.format.date(attendedOn) })),
      ],
    }));
  }

  #meetings({ meetings, invitations }: StoredData): Line[] {
    const attended = meetings.map(({ body, title, heldOn, attendance }) => ({
      title: [body, title].filter((part) => part !== null).join(': '),
      notes: [`${this.format.date(heldOn)}, ${this.#words.say(`people.data.attendance.${attendance}`)}`],
    }));
    return invitations === 0 ? attended : [...attended, { title: this.#words.count('people.data.invitations', invitations), notes: [] }];
  }

  #agendaItems({ agendaItems }: StoredData): Line[] {
    return agendaItems.map(({ body, title, heldOn }) => ({
      title,
      notes: [heldOn === null ? body : `${body}, ${this.format.date(heldOn)}`],
    }));
  }

  #accounts({ accounts }: StoredData): Line[] {
    return accounts.map(({ name, email }) => ({ title: name, notes: [email] }));
  }

  #retention({ retention }: StoredData): Line[] {
    return retention.map(({ at, event, reason, until }) => ({
      title: this.#words.say(`people.retention.event.${event}`),
      notes: [
        [
          this.format.date(at.slice(0, 10)),
          ...(until === null ? [] : [this.#words.say('people.retention.until', { date: this.format.date(until) })]),
        ].join(', '),
        this.#words.say(`people.retention.reason.${reason}`),
      ],
    }));
  }

  #time(from: string, to: string | null): string {
    return to === null
      ? this.#words.say('bodies.time.since', { from: this.format.date(from) })
      : this.#words.say('bodies.time.fromTo', { from: this.format.date(from), to: this.format.date(to) });
  }
}
