import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { DemoMark } from '../ui/demo-mark';
import { extremes, mostUnusual, type ProfileRow } from './profile-position';

/** How many indicators the sentence names. */
const NAMED = 2;

/** The sentence that answers the profile's question: where is this district different from the others? */
@Component({
  selector: 'gb-profile-lead',
  imports: [DemoMark, RouterLink, TranslocoPipe],
  template: `
    <p class="gb-lead">
      {{ standing() }}
      @if (unusual().length > 0) {
        {{ 'district.lead.unusual' | transloco }}
        @for (it of unusual(); track it.code) {
          {{ $first ? '' : $last ? ('district.lead.and' | transloco) : ',' }}
          <a queryParamsHandling="replace" [routerLink]="['/indikatoren', it.code]" [queryParams]="context.params()">{{ it.name }}</a>
          {{ it.figures }}{{ $last ? '.' : '' }}
          @if (it.demo) {
            <gb-demo-mark />
          }
        }
      }
    </p>
  `,
})
export class ProfileLead {
  readonly #transloco = inject(TranslocoService);
  readonly #format = inject(FigureFormat);
  protected readonly context = inject(Context);

  readonly rows = input.required<readonly ProfileRow[]>();
  readonly name = input.required<string>();
  readonly whole = input.required<string>();
  /** What the compared districts are called, for example "Bezirke". */
  readonly compared = input.required<string>();
  readonly quarter = input.required<string>();
  readonly isWhole = input(false);

  /** How many extremes there are, or why nothing can be said. */
  protected readonly standing = computed(() => {
    const place = this.name();
    const params = { place, whole: this.whole(), compared: this.compared(), quarter: this.#format.period(this.quarter()) };
    if (this.isWhole()) return this.#say('whole', { ...params, count: this.#format.number(this.rows().length) });
    const { highest, lowest } = extremes(this.rows());
    if (highest + lowest > 0) return this.#say('extremes', { ...params, highest: this.#times(highest), lowest: this.#times(lowest) });
    return this.unusual().length > 0 ? '' : this.#say('nothing', params);
  });

  /** The indicators that stand out most. */
  protected readonly unusual = computed(() =>
    mostUnusual(this.rows())
      .slice(0, NAMED)
      .map(({ row }) => ({
        code: row.indicator,
        name: this.#format.name(row.name),
        figures: this.#say('figures', {
          value: this.#format.figure(row.value, row),
          whole: this.#format.figure(row.whole?.value ?? null, row),
        }),
        demo: row.demo,
      })),
  );

  #times(count: number): string {
    return count === 0 ? this.#say('never', {}) : this.#say(count === 1 ? 'once' : 'times', { count: this.#format.number(count) });
  }

  #say(key: string, params: Readonly<Record<string, string>>): string {
    return this.#transloco.translate(`district.lead.${key}`, params, this.#format.language());
  }
}
