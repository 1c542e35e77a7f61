import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { LIKELY_THE_SAME } from '#contract/organisation-forms.ts';
import { FigureFormat } from '../format/figure-format';
import { lastLoaded } from '../ui/last-loaded';
import { OrganisationApi } from './organisation-api';

/** Milliseconds after the last letter when it is looked for. */
const PAUSE = 400;
/** Fewer letters are like everything. */
const SHORTEST = 4;

/** "Gibt es schon?": organisations that are called like what is typed; closed and merged ones, too. */
@Component({
  selector: 'gb-similar-list',
  imports: [RouterLink, TranslocoPipe],
  template: `
    <div role="status">
      @if (items().length > 0) {
        <p class="gb-small">
          <strong>{{ 'organisations.similar.heading' | transloco }}</strong> {{ 'organisations.similar.text' | transloco }}
        </p>
        <ul class="gb-plain">
          @for (it of items(); track it.organisation.code) {
            <li>
              <a target="_blank" [routerLink]="['/organisationen', it.organisation.code]"
                >{{ it.organisation.name }}<span class="gb-visually-hidden"> {{ 'organisations.similar.newTab' | transloco }}</span></a
              >
              <span class="gb-small-line">
                {{ 'organisations.sector.' + it.organisation.sector | transloco }}
                @if (it.organisation.mergedInto; as other) {
                  · {{ 'organisations.mergedShort' | transloco: { name: other.name } }}
                } @else if (it.organisation.closedOn; as day) {
                  · {{ 'organisations.closedSince' | transloco: { date: format.date(day) } }}
                }
              </span>
            </li>
          }
        </ul>
      }
    </div>
  `,
  styles: `
    p {
      margin: 0 0 var(--gb-space-1);
    }
    ul {
      padding-inline-start: var(--gb-space-3);
      border-inline-start: 3px solid var(--gb-state-watch-mark);
    }
    li {
      padding-block: var(--gb-space-1);
    }
  `,
})
export class SimilarList {
  protected readonly format = inject(FigureFormat);
  readonly name = input.required<string>();
  /** The one that is called so. */
  readonly except = input<string>();

  /** Codes of those that are likely to be the same one. */
  readonly likely = output<readonly string[]>();

  readonly #asked = signal<string | undefined>(undefined);
  readonly #similar = inject(OrganisationApi).similar(this.#asked, this.except);
  readonly #loaded = lastLoaded(this.#similar);
  protected readonly items = computed(() => (this.#asked() === undefined ? [] : (this.#loaded()?.items ?? [])));

  constructor() {
    effect(() => {
      const likely = this.items().filter(({ similarity }) => similarity >= LIKELY_THE_SAME);
      this.likely.emit(likely.map(({ organisation }) => organisation.code));
    });
    effect((onCleanup) => {
      const name = this.name().trim();
      const waiting = setTimeout(() => this.#asked.set(name.length < SHORTEST ? undefined : name), PAUSE);
      onCleanup(() => clearTimeout(waiting));
    });
  }
}
