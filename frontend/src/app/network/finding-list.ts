import { Component, computed, inject, input, signal } from '@angular/core';
import type { Params } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Link2, Network as NetworkShape, Split, Unlink, Users, type IconNode } from 'lucide';
import type { NetworkFinding, NetworkNode } from '#contract/network.ts';
import { Icon } from '../ui/icon';
import { NetworkWords } from './network-words';
import { NodeLink } from './node-link';

const ICONS: Readonly<Record<NetworkFinding['kind'], IconNode>> = {
  only_link: Link2,
  side_by_side: Split,
  separate: Unlink,
  go_between: NetworkShape,
  most_shared: Users,
};
/** So many sentences of each kind stand there at once, so that many of one do not hide the others. */
const FIRST: Readonly<Record<NetworkFinding['kind'], number>> = {
  only_link: 3,
  side_by_side: 3,
  separate: 1,
  go_between: 1,
  most_shared: 1,
};

/** What is remarkable about a network, in sentences that lead to whom they are about. */
@Component({
  selector: 'gb-finding-list',
  imports: [Icon, NodeLink, TranslocoPipe],
  template: `
    <ul class="gb-plain">
      @for (sentence of shown(); track $index) {
        <li>
          <gb-icon [shape]="sentence.icon" />
          <span>
            @for (part of sentence.parts; track $index) {
              @if ('node' in part) {
                <gb-node-link [node]="part.node" [params]="params()" />
              } @else {
                <span [textContent]="part.text"></span>
              }
            }
          </span>
        </li>
      }
    </ul>
    @if (sentences().length > few().length) {
      <button type="button" class="gb-button gb-button-small gb-no-print" [attr.aria-expanded]="all()" (click)="all.set(!all())">
        {{ (all() ? 'network.finding.fewer' : 'network.finding.all') | transloco: { count: sentences().length } }}
      </button>
    }
  `,
  styles: `
    li {
      display: flex;
      gap: var(--gb-space-2);
      padding-block: var(--gb-space-2);
      max-inline-size: var(--gb-measure);
      overflow-wrap: anywhere;
    }
    gb-icon {
      flex: none;
      margin-block-start: 0.2em;
      color: var(--gb-accent);
    }
  `,
})
export class FindingList {
  readonly findings = input.required<readonly NetworkFinding[]>();
  readonly nodes = input.required<ReadonlyMap<string, NetworkNode>>();
  readonly params = input.required<Params>();

  readonly #words = inject(NetworkWords);
  protected readonly all = signal(false);
  protected readonly sentences = computed(() =>
    this.findings().map((finding) => ({
      kind: finding.kind,
      icon: ICONS[finding.kind],
      parts: this.#words.sentence(finding, this.nodes()),
    })),
  );
  /** The weightiest of each kind. */
  protected readonly few = computed(() => {
    const kinds = this.sentences().map(({ kind }) => kind);
    return this.sentences().filter(({ kind }, at) => kinds.slice(0, at).filter((each) => each === kind).length < FIRST[kind]);
  });
  protected readonly shown = computed(() => (this.all() ? this.sentences() : this.few()));
}
