import { afterNextRender, Component, computed, ElementRef, inject, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { LevelResponse } from '#contract/district.ts';
import { FigureFormat } from '../format/figure-format';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { isStep, optionStep } from '../ui/option-step';
import { UniqueId } from '../ui/unique-id';
import { DistrictHighlight } from './district-highlight';
import { PlaceApi } from './place-api';
import { placeOptions } from './place-options';

/** A search field over the list of places: letters narrow it down, arrow keys walk, Enter chooses. */
@Component({
  selector: 'gb-place-list',
  imports: [LoadFailed, Loading, TranslocoPipe],
  templateUrl: './place-list.html',
  styleUrls: ['../ui/option-list.scss', './place-list.scss'],
})
export class PlaceList {
  readonly #format = inject(FigureFormat);
  readonly #highlight = inject(DistrictHighlight);

  readonly levels = input.required<readonly LevelResponse[]>();
  /** Reference of the place that is chosen now. */
  readonly chosen = input<string>();
  /** A place was chosen, by its reference. */
  readonly picked = output<string>();

  protected readonly id = inject(UniqueId).next('gb-places');
  protected readonly districts = inject(PlaceApi).allDistricts();
  protected readonly search = signal('');
  protected readonly groups = computed(() =>
    placeOptions(
      this.districts.hasValue() ? this.districts.value().items : [],
      this.levels(),
      this.search(),
      this.chosen(),
      this.#format.language(),
    ),
  );
  readonly #refs = computed(() => this.groups().flatMap(({ options }) => options.map(({ ref }) => ref)));
  /** The place that Enter would choose: the chosen one at first, the best match after a search. */
  protected readonly active = linkedSignal<readonly string[], string | undefined>({
    source: this.#refs,
    computation: (refs) => (this.search() === '' ? refs.find((ref) => ref === this.chosen()) : refs[0]),
  });
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  private readonly list = viewChild<ElementRef<HTMLElement>>('list');

  constructor() {
    afterNextRender(() => this.field().nativeElement.focus());
  }

  protected look(event: Event): void {
    this.search.set((event.target as HTMLInputElement).value);
  }

  protected walk(event: KeyboardEvent): void {
    if (event.key === 'Enter') {
      event.preventDefault();
      this.pick(this.active());
    } else if (isStep(event.key)) {
      event.preventDefault();
      this.active.set(optionStep(event.key, this.#refs(), this.active()));
      this.#reveal();
    }
  }

  protected pick(ref: string | undefined): void {
    if (ref !== undefined) this.picked.emit(ref);
  }

  protected point(ref: string | undefined): void {
    if (ref === undefined) this.#highlight.clear();
    else this.#highlight.show(ref);
  }

  #reveal(): void {
    queueMicrotask(() => this.list()?.nativeElement.querySelector('.active')?.scrollIntoView({ block: 'nearest' }));
  }
}
