import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { NotificationKind, NotificationSettings } from '#contract/notification.ts';
import { today } from '../format/today';
import { refusalOf, type Refusal } from '../shell/refusal';
import { FormMessage } from '../ui/form-message';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { UniqueId } from '../ui/unique-id';
import { NotificationApi } from './notification-api';

const KINDS: readonly NotificationKind[] = ['deliveries', 'meeting', 'decisions', 'alerts'];

/** Which reminders by e-mail one wants, in which language, and who gets them while one is away. */
@Component({
  selector: 'gb-own-reminders',
  imports: [FormMessage, LoadFailed, Loading, TranslocoPipe],
  templateUrl: './own-reminders.html',
  styleUrl: './own-reminders.scss',
})
export class OwnReminders {
  readonly #api = inject(NotificationApi);
  protected readonly id = inject(UniqueId).next('gb-reminders');
  protected readonly kinds = KINDS;
  protected readonly resource = this.#api.settings();
  readonly #saved = linkedSignal<NotificationSettings | undefined>(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly settings = this.#saved.asReadonly();

  protected readonly wanted = linkedSignal(() => this.settings()?.kinds);
  protected readonly language = linkedSignal(() => this.settings()?.language ?? 'de');
  /** One that is over is none any more; what is saved next takes it away. */
  readonly #absence = computed(() => {
    const absence = this.settings()?.absence;
    return absence && absence.to >= today() ? absence : undefined;
  });
  protected readonly away = linkedSignal(() => this.#absence() !== undefined);
  protected readonly from = linkedSignal(() => this.#absence()?.from ?? '');
  protected readonly to = linkedSignal(() => this.#absence()?.to ?? '');
  protected readonly deputy = linkedSignal(() => this.#absence()?.deputy?.id ?? '');

  /** What is wrong with the days, as a key; undefined when nothing is. */
  protected readonly problem = computed(() => {
    if (!this.away()) return undefined;
    if (this.from() === '' || this.to() === '') return 'notifications.own.daysMissing';
    return this.from() > this.to() ? 'notifications.own.daysTurned' : undefined;
  });
  /** Whether it was tried to save days that are wrong. */
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly done = signal(false);
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  protected readonly refused = computed(() =>
    this.refusal()?.kind === 'conflict' ? 'notifications.own.conflict' : 'notifications.failed',
  );

  protected want(kind: NotificationKind, checked: boolean): void {
    this.wanted.update((kinds) => kinds && { ...kinds, [kind]: checked });
  }

  protected async save(): Promise<void> {
    const settings = this.settings();
    this.done.set(false);
    this.refusal.set(undefined);
    this.tried.set(this.problem() !== undefined);
    if (settings === undefined || this.problem() !== undefined) return;
    this.busy.set(true);
    try {
      this.#saved.set(
        await this.#api.change({
          version: settings.version,
          kinds: { ...this.wanted() },
          language: this.language(),
          absence: this.away() ? { from: this.from(), to: this.to(), deputy: this.deputy() === '' ? null : this.deputy() } : null,
        }),
      );
      this.done.set(true);
    } catch (error) {
      this.refusal.set(refusalOf(error));
    } finally {
      this.busy.set(false);
    }
  }

  protected reload(): void {
    this.refusal.set(undefined);
    this.resource.reload();
  }
}
