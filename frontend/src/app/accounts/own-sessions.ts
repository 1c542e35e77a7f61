import { DOCUMENT } from '@angular/common';
import { Component, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FigureFormat } from '../format/figure-format';
import { Session } from '../shell/session';
import { FormMessage } from '../ui/form-message';
import { LoadFailed } from '../ui/load-failed';
import { AccountApi } from './account-api';

/** Where one is signed in, and the way to end it there. */
@Component({
  selector: 'gb-own-sessions',
  imports: [FormMessage, LoadFailed, TranslocoPipe],
  template: `
    <section aria-labelledby="gb-own-sessions">
      <h2 id="gb-own-sessions">{{ 'account.sessions.title' | transloco }}</h2>
      @if (failed()) {
        <gb-form-message kind="error">{{ 'account.failed' | transloco }}</gb-form-message>
      }
      @if (sessions.error(); as error) {
        <gb-load-failed [error]="error" (retry)="sessions.reload()" />
      } @else {
        <ul class="gb-plain sessions">
          @for (it of sessions.value().items; track it.handle) {
            <li>
              <span>
                {{ 'account.sessions.since' | transloco: { time: format.moment(it.signedInAt) } }}
                @if (it.current) {
                  <strong>({{ 'account.sessions.current' | transloco }})</strong>
                }
              </span>
              @if (!it.current) {
                <button type="button" class="gb-button gb-button-small" (click)="end(it.handle)">
                  {{ 'account.sessions.end' | transloco }}
                </button>
              }
            </li>
          }
        </ul>
        <p class="actions">
          <button type="button" class="gb-button" (click)="endAll()">{{ 'account.sessions.endAll' | transloco }}</button>
        </p>
      }
    </section>
  `,
  styleUrl: './account-forms.scss',
})
export class OwnSessions {
  readonly #api = inject(AccountApi);
  readonly #session = inject(Session);
  readonly #document = inject(DOCUMENT);
  protected readonly format = inject(FigureFormat);
  protected readonly sessions = this.#api.ownSessions();
  protected readonly failed = signal(false);

  protected end(handle: string): Promise<void> {
    return this.#try(async () => {
      await this.#api.endOwnSession(handle);
      this.sessions.reload();
    });
  }

  protected endAll(): Promise<void> {
    return this.#try(async () => {
      await this.#session.signOut(true);
      this.#document.location.assign('/anmelden');
    });
  }

  async #try(work: () => Promise<void>): Promise<void> {
    this.failed.set(false);
    await work().catch(() => this.failed.set(true));
  }
}
