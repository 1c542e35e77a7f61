import { Component, computed, inject, input, signal } from '@angular/core';
import type { Params } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { NetworkNode } from '#contract/network.ts';
import { Words } from '../format/words';
import { NodeLink } from './node-link';

/** So many names stand there before the others are asked for. */
const FIRST = 24;

/** Organisations in no body. They belong to the network as whom it does not reach. */
@Component({
  selector: 'gb-outside-list',
  imports: [NodeLink, TranslocoPipe],
  template: `
    <section aria-labelledby="gb-network-outside">
      <h2 id="gb-network-outside">{{ heading() }}</h2>
      <ul class="gb-plain">
        @for (node of shown(); track node.id) {
          <li>
            <gb-node-link [node]="node" [params]="params()" />
            @if (node.degree > 0) {
              <span class="gb-small-line">{{ 'network.outside.works' | transloco }}</span>
            }
          </li>
        }
      </ul>
      @if (organisations().length > first) {
        <button type="button" class="gb-button gb-button-small gb-no-print" [attr.aria-expanded]="all()" (click)="all.set(!all())">
          {{ (all() ? 'network.outside.fewer' : 'network.outside.all') | transloco: { count: organisations().length } }}
        </button>
      }
    </section>
  `,
  styles: `
    h2 {
      padding-block-end: var(--gb-space-2);
      border-block-end: 2px solid var(--gb-ink);
    }
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr));
      gap: var(--gb-space-1) var(--gb-space-4);
      margin-block-end: var(--gb-space-3);
    }
    li {
      font-size: var(--gb-size-s);
      overflow-wrap: anywhere;
    }
    .gb-small-line {
      display: block;
    }
  `,
})
export class OutsideList {
  readonly organisations = input.required<readonly NetworkNode[]>();
  readonly params = input.required<Params>();

  readonly #words = inject(Words);
  protected readonly first = FIRST;
  protected readonly all = signal(false);
  protected readonly heading = computed(() => this.#words.count('network.outside.heading', this.organisations().length));
  protected readonly shown = computed(() => (this.all() ? this.organisations() : this.organisations().slice(0, FIRST)));
}
