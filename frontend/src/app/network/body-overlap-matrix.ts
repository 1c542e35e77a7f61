import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CircleSlash2 } from 'lucide';
import type { BodyOverlap, BodyOverlaps } from '#contract/overlap.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { ReferenceNames } from '../shell/reference-names';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon';
import { CellCard, type CellGroup } from './cell-card';
import { focusCell } from './focus-cell';
import { isSideBySide, pairOf, pairsByName } from './overlap-counts';

/** Bodies against bodies: how many organisations belong to both. On a phone a list of pairs. */
@Component({
  selector: 'gb-body-overlap-matrix',
  imports: [CellCard, EmptyState, Icon, RouterLink, TranslocoPipe],
  templateUrl: './body-overlap-matrix.html',
  styleUrls: ['./matrix.scss', './overlap.scss'],
})
export class BodyOverlapMatrix {
  readonly overlaps = input.required<BodyOverlaps>();
  /** Name of the pair that was chosen. */
  readonly chosen = input<string>();
  readonly params = input.required<Params>();
  readonly choose = output<string | null>();

  readonly #words = inject(Words);
  readonly #focus = focusCell();
  readonly #names = inject(ReferenceNames);
  protected readonly format = inject(FigureFormat);
  protected readonly nobody = CircleSlash2;

  protected readonly byName = computed(() => pairsByName(this.overlaps()));
  readonly #bodyNames = computed(() => new Map(this.overlaps().bodies.map(({ code, name }) => [code, name])));
  protected readonly rows = computed(() =>
    this.overlaps().bodies.map((body) => ({
      body,
      cells: this.overlaps().bodies.map(({ code, name }) => ({
        code,
        label: this.#words.say('overlap.pair', { a: body.name, b: name }),
        itself: code === body.code,
        pair: this.byName().get(pairOf(body.code, code)),
      })),
    })),
  );
  /** For a list: those that share most first, then those that work side by side. */
  protected readonly pairs = computed(() =>
    this.overlaps()
      .pairs.filter((pair) => pair.organisations.length + pair.people.length > 0 || isSideBySide(pair))
      .toSorted((one, other) => other.organisations.length - one.organisations.length || other.people.length - one.people.length),
  );
  protected readonly lead = computed(() => {
    const { bodies, pairs } = this.overlaps();
    const sharing = pairs.filter(({ organisations, people }) => organisations.length + people.length > 0).length;
    return [
      this.#words.count('overlap.bodies.pairs', (bodies.length * (bodies.length - 1)) / 2),
      this.#words.count('overlap.bodies.sharing', sharing),
      this.#words.count('overlap.bodies.sideBySide', pairs.filter(isSideBySide).length),
    ].join(' ');
  });
  protected readonly card = computed(() => {
    const pair = this.byName().get(this.chosen() ?? '');
    return pair === undefined ? undefined : { heading: this.named(pair), groups: this.#groups(pair) };
  });

  protected readonly sideBySide = isSideBySide;
  protected readonly nameOf = ({ a, b }: BodyOverlap): string => pairOf(a, b);

  protected named({ a, b }: BodyOverlap): string {
    return this.#words.say('overlap.pair', { a: this.#bodyNames().get(a) ?? a, b: this.#bodyNames().get(b) ?? b });
  }

  /** What two bodies share, in words. */
  protected shared({ organisations, people }: BodyOverlap): string {
    return [this.#words.count('network.tie.organisations', organisations.length), this.#words.count('overlap.people', people.length)].join(
      ', ',
    );
  }

  protected fields({ fieldsOfAction }: BodyOverlap): string {
    return fieldsOfAction.map((code) => this.#names.field(code)).join(', ');
  }

  #groups(pair: BodyOverlap): CellGroup[] {
    const { organisationNames, personNames } = this.overlaps();
    const groups: CellGroup[] = [
      {
        heading: this.#words.say('overlap.cell.organisations'),
        items: pair.organisations.map((code) => ({ text: organisationNames[code] ?? code, way: ['/organisationen', code] })),
      },
      {
        heading: this.#words.say('overlap.cell.people'),
        items: pair.people.map((id) => ({ text: personNames[id] ?? this.#words.say('overlap.cell.erased'), way: ['/personen', id] })),
      },
      {
        heading: this.#words.say('overlap.cell.fields'),
        items: pair.fieldsOfAction.map((code) => ({ text: this.#names.field(code), way: null })),
      },
    ];
    return groups.filter(({ items }) => items.length > 0);
  }

  /** Takes the card away; the focus goes back to its cell. */
  protected close(): void {
    this.#focus(this.chosen() ?? '');
    this.choose.emit(null);
  }
}
