import { computed, inject, linkedSignal, type Signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { DistrictResponse } from '#contract/district.ts';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { failureOf } from '../ui/load-failed';
import type { IndicatorData } from './indicator-data';
import type { Choices } from './indicator-choices';
import { refOf } from './indicator-figures';
import type { IndicatorView } from './indicator-view';
import type { NamedPlace } from './named-place';

/**
 * What the page of an indicator shows of its data, in the language of the page: the answers put together, and what was there before while new
 * ones are on their way. Made in an injection context.
 */
export class IndicatorState {
  readonly #context = inject(Context);
  readonly #format = inject(FigureFormat);
  readonly #transloco = inject(TranslocoService);
  readonly #data: IndicatorData;
  readonly #code: Signal<string>;
  readonly #choices: Signal<Choices>;

  constructor(data: IndicatorData, code: Signal<string>, choices: Signal<Choices>) {
    this.#data = data;
    this.#code = code;
    this.#choices = choices;
  }

  readonly name = computed(() => {
    const known = this.#data.known();
    return known === undefined ? this.#code() : this.#format.name(known.name);
  });
  readonly field = computed(() => {
    const field = this.#data.fields().find(({ code }) => code === this.#data.known()?.fieldOfAction);
    return field === undefined ? undefined : this.#format.name(field.name);
  });

  readonly row = computed(() => this.#data.lastOverview()?.rows.find(({ indicator }) => indicator === this.#code()));
  readonly compared = computed(() => this.#data.lastOverview()?.compared ?? []);
  readonly comparedLevel = computed(() => this.#data.installation()?.levels.find(({ level }) => level === this.compared()[0]?.level));
  /** Whether it is not known yet if there is a value. */
  readonly undecided = computed(
    () => this.#data.lastOverview() === undefined || (this.#data.overview.isLoading() && (this.row()?.value ?? null) === null),
  );
  /** What the headline is about: its figures belong to this place, also while those of the next one are on their way. */
  readonly placeName = computed(() => this.#nameOr((this.#data.lastOverview()?.district ?? this.#context.place())?.name));
  readonly wholeName = computed(() => this.#nameOr(this.#data.whole()?.name));
  readonly quarter = computed(() => this.#data.lastOverview()?.quarter ?? this.#context.quarter() ?? '');

  /** Runs of imports that the figures come from. */
  readonly imports = computed(() => new Set(this.#data.table().all.flatMap(({ importId }) => importId ?? [])));
  /** Whose figures these are, as a line below pictures. */
  readonly source = computed(() => {
    const { known, newestRun } = this.#data;
    const indicator = known();
    if (indicator === undefined) return '';
    if (indicator.derivedFrom !== null) return this.#say('indicator.source.derived', indicator.derivedFrom);
    const run = newestRun.hasValue() ? newestRun.value() : undefined;
    return this.#say('indicator.source.named', { name: run?.attribution ?? indicator.source });
  });

  readonly #fresh = computed((): IndicatorView | undefined => {
    const data = this.#data;
    const [indicator, installation, place, whole, shown] = [
      data.known(),
      data.installation(),
      this.#context.place(),
      data.whole(),
      data.period(),
    ];
    const level = installation?.levels.find((one) => one.level === (data.level() ?? whole?.level));
    if (indicator === undefined || place === undefined || whole === undefined || level === undefined || shown === undefined)
      return undefined;
    const districts = data.districts();
    if (data.waiting() || (data.level() !== undefined && districts.length === 0)) return undefined;
    return {
      indicator,
      name: this.name(),
      measure: indicator,
      place: this.#named(place),
      whole: this.#named(whole),
      levels: data.levels(),
      level,
      districts: districts.map((district) => this.#named(district)),
      table: data.table(),
      periods: data.periods(),
      period: shown,
      targets: data.targets(),
      annotations: data.annotations().filter(({ district }) => district === null || district === place.ref),
      choices: this.#choices(),
      source: this.source(),
    };
  });
  /** What is drawn: while something new is on its way, what was there before. */
  readonly view = linkedSignal<{ code: string; fresh: IndicatorView | undefined }, IndicatorView | undefined>({
    source: () => ({ code: this.#code(), fresh: this.#fresh() }),
    computation: ({ code, fresh }, before) => fresh ?? (before?.source.code === code ? before.value : undefined),
  }).asReadonly();
  /** Whether what is drawn is about to be replaced. */
  readonly stale = computed(() => this.#fresh() === undefined && this.#data.waiting());
  /** Why the figures cannot be shown. Without a connection what was loaded before stays; the shell says that there is none. */
  readonly failure = computed(() => {
    const error = this.#data.error();
    return error !== undefined && failureOf(error) === 'offline' && this.view() !== undefined ? undefined : error;
  });

  readonly boundaries = computed(() => ({
    value: this.#data.boundaries.hasValue() ? this.#data.boundaries.value() : undefined,
    error: this.#data.boundaries.error(),
  }));
  /** Only figures of the place that is drawn: those of the next one may be there before its other figures. */
  readonly breakdown = computed(() => {
    const { breakdown } = this.#data;
    const figures = breakdown.hasValue() ? breakdown.value().items : [];
    return {
      figures: figures.filter((figure) => refOf(figure) === this.view()?.place.ref),
      loading: breakdown.isLoading() || this.stale(),
      error: breakdown.error(),
    };
  });

  readonly nameOf = computed(() => {
    const places = [...this.compared(), ...this.#data.districts(), this.#data.whole()].filter((place) => place !== undefined);
    const names = new Map(places.map(({ ref, name }) => [ref, this.#format.name(name)]));
    return (ref: string): string => names.get(ref) ?? ref;
  });

  #named({ ref, name }: DistrictResponse): NamedPlace {
    return { ref, name: this.#format.name(name) };
  }

  #nameOr(name: DistrictResponse['name'] | undefined): string {
    return name === undefined ? '' : this.#format.name(name);
  }

  #say(key: string, params: Readonly<Record<string, string>>): string {
    return this.#transloco.translate(key, params, this.#format.language());
  }
}
