import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import type { Params } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CircleSlash2, CopyPlus } from 'lucide';
import type { OfferCell, OfferOverlaps } from '#contract/overlap.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { ReferenceNames } from '../shell/reference-names';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon';
import { CellCard } from './cell-card';
import { focusCell } from './focus-cell';
import { OfferGroups } from './offer-groups';
import { coverageCounts } from './overlap-counts';

/** So many districts stand there before the others are asked for. */
const FIRST_ROWS = 60;

const nameOfCell = ({ fieldOfAction, district }: Pick<OfferCell, 'fieldOfAction' | 'district'>): string =>
  `${fieldOfAction}~${district ?? ''}`;

/** Districts against fields of action: who offers what where, with the gaps and where several do the same. On a phone a list by field. */
@Component({
  selector: 'gb-offer-matrix',
  imports: [CellCard, EmptyState, Icon, TranslocoPipe],
  templateUrl: './offer-matrix.html',
  styleUrls: ['./matrix.scss', './overlap.scss'],
})
export class OfferMatrix {
  readonly offers = input.required<OfferOverlaps>();
  /** The districts that belong to the chosen place; all when absent. */
  readonly place = input<ReadonlySet<string>>();
  /** Name of the cell that was chosen. */
  readonly chosen = input<string>();
  readonly params = input.required<Params>();
  readonly choose = output<string | null>();

  readonly #words = inject(Words);
  readonly #focus = focusCell();
  readonly #groups = inject(OfferGroups);
  protected readonly names = inject(ReferenceNames);
  protected readonly format = inject(FigureFormat);
  protected readonly nobody = CircleSlash2;
  protected readonly several = CopyPlus;
  protected readonly nameOf = nameOfCell;

  readonly #byName = computed(() => new Map(this.offers().cells.map((cell) => [nameOfCell(cell), cell])));
  protected readonly most = linkedSignal({ source: () => this.offers().level, computation: () => FIRST_ROWS });
  readonly #places = computed(() => [
    { ref: null, name: this.#words.say('overlap.offers.wide') },
    ...this.offers()
      .districts.filter(({ ref }) => this.place()?.has(ref) !== false)
      .map(({ ref, name }) => ({ ref, name: this.format.name(name) })),
  ]);
  protected readonly districts = computed(() => this.#places().length - 1);
  protected readonly rows = computed(() =>
    this.#places()
      .slice(0, this.most() + 1)
      .map(({ ref, name }) => ({ ref: ref ?? '', name, cells: this.offers().fieldsOfAction.map((field) => this.#cell(field, ref, name)) })),
  );
  /** By field, for a list. */
  protected readonly byField = computed(() =>
    this.offers().fieldsOfAction.map((field) => ({
      field,
      cells: this.#places().map(({ ref, name }) => this.#cell(field, ref, name)),
    })),
  );
  readonly #wideSeveral = computed(
    () => this.offers().cells.filter(({ district, coverage }) => district === null && coverage === 'several').length,
  );
  protected readonly lead = computed(() => {
    const { all, nobody, several, wide_only: wide } = coverageCounts(this.offers(), this.place());
    const some = (family: string, count: number): string[] => (count === 0 ? [] : [this.#words.count(family, count)]);
    return [
      this.#words.say('overlap.offers.lead', { all: this.format.number(all), nobody: this.format.number(nobody) }),
      ...some('overlap.offers.leadWide', wide),
      this.#words.count('overlap.offers.leadSeveral', several),
      ...some('overlap.offers.leadWideSeveral', this.#wideSeveral()),
      ...some('overlap.offers.leadWithout', this.offers().withoutPlace.length),
    ].join(' ');
  });
  protected readonly card = computed(() => {
    const cell = this.#byName().get(this.chosen() ?? '');
    if (cell === undefined) return undefined;
    const place = this.#places().find(({ ref }) => ref === cell.district)?.name ?? '';
    return {
      heading: this.#words.say('overlap.offers.cell', { field: this.names.field(cell.fieldOfAction), place }),
      groups: this.#groups.of(this.offers(), cell.measures, cell.organisations),
    };
  });

  #cell(fieldOfAction: string, district: string | null, place: string) {
    const cell = this.#byName().get(nameOfCell({ fieldOfAction, district }));
    const coverage = cell?.coverage ?? 'nobody';
    const measures = cell?.measures.length ?? 0;
    return {
      key: nameOfCell({ fieldOfAction, district }),
      place,
      coverage,
      measures,
      isGap: coverage === 'nobody' && district !== null,
      label: this.#words.say('overlap.offers.cellLabel', {
        field: this.names.field(fieldOfAction),
        place,
        coverage: this.#words.say(`overlap.coverage.${coverage}`),
        measures: this.#words.count('network.tie.allMeasures', measures),
      }),
    };
  }

  /** Takes the card away; the focus goes back to its cell. */
  protected close(): void {
    this.#focus(this.chosen() ?? '');
    this.choose.emit(null);
  }
}
