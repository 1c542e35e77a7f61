import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ReviewPack } from '#contract/pack-order.ts';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { PackFiles } from './pack-files';
import { PackWords } from './pack-words';

/** Packs that the council reads, each with its quarter, since when it is there, and its files. */
@Component({
  selector: 'gb-released-list',
  imports: [PackFiles, RouterLink, TranslocoPipe],
  template: `
    <ul class="gb-plain">
      @for (pack of packs(); track pack.id) {
        <li>
          <div class="name">
            <a queryParamsHandling="replace" [routerLink]="['/berichte', pack.quarter, pack.id]" [queryParams]="context.params()">{{
              'reviewPacks.titleOf' | transloco: { quarter: format.period(pack.quarter) }
            }}</a>
            <span class="gb-small-line">{{ words.release(pack) }}</span>
            <span class="gb-small-line">{{ 'reviewPacks.language.' + pack.language | transloco }} · {{ words.parts(pack.parts) }}</span>
            @if (pack.isOutdated) {
              <span class="gb-small-line">{{ 'reviewPacks.outdated' | transloco }}</span>
            }
          </div>
          <gb-pack-files [pack]="pack" />
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--gb-space-2) var(--gb-space-4);
      padding-block: var(--gb-space-3);
      border-block-end: 1px solid var(--gb-line);
    }
    .name {
      flex: 1 1 20rem;
      min-inline-size: 0;
    }
    a {
      display: inline-block;
      min-block-size: 24px;
      font-weight: var(--gb-weight-strong);
    }
  `,
})
export class ReleasedList {
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly words = inject(PackWords);

  readonly packs = input.required<readonly ReviewPack[]>();
}
