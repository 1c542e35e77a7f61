import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Words } from '../format/words';
import { EmptyState } from '../ui/empty-state';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { ReleasedList } from './released-list';
import { ReviewPackApi } from './review-pack-api';

/** Berichte: what was released to the council, newest quarter first. */
@Component({
  selector: 'gb-released-list-page',
  imports: [EmptyState, LoadFailed, Loading, ReleasedList, TranslocoPipe],
  host: { class: 'gb-page' },
  template: `
    <h1>{{ 'reviewPacks.released.title' | transloco }}</h1>
    @if (packs(); as all) {
      <p class="gb-lead">{{ lead() }}</p>
      @if (all.length > 0) {
        <gb-released-list [packs]="all" />
      } @else {
        <gb-empty-state [heading]="'reviewPacks.released.none.heading' | transloco" [text]="'reviewPacks.released.none.text' | transloco" />
      }
    } @else if (resource.error(); as error) {
      <gb-load-failed [error]="error" (retry)="resource.reload()" />
    } @else {
      <gb-loading height="4rem" [lines]="4" [label]="'reviewPacks.loading' | transloco" />
    }
  `,
  styles: `
    .gb-lead {
      margin-block: var(--gb-space-3);
    }
  `,
})
export class ReleasedListPage {
  readonly #words = inject(Words);
  protected readonly resource = inject(ReviewPackApi).released();
  readonly #loaded = lastLoaded(this.resource);
  protected readonly packs = computed(() => this.#loaded()?.items);
  protected readonly lead = computed(() => this.#words.count('reviewPacks.released.lead', this.packs()?.length ?? 0));
}
