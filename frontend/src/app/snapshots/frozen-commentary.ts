import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Commentary, CommentaryText } from '#contract/commentary.ts';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';

/** What was said about figures when the quarter was adopted; nobody is named. */
@Component({
  selector: 'gb-frozen-commentary',
  imports: [RouterLink],
  template: `
    @for (each of rows(); track each.indicator + each.district) {
      <h3>
        <a queryParamsHandling="replace" [routerLink]="['/indikatoren', each.indicator]" [queryParams]="context.params()">{{
          nameOf()(each.indicator)
        }}</a>
        · {{ format.name(each.districtName) }}
      </h3>
      <p class="text" [attr.lang]="languageOf(each.text)">{{ textOf(each.text) }}</p>
    }
  `,
  styles: `
    h3 {
      margin-block: var(--gb-space-3) var(--gb-space-1);
    }

    .text {
      max-inline-size: 42rem;
      white-space: pre-line;
    }
  `,
})
export class FrozenCommentary {
  readonly rows = input.required<readonly Commentary[]>();
  /** What an indicator is called. */
  readonly nameOf = input.required<(indicator: string) => string>();

  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);

  /** In German where nobody wrote English. */
  protected textOf({ de, en }: CommentaryText): string {
    return this.format.name({ de, en: en ?? de });
  }

  protected languageOf({ en }: CommentaryText): string | null {
    return this.format.language() === 'en' && en === null ? 'de' : null;
  }
}
