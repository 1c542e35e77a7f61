import { Component, computed, inject, input } from '@angular/core';
import type { Params } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { NetworkNode } from '#contract/network.ts';
import { FigureFormat } from '../format/figure-format';
import type { Mode } from './network-filter';
import { NetworkWords } from './network-words';
import { NodeLink } from './node-link';
import { strengthOf, type ShownNetwork, type Tie } from './shown-network';

/** The network as a matrix: what two share stands where their row and column meet. Organisations against bodies, or one kind against itself. */
@Component({
  selector: 'gb-network-matrix',
  imports: [NodeLink, TranslocoPipe],
  template: `
    <p class="gb-small gb-muted">{{ 'network.matrix.explain.' + mode() | transloco }}</p>
    <div class="gb-table-scroll scroll" role="region" tabindex="0" [attr.aria-label]="'network.matrix.label' | transloco">
      <table class="gb-table gb-table-compact">
        <thead>
          <tr>
            <th scope="col" class="corner">{{ 'network.matrix.rows.' + mode() | transloco }}</th>
            @for (column of columns(); track column.id) {
              <th scope="col" class="column"><gb-node-link [node]="column" [params]="params()" /></th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.node.id) {
            <tr>
              <th scope="row"><gb-node-link [node]="row.node" [params]="params()" /></th>
              @for (cell of row.cells; track cell.id) {
                <td>
                  @if (cell.tie; as tie) {
                    <span class="mark" [class.strong]="strength(tie) > 2" [attr.title]="words.tie(tie, mode())"
                      ><span aria-hidden="true">{{ format.number(strength(tie)) }}</span
                      ><span class="gb-visually-hidden">{{ words.tie(tie, mode()) }}</span></span
                    >
                  } @else if (cell.itself) {
                    <span class="gb-muted" aria-hidden="true">·</span>
                  }
                </td>
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styleUrl: './matrix.scss',
})
export class NetworkMatrix {
  readonly shown = input.required<ShownNetwork>();
  readonly ties = input.required<ReadonlyMap<string, ReadonlyMap<string, Tie>>>();
  readonly mode = input.required<Mode>();
  /** The most rows; of columns, too, where organisations stand against each other. */
  readonly most = input.required<number>();
  readonly params = input.required<Params>();

  protected readonly words = inject(NetworkWords);
  protected readonly format = inject(FigureFormat);
  protected readonly strength = strengthOf;

  /** Those with a tie, with most of them first. */
  readonly #linked = computed(() =>
    this.shown()
      .nodes.filter(({ id }) => this.ties().has(id))
      .toSorted((a, b) => this.#count(b) - this.#count(a) || a.name.localeCompare(b.name, 'de')),
  );
  protected readonly columns = computed(() =>
    this.mode() === 'beide' ? this.#linked().filter(({ kind }) => kind === 'body') : this.#linked().slice(0, this.most()),
  );
  protected readonly rows = computed(() => {
    const of = this.mode() === 'beide' ? this.#linked().filter((node) => this.#isRow(node)) : this.#linked();
    return of.slice(0, this.most()).map((node) => ({
      node,
      cells: this.columns().map(({ id }) => ({ id, tie: this.ties().get(node.id)?.get(id), itself: id === node.id })),
    }));
  });

  #count({ id }: NetworkNode): number {
    return this.ties().get(id)?.size ?? 0;
  }

  /** Whether an organisation stands in any of the bodies; who does only measures stands in the list. */
  #isRow({ kind, id }: NetworkNode): boolean {
    return kind === 'organisation' && [...(this.ties().get(id)?.keys() ?? [])].some((other) => other.startsWith('body:'));
  }
}
