import { Component, computed, inject, input, output } from '@angular/core';
import type { Params } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { X } from 'lucide';
import type { NetworkNode } from '#contract/network.ts';
import { Icon } from '../ui/icon';
import type { Mode } from './network-filter';
import { NetworkWords } from './network-words';
import { NodeLink } from './node-link';
import type { Tie } from './shown-network';

/** A node that was chosen: where it stands, and with whom it is linked in what is shown. */
@Component({
  selector: 'gb-node-card',
  imports: [Icon, NodeLink, TranslocoPipe],
  template: `
    @let it = node();
    <div class="head">
      <strong><gb-node-link [node]="it" [params]="params()" /></strong>
      <button type="button" class="gb-button gb-button-quiet gb-button-small" (click)="closed.emit()">
        <gb-icon [shape]="x" /> {{ 'network.card.close' | transloco }}
      </button>
    </div>
    <p class="gb-small-line">
      {{ words.kind(it) }} · {{ 'network.standing.' + it.standing | transloco }}
      @if (it.onlyLink) {
        · {{ 'network.onlyLink' | transloco }}
      }
      · {{ 'network.card.ways' | transloco: { share: words.ways(it.betweenness) } }}
    </p>
    <ul class="gb-plain">
      @for (link of links(); track link.node.id) {
        <li>
          <gb-node-link [node]="link.node" [params]="params()" />
          <span class="gb-small-line">{{ link.words }}</span>
        </li>
      } @empty {
        <li>{{ 'network.card.nobody' | transloco }}</li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: block;
      padding: var(--gb-space-3) var(--gb-space-4);
      border: 1px solid var(--gb-line);
      border-inline-start: 3px solid var(--gb-accent);
      border-radius: var(--gb-radius);
      background: var(--gb-surface-raised);
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: var(--gb-space-2);
      overflow-wrap: anywhere;
    }
    p {
      margin-block: 0 var(--gb-space-2);
    }
    ul {
      display: grid;
      gap: var(--gb-space-1) var(--gb-space-4);
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
      max-block-size: 20rem;
      overflow: auto;
    }
    li {
      font-size: var(--gb-size-s);
      overflow-wrap: anywhere;
    }
    li .gb-small-line {
      display: block;
    }
  `,
})
export class NodeCard {
  readonly node = input.required<NetworkNode>();
  /** Its ties by the id of the other node. */
  readonly ties = input.required<ReadonlyMap<string, Tie>>();
  readonly nodes = input.required<ReadonlyMap<string, NetworkNode>>();
  readonly mode = input.required<Mode>();
  readonly params = input.required<Params>();
  readonly closed = output<void>();

  protected readonly words = inject(NetworkWords);
  protected readonly x = X;
  protected readonly links = computed(() =>
    [...this.ties()]
      .flatMap(([id, tie]) => {
        const node = this.nodes().get(id);
        return node === undefined ? [] : [{ node, words: this.words.tie(tie, this.mode()) }];
      })
      .sort((one, other) => one.node.name.localeCompare(other.node.name, 'de')),
  );
}
