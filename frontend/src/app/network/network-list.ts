import { Component, computed, inject, input, output } from '@angular/core';
import type { Params } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ArrowDown, ArrowUp, ChevronsUpDown, Link2, type IconNode } from 'lucide';
import type { NetworkNode } from '#contract/network.ts';
import { FigureFormat } from '../format/figure-format';
import { Icon } from '../ui/icon';
import type { Mode } from './network-filter';
import { nextSorting, SORT_KEYS, sorted, type SortKey, type Sorting } from './network-order';
import { NetworkWords } from './network-words';
import { NodeCard } from './node-card';
import { NodeLink } from './node-link';
import type { ShownNetwork, Tie } from './shown-network';

const NONE: ReadonlyMap<string, Tie> = new Map();

/** The network as a table; a row tells with whom it is linked when it is opened. */
@Component({
  selector: 'gb-network-list',
  imports: [Icon, NodeCard, NodeLink, TranslocoPipe],
  templateUrl: './network-list.html',
  styleUrl: './network-list.scss',
})
export class NetworkList {
  readonly shown = input.required<ShownNetwork>();
  readonly ties = input.required<ReadonlyMap<string, ReadonlyMap<string, Tie>>>();
  readonly nodes = input.required<ReadonlyMap<string, NetworkNode>>();
  readonly mode = input.required<Mode>();
  readonly sorting = input.required<Sorting>();
  /** The most rows. */
  readonly most = input.required<number>();
  readonly chosen = input<string | null>(null);
  readonly params = input.required<Params>();
  readonly sort = output<string>();
  readonly choose = output<string | null>();

  protected readonly words = inject(NetworkWords);
  protected readonly format = inject(FigureFormat);
  protected readonly keys = SORT_KEYS;
  protected readonly link = Link2;
  protected readonly rows = computed(() =>
    sorted(this.shown().nodes, this.sorting(), { kind: (node) => this.words.kind(node), links: (node) => this.of(node).size }).slice(
      0,
      this.most(),
    ),
  );

  protected of({ id }: NetworkNode): ReadonlyMap<string, Tie> {
    return this.ties().get(id) ?? NONE;
  }

  protected directionOf(key: SortKey): 'ascending' | 'descending' | null {
    const { key: now, down } = this.sorting();
    return now !== key ? null : down ? 'descending' : 'ascending';
  }

  protected iconOf(key: SortKey): IconNode {
    const direction = this.directionOf(key);
    return direction === null ? ChevronsUpDown : direction === 'ascending' ? ArrowUp : ArrowDown;
  }

  protected press(key: SortKey): void {
    this.sort.emit(nextSorting(this.sorting(), key));
  }
}
