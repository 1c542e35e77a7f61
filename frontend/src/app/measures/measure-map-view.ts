import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { lastDay, period } from '#contract/period.ts';
import { FigureFormat } from '../format/figure-format';
import { AreaPicture } from '../shell/area-picture';
import { Context } from '../shell/context';
import { PlaceApi } from '../shell/place-api';
import { EmptyState } from '../ui/empty-state';
import { FigureFrame, FramePicture, FrameTable } from '../ui/figure-frame';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { measureAreas, SHOWN } from './measure-areas';
import type { QueryChange } from './measure-filter';
import { MeasureListApi } from './measure-list-api';
import { MeasureNames } from './measure-names';

/** Where measures are running: the districts of a level in classes, with the same districts as a list, and the addresses that are known. */
@Component({
  selector: 'gb-measure-map-view',
  imports: [AreaPicture, EmptyState, FigureFrame, FramePicture, FrameTable, LoadFailed, Loading, RouterLink, TranslocoPipe],
  templateUrl: './measure-map-view.html',
  styleUrl: './measure-map-view.scss',
})
export class MeasureMapView {
  // As they stand in the address.
  readonly level = input<string>();
  readonly show = input<string>();
  readonly field = input<string>();
  readonly narrowed = output<QueryChange>();

  readonly #transloco = inject(TranslocoService);
  readonly #api = inject(MeasureListApi);
  protected readonly names = inject(MeasureNames);
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly shownOnes = SHOWN;

  /** Levels below the whole. */
  protected readonly levels = computed(() =>
    this.context.installation.hasValue() ? this.context.installation.value().levels.slice(1) : [],
  );
  protected readonly chosen = computed(() => this.levels().find(({ level }) => level === this.level()) ?? this.levels()[0]);
  protected readonly shown = computed(() => SHOWN.find((each) => each === this.show()) ?? 'running');
  readonly #day = computed(() => {
    const quarter = this.context.quarter();
    return quarter === undefined ? undefined : lastDay(period(quarter));
  });
  protected readonly map = this.#api.map(() => {
    const level = this.chosen()?.level;
    return level === undefined ? undefined : { level, quarter: this.context.chosenQuarter(), field: this.field() };
  });
  protected readonly boundaries = inject(PlaceApi).boundaries(() => {
    const level = this.chosen()?.level;
    return level === undefined ? undefined : { level, date: this.#day() };
  });
  protected readonly data = lastLoaded(this.map);
  protected readonly drawn = lastLoaded(this.boundaries);
  protected readonly result = computed(() => {
    const [data, drawn] = [this.data(), this.drawn()];
    if (data === undefined || drawn === undefined || drawn.level !== this.chosen()?.level) return undefined;
    return measureAreas(
      data,
      drawn,
      this.shown(),
      (amount) => this.format.number(amount),
      (name) => this.format.name(name),
    );
  });
  protected readonly rows = computed(() => [...(this.result()?.areas ?? [])].sort((a, b) => b.value - a.value));
  protected readonly points = computed(() =>
    (this.data()?.points ?? []).map(({ code, title, longitude, latitude }) => ({ id: code, name: title, longitude, latitude })),
  );
  protected readonly heading = computed(() => {
    const [most] = this.rows();
    const result = this.result();
    if (most === undefined || result === undefined || most.value === 0) return this.#say('measures.map.nothing', {});
    const least = this.rows().at(-1);
    if (result.empty === 0 && least !== undefined)
      return this.#say('measures.map.finding.everywhere', { name: most.name, count: most.text, least: least.name, fewest: least.text });
    return this.#say(`measures.map.finding.${this.shown()}`, {
      name: most.name,
      count: most.text,
      empty: this.format.number(result.empty),
    });
  });
  protected readonly subtitle = computed(() =>
    this.#say(`measures.map.subtitle.${this.shown()}`, {
      plural: this.format.name(this.chosen()?.plural ?? { de: '', en: '' }),
      quarter: this.format.period(this.data()?.quarter ?? ''),
    }),
  );

  protected valueOf({ target }: Event): string | null {
    const { value } = target as HTMLSelectElement;
    return value === '' ? null : value;
  }

  #say(key: string, params: Readonly<Record<string, string>>): string {
    return this.#transloco.translate(key, params, this.format.language());
  }
}
