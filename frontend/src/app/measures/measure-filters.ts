import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { FigureFormat } from '../format/figure-format';
import { ListFilters, type FilterBox, type FilterChoice } from '../shell/list-filters';
import { MEASURES, type FilterName, type MeasureFilter, type QueryChange } from './measure-filter';
import { MeasureNames, type Named } from './measure-names';
import { DUTIES, HINTS, OUTLOOKS, STATUSES, WARNINGS } from './measure-words';

/** What narrows the measures down. All of it stands in the address. */
@Component({
  selector: 'gb-measure-filters',
  imports: [ListFilters, TranslocoPipe],
  template: `
    <gb-list-filters
      [words]="words"
      [filter]="filter()"
      [searchLabel]="'measures.filter.text' | transloco"
      [usual]="usual()"
      [further]="further()"
      [boxes]="boxes()"
      (changed)="changed.emit($event)"
    />
  `,
})
export class MeasureFilters {
  readonly filter = input.required<MeasureFilter>();
  readonly changed = output<QueryChange>();

  readonly #transloco = inject(TranslocoService);
  readonly #format = inject(FigureFormat);
  readonly #names = inject(MeasureNames);
  protected readonly words = MEASURES;

  protected readonly usual = computed<readonly FilterChoice[]>(() => [
    this.#words('status', STATUSES),
    this.#named('field', this.#names.fields()),
  ]);
  protected readonly further = computed<readonly FilterChoice[]>(() => [
    this.#words('outlook', OUTLOOKS),
    this.#words('warning', WARNINGS),
    this.#words('hint', HINTS),
    this.#named('targetGroup', this.#names.targetGroups()),
    this.#words('duty', DUTIES),
    this.#named('organisation', this.#names.organisations()),
  ]);
  protected readonly boxes = computed<readonly FilterBox[]>(() => [
    {
      name: 'responsible',
      word: 'me',
      label: this.#say('measures.filter.onlyMine'),
      set: { label: this.#say('measures.filter.responsible'), text: this.#say('measures.filter.me') },
    },
  ]);

  #words(name: FilterName, words: readonly string[]): FilterChoice {
    return this.#choice(
      name,
      words.map((word) => ({ word, text: this.#say(`measure.${name}.${word}`) })),
    );
  }

  #named(name: FilterName, named: readonly Named[]): FilterChoice {
    return this.#choice(
      name,
      named.map(({ code, name: text }) => ({ word: code, text })),
    );
  }

  #choice(name: FilterName, options: FilterChoice['options']): FilterChoice {
    return { name, label: this.#say(`measures.filter.${name}`), options };
  }

  #say(key: string): string {
    return this.#transloco.translate(key, {}, this.#format.language());
  }
}
