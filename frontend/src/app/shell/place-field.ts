import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { LocalisedText } from '#contract/common.ts';
import { FigureFormat } from '../format/figure-format';
import { ChosenList } from '../ui/chosen-list';
import { Context } from './context';
import { PlaceApi } from './place-api';
import { PlaceList } from './place-list';

/** Chooses districts of any level, by search. */
@Component({
  selector: 'gb-place-field',
  imports: [ChosenList, PlaceList, TranslocoPipe],
  template: `
    <gb-chosen-list
      [label]="label()"
      [addLabel]="'ui.chosen.addDistrict' | transloco"
      [items]="items()"
      [problem]="problem()"
      (removed)="remove($event)"
    >
      <ng-template let-close>
        <gb-place-list [levels]="levels()" (picked)="add($event); close()" />
      </ng-template>
    </gb-chosen-list>
  `,
})
export class PlaceField {
  readonly #format = inject(FigureFormat);
  readonly #installation = inject(Context).installation;
  readonly #all = inject(PlaceApi).allDistricts();

  readonly label = input.required<string>();
  /** References, in the order in which they were chosen. */
  readonly value = input.required<readonly string[]>();
  /** Names that are known already. */
  readonly names = input<Readonly<Record<string, LocalisedText>>>({});
  /** What is wrong with the choice, as a sentence. */
  readonly problem = input('');
  readonly changed = output<readonly string[]>();

  readonly #byRef = computed(() => new Map((this.#all.hasValue() ? this.#all.value().items : []).map((place) => [place.ref, place.name])));
  protected readonly levels = computed(() => (this.#installation.hasValue() ? (this.#installation.value()?.levels ?? []) : []));
  protected readonly items = computed(() =>
    this.value().map((ref) => {
      const name = this.names()[ref] ?? this.#byRef().get(ref);
      return { code: ref, name: name === undefined ? ref : this.#format.name(name) };
    }),
  );

  protected add(ref: string): void {
    this.changed.emit([...this.value().filter((each) => each !== ref), ref]);
  }

  protected remove(ref: string): void {
    this.changed.emit(this.value().filter((each) => each !== ref));
  }
}
