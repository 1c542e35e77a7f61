import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CircleAlert, CircleCheck, CircleHelp, Clock } from 'lucide';
import type { MailState, NotificationKind, SentMail } from '#contract/notification.ts';
import { FigureFormat } from '../format/figure-format';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { UniqueId } from '../ui/unique-id';
import { NotificationApi } from './notification-api';

const STATES: readonly MailState[] = ['sent', 'waiting', 'failed', 'doubtful'];
const KINDS: readonly NotificationKind[] = ['deliveries', 'meeting', 'decisions', 'alerts'];

/** Which reminders went out to whom, and what became of them. Their text is not kept. */
@Component({
  selector: 'gb-sent-mails-page',
  imports: [EmptyState, Icon, LoadFailed, Loading, RouterLink, TranslocoPipe],
  host: { class: 'gb-page' },
  templateUrl: './sent-mails-page.html',
  styleUrl: './sent-mails-page.scss',
})
export class SentMailsPage {
  readonly #router = inject(Router);
  protected readonly format = inject(FigureFormat);
  protected readonly id = inject(UniqueId).next('gb-mails');

  /** Filters of the address. */
  readonly art = input<string>();
  readonly zustand = input<string>();
  readonly ab = input<string>();

  protected readonly states = STATES;
  protected readonly kinds = KINDS;
  protected readonly icons = { sent: CircleCheck, waiting: Clock, failed: CircleAlert, doubtful: CircleHelp };
  protected readonly resource = inject(NotificationApi).mails(() => ({
    kind: KINDS.find((kind) => kind === this.art()),
    state: STATES.find((state) => state === this.zustand()),
    cursor: /^\d{1,9}$/.test(this.ab() ?? '') ? this.ab() : undefined,
  }));
  readonly #page = lastLoaded(this.resource);
  protected readonly mails = computed(() => this.#page()?.items);
  protected readonly total = computed(() => this.#page()?.total ?? 0);
  protected readonly next = computed(() => this.#page()?.nextCursor ?? null);
  protected readonly filtered = computed(() => this.art() !== undefined || this.zustand() !== undefined);

  /** Names in a list; an account that is gone has none. */
  protected namesOf(mail: SentMail): string {
    return mail.insteadOf.map(({ name }) => name ?? '–').join(', ');
  }

  protected narrow(queryParams: Readonly<Record<string, string | null>>): void {
    void this.#router.navigate([], { queryParams: { ab: null, ...queryParams }, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
