import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Printer } from 'lucide';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { followAnchor } from '../shell/follow-anchor';
import { PageTitles } from '../shell/page-titles';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon';
import { lastLoaded } from '../ui/last-loaded';
import { failureOf, LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { PackDocumentView } from './pack-document-view';
import { PackFiles } from './pack-files';
import { PackWords } from './pack-words';
import { printPage } from './print-page';
import { ReviewPackApi } from './review-pack-api';

/** A pack as the council reads it. */
@Component({
  selector: 'gb-released-pack-page',
  imports: [EmptyState, Icon, LoadFailed, Loading, PackDocumentView, PackFiles, RouterLink, TranslocoPipe],
  host: { class: 'gb-page' },
  template: `
    <p class="gb-back">
      <a queryParamsHandling="replace" routerLink="/berichte" [queryParams]="context.params()">{{
        'reviewPacks.released.back' | transloco
      }}</a>
    </p>
    @if (pack(); as it) {
      @if (it.document; as document) {
        <h1>{{ document.title }}</h1>
        <p class="gb-lead gb-no-print">{{ words.release(it) }}</p>
        @if (it.isOutdated) {
          <p class="outdated">{{ 'reviewPacks.outdated' | transloco }}</p>
        }
        <div class="ways gb-no-print">
          <gb-pack-files [pack]="it" />
          <button type="button" class="gb-button" (click)="print()">
            <gb-icon [shape]="icon" /> {{ 'reviewPacks.print' | transloco }}
          </button>
        </div>
        <gb-pack-document [document]="document" />
      }
    } @else if (isMissing()) {
      <h1>{{ 'reviewPacks.title' | transloco }}</h1>
      <gb-empty-state
        [heading]="'reviewPacks.released.missing.heading' | transloco"
        [text]="'reviewPacks.released.missing.text' | transloco"
      >
        <a class="gb-button" queryParamsHandling="replace" routerLink="/berichte" [queryParams]="context.params()">{{
          'reviewPacks.released.all' | transloco
        }}</a>
      </gb-empty-state>
    } @else if (resource.error(); as error) {
      <gb-load-failed [error]="error" (retry)="resource.reload()" />
    } @else {
      <gb-loading height="4rem" [lines]="8" [label]="'reviewPacks.loading' | transloco" />
    }
  `,
  styles: `
    .gb-lead {
      margin-block: var(--gb-space-3);
    }
    .outdated {
      padding-inline-start: var(--gb-space-3);
      border-inline-start: 3px solid var(--gb-state-watch-mark);
    }
    .ways {
      display: flex;
      flex-wrap: wrap;
      gap: var(--gb-space-2);
      margin-block: var(--gb-space-3) var(--gb-space-4);
    }
  `,
})
export class ReleasedPackPage {
  protected readonly context = inject(Context);
  protected readonly words = inject(PackWords);
  protected readonly icon = Printer;
  protected readonly print = printPage();
  readonly #format = inject(FigureFormat);

  /** From the address. */
  readonly quartal = input.required<string>();
  readonly bericht = input.required<string>();

  protected readonly resource = inject(ReviewPackApi).pack(() => ({ quarter: this.quartal(), id: this.bericht() }));
  protected readonly pack = lastLoaded(this.resource);
  protected readonly isMissing = computed(() => this.resource.error() !== undefined && failureOf(this.resource.error()) === 'missing');

  constructor() {
    followAnchor(() => this.pack());
    const titles = inject(PageTitles);
    effect(() => {
      titles.name('reviewPacks.titleOf', { quarter: this.#format.period(this.quartal()) });
    });
  }
}
