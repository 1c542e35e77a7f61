import { Component, computed, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Unsubscription } from '#contract/notification.ts';
import { refusalOf } from '../shell/refusal';
import { EmptyState } from '../ui/empty-state';
import { FormMessage } from '../ui/form-message';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { NotificationApi } from './notification-api';

/** Where the link of a mail leads that ends such mails. It asks first: programs that look at mails follow links by themselves. */
@Component({
  selector: 'gb-unsubscribe-page',
  imports: [EmptyState, FormMessage, LoadFailed, Loading, RouterLink, TranslocoPipe],
  host: { class: 'gb-page' },
  template: `
    <h1 #heading tabindex="-1">{{ 'notifications.end.title' | transloco }}</h1>
    @if (known(); as it) {
      @if (it.done) {
        <gb-form-message kind="done">{{ 'notifications.end.done' | transloco }}</gb-form-message>
      } @else {
        <p class="gb-lead">{{ 'notifications.end.question' | transloco }}</p>
      }
      <ul>
        @for (kind of it.kinds; track kind) {
          <li>{{ 'notifications.kind.' + kind + '.title' | transloco }}</li>
        }
      </ul>
      @if (failed()) {
        <gb-form-message kind="error">{{ 'notifications.failed' | transloco }}</gb-form-message>
      }
      <p class="ways">
        @if (!it.done) {
          <button type="button" class="gb-button gb-button-primary" [disabled]="busy()" (click)="end()">
            {{ 'notifications.end.submit' | transloco }}
          </button>
        }
        <a routerLink="/konto">{{ 'notifications.end.toAccount' | transloco }}</a>
      </p>
    } @else if (gone()) {
      <gb-empty-state [heading]="'notifications.end.gone.heading' | transloco" [text]="'notifications.end.gone.text' | transloco">
        <a class="gb-button" routerLink="/konto">{{ 'notifications.end.toAccount' | transloco }}</a>
      </gb-empty-state>
    } @else if (resource.error(); as error) {
      <gb-load-failed [error]="error" (retry)="resource.reload()" />
    } @else {
      <gb-loading [lines]="3" />
    }
  `,
  styles: `
    gb-empty-state {
      margin-block-start: var(--gb-space-4);
    }
    .ways {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--gb-space-3) var(--gb-space-4);
    }
  `,
})
export class UnsubscribePage {
  readonly #api = inject(NotificationApi);

  /** From the address. */
  readonly token = input.required<string>();

  protected readonly resource = this.#api.unsubscription(() => this.token());
  protected readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  readonly #ended = signal<Unsubscription | undefined>(undefined);
  protected readonly known = computed(() => this.#ended() ?? (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly gone = computed(() => [400, 404].includes(refusalOf(this.resource.error())?.status ?? 0));
  protected readonly busy = signal(false);
  protected readonly failed = signal(false);

  protected async end(): Promise<void> {
    this.busy.set(true);
    this.failed.set(false);
    try {
      this.#ended.set(await this.#api.unsubscribe(this.token()));
      this.heading().nativeElement.focus();
    } catch {
      this.failed.set(true);
    } finally {
      this.busy.set(false);
    }
  }
}
