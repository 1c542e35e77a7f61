import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { AccountMenu } from './account-menu';
import { Context } from './context';
import { DisplaySettings } from './display-settings';
import { LanguageSwitch } from './language-switch';
import { PlacePicker } from './place-picker';
import { QuarterPicker } from './quarter-picker';

/** Place and quarter for all pages that obey them, always in sight; language, display and account at its end. */
@Component({
  selector: 'gb-context-bar',
  imports: [AccountMenu, DisplaySettings, LanguageSwitch, PlacePicker, QuarterPicker, RouterLink, TranslocoPipe],
  host: { class: 'gb-no-print' },
  template: `
    <div class="inner">
      @if (context.matters()) {
        <div class="context" role="group" [attr.aria-label]="'shell.context' | transloco">
          @if (context.placeMatters()) {
            <gb-place-picker />
          }
          <gb-quarter-picker />
        </div>
      } @else {
        <div class="context"></div>
      }
      <div class="settings">
        <a class="brand" routerLink="/" queryParamsHandling="replace" [queryParams]="context.params()">Gesamtbild</a>
        <gb-language-switch />
        <gb-display-settings />
        <gb-account-menu />
      </div>
    </div>
  `,
  styles: `
    :host {
      display: block;
      border-block-end: 1px solid var(--gb-line);
      background: var(--gb-surface);
    }
    .inner {
      display: flex;
      align-items: end;
      justify-content: space-between;
      gap: var(--gb-space-2);
      max-inline-size: var(--gb-content);
      min-block-size: calc(var(--gb-bar) - 1px);
      margin-inline: auto;
      padding: var(--gb-space-2) var(--gb-space-4);
    }
    .context {
      display: flex;
      flex: 1;
      align-items: end;
      gap: var(--gb-space-2);
      min-inline-size: 0;
    }
    .settings {
      display: flex;
    }
    gb-place-picker {
      flex: 1 1 8rem;
      min-inline-size: 0;
      max-inline-size: 18rem;
    }
    gb-quarter-picker {
      flex: 0 0 9.75rem;
    }
    /* On a phone the first line scrolls away, place and quarter stay. */
    @media (max-width: 47.99rem) {
      .inner {
        flex-wrap: wrap;
        padding-block-start: 0;
      }
      .settings {
        flex: 0 0 100%;
        order: -1;
        align-items: center;
        block-size: var(--gb-phone-head);
      }
      .brand {
        margin-inline-end: auto;
        color: var(--gb-ink);
        font-weight: var(--gb-weight-strong);
        text-decoration: none;
      }
    }
    @media (min-width: 48rem) {
      .brand {
        display: none;
      }
      .inner {
        padding-inline: var(--gb-space-6);
      }
      .context {
        gap: var(--gb-space-4);
      }
    }
  `,
})
export class ContextBar {
  protected readonly context = inject(Context);
}
