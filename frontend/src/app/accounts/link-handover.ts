import { Component, inject, input, signal } from '@angular/core';
import { DOCUMENT } from '@angular/common';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AccountLink } from '#contract/account.ts';
import { FigureFormat } from '../format/figure-format';
import { FormMessage } from '../ui/form-message';

/** What became of a link: it went out by e-mail, or the administrator passes it on. */
@Component({
  selector: 'gb-link-handover',
  imports: [FormMessage, TranslocoPipe],
  template: `
    <gb-form-message kind="done">
      @if (link().link; as address) {
        {{ 'accounts.link.' + link().delivery | transloco: { name: link().account.name, time: format.moment(link().expiresAt) } }}
        <span class="link">{{ address }}</span>
        <button type="button" class="gb-button gb-button-small" (click)="copy(address)">
          {{ (copied() ? 'accounts.link.copied' : 'accounts.link.copy') | transloco }}
        </button>
      } @else {
        {{ 'accounts.link.sent' | transloco: { email: link().account.email, time: format.moment(link().expiresAt) } }}
      }
    </gb-form-message>
  `,
  styles: `
    .link {
      display: block;
      margin-block: var(--gb-space-2);
      font-family: ui-monospace, monospace;
      font-size: var(--gb-size-xs);
      overflow-wrap: anywhere;
      user-select: all;
    }
  `,
})
export class LinkHandover {
  readonly #document = inject(DOCUMENT);
  protected readonly format = inject(FigureFormat);
  readonly link = input.required<AccountLink>();
  protected readonly copied = signal(false);

  protected async copy(address: string): Promise<void> {
    await this.#document.defaultView?.navigator.clipboard.writeText(address);
    this.copied.set(true);
  }
}
