import { Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Download } from 'lucide';
import { Icon } from '../ui/icon';

/** A part of the page of an indicator; the id in its address. */
export type IndicatorSection = 'verlauf' | 'gebiete' | 'unterschiede' | 'gliederung' | 'ziele' | 'methode';

/** The way to the parts of the page, and all its figures as one file. */
@Component({
  selector: 'gb-indicator-contents',
  imports: [Icon, RouterLink, TranslocoPipe],
  host: { class: 'gb-no-print' },
  template: `
    <nav [attr.aria-label]="'indicator.contents' | transloco">
      <ul class="gb-plain">
        @for (section of sections(); track section) {
          <li>
            <a [routerLink]="[]" [fragment]="section" queryParamsHandling="preserve">{{ 'indicator.section.' + section | transloco }}</a>
          </li>
        }
      </ul>
    </nav>
    @if (notSaved()) {
      <span class="gb-small" role="alert">{{ 'indicator.download.csvFailed' | transloco }}</span>
    }
    @if (savable()) {
      <button type="button" class="gb-button gb-button-small" (click)="save.emit()">
        <gb-icon [shape]="download" /> {{ 'indicator.download.all' | transloco }}
      </button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--gb-space-2) var(--gb-space-4);
      margin-block: var(--gb-space-4);
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--gb-space-4);
      font-size: var(--gb-size-s);
    }
    a {
      display: inline-block;
      padding-block: var(--gb-space-1);
    }
  `,
})
export class IndicatorContents {
  readonly sections = input.required<readonly IndicatorSection[]>();
  /** Whether there are figures to save. */
  readonly savable = input.required<boolean>();
  /** Whether the last file could not be made. */
  readonly notSaved = input(false);
  readonly save = output<void>();

  protected readonly download = Download;
}
