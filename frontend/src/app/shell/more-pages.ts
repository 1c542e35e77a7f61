import { Component, computed, inject, input, signal, viewChild, type ElementRef, type Signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationStart, Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Braces, Ellipsis } from 'lucide';
import { Icon } from '../ui/icon';
import { Context } from './context';
import type { NavigationPage } from './pages';
import { TaskBadge } from './task-badge';

/** A page of the navigation, and whether the reader is on it. */
export interface ShownPage extends NavigationPage {
  readonly isHere: Signal<boolean>;
}

/**
 * The last entry in the bar of a phone: opens a sheet above the bar with the pages that have no room in it. The browser's own popover opens it
 * also before the program runs, closes it with Escape or a touch elsewhere, and leads the focus back.
 */
@Component({
  selector: 'gb-more-pages',
  imports: [Icon, RouterLink, TaskBadge, TranslocoPipe],
  template: `
    <button
      type="button"
      popovertarget="gb-more-pages"
      aria-controls="gb-more-pages"
      [class.here]="isHere()"
      [attr.aria-current]="isHere() ? 'true' : null"
      [attr.aria-expanded]="open()"
    >
      <gb-icon [shape]="icons.more" />
      <span>{{ 'shell.nav.more' | transloco }}</span>
    </button>
    <div #sheet id="gb-more-pages" popover class="gb-panel" (toggle)="follow()">
      <ul class="gb-plain" [attr.aria-label]="'shell.nav.morePages' | transloco">
        @for (page of pages(); track page.path) {
          <li>
            <a
              queryParamsHandling="replace"
              [class.here]="page.isHere()"
              [attr.aria-current]="page.isHere() ? 'page' : null"
              [routerLink]="page.path"
              [queryParams]="context.params()"
              (click)="close()"
            >
              <gb-icon [shape]="page.icon" />
              <span>{{ page.name | transloco }}</span>
              @if (page.counts) {
                <gb-task-badge />
              }
            </a>
          </li>
        }
        <li>
          <a href="/api/docs/">
            <gb-icon [shape]="icons.api" />
            <span>{{ 'shell.nav.api' | transloco }}</span>
          </a>
        </li>
      </ul>
    </div>
  `,
  styleUrl: './more-pages.scss',
})
export class MorePages {
  readonly pages = input.required<readonly ShownPage[]>();

  protected readonly context = inject(Context);
  protected readonly icons = { more: Ellipsis, api: Braces };
  protected readonly open = signal(false);
  /** Whether the reader is on one of these pages. */
  protected readonly isHere = computed(() => this.pages().some((page) => page.isHere()));
  private readonly sheet = viewChild.required<ElementRef<HTMLElement>>('sheet');

  constructor() {
    // Also a step back leads to another page.
    inject(Router)
      .events.pipe(takeUntilDestroyed())
      .subscribe((event) => {
        if (event instanceof NavigationStart && this.open()) this.close();
      });
  }

  protected follow(): void {
    const sheet = this.sheet().nativeElement;
    this.open.set(sheet.matches(':popover-open'));
    sheet.style.setProperty('--bar', `${String(sheet.closest('nav')?.offsetHeight ?? 0)}px`);
  }

  protected close(): void {
    this.sheet().nativeElement.hidePopover();
  }
}
