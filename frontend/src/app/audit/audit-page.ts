import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Download } from 'lucide';
import { saveFile } from '../charts/save-file';
import { FigureFormat } from '../format/figure-format';
import { EventWords } from '../shell/event-words';
import { EmptyState } from '../ui/empty-state';
import type { EventEntry } from '../ui/event-entry';
import { EventList } from '../ui/event-list';
import { FormMessage } from '../ui/form-message';
import { Icon } from '../ui/icon';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { cursorOf, EVERYTHING, isNarrowed, queryOf, type AddressChange } from './audit-address';
import { AuditApi } from './audit-api';
import { AuditFilters } from './audit-filters';

/** The audit trail: who did what and when. What is chosen stands in the address. */
@Component({
  selector: 'gb-audit-page',
  imports: [AuditFilters, EmptyState, EventList, FormMessage, Icon, LoadFailed, Loading, RouterLink, TranslocoPipe],
  host: { class: 'gb-page' },
  templateUrl: './audit-page.html',
  styleUrl: './audit-page.scss',
})
export class AuditPage {
  readonly #router = inject(Router);
  readonly #api = inject(AuditApi);
  readonly #words = inject(EventWords);
  protected readonly format = inject(FigureFormat);
  protected readonly downloadIcon = Download;
  protected readonly everything = EVERYTHING;

  // The query of the address.
  readonly q = input<string>();
  readonly account = input<string>();
  readonly actor = input<string>();
  readonly action = input<string>();
  readonly type = input<string>();
  readonly id = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();
  readonly before = input<string>();

  protected readonly query = computed(() =>
    queryOf({
      ...{ q: this.q(), account: this.account(), actor: this.actor(), action: this.action() },
      ...{ type: this.type(), id: this.id(), from: this.from(), to: this.to() },
    }),
  );
  protected readonly cursor = computed(() => cursorOf(this.before()));
  protected readonly narrowed = computed(() => isNarrowed(this.query()));
  protected readonly events = this.#api.events(() => ({ filter: this.query(), cursor: this.cursor() }));
  protected readonly choices = this.#api.options();
  protected readonly options = computed(() =>
    this.choices.hasValue() ? this.choices.value() : { actions: [], objectTypes: [], accounts: [] },
  );
  protected readonly page = lastLoaded(this.events);
  protected readonly entries = computed(() => (this.page()?.items ?? []).map((event) => this.#words.entry(event)));
  readonly #objects = computed(
    () => new Map((this.page()?.items ?? []).map(({ id, objectType, objectId }) => [id, { type: objectType, id: objectId }])),
  );

  protected readonly file = signal<'idle' | 'busy' | 'too-many' | 'failed'>('idle');

  /** Address of all events of the object that an entry is about; none where it is the only one that is shown already. */
  protected ofObject(entry: EventEntry): AddressChange | undefined {
    const object = this.#objects().get(entry.id);
    if (object === undefined || object.id === '' || object.id === this.query().objectId) return undefined;
    return { ...EVERYTHING, ...object };
  }

  protected narrow(queryParams: AddressChange): void {
    void this.#router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }

  protected async download(): Promise<void> {
    this.file.set('busy');
    try {
      saveFile(await this.#api.file(this.query()), `${this.#fileName()}.csv`);
      this.file.set('idle');
    } catch (error) {
      this.file.set((error as { status?: number }).status === 409 ? 'too-many' : 'failed');
    }
  }

  #fileName(): string {
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date());
    return `${this.format.language() === 'de' ? 'protokoll' : 'audit-trail'}-${day}`;
  }
}
