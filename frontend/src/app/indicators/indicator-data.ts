import { computed, inject, linkedSignal, type Signal } from '@angular/core';
import type { DistrictResponse } from '#contract/district.ts';
import { lastDay, period } from '#contract/period.ts';
import { CommentaryApi } from '../commentary/commentary-api';
import { Context } from '../shell/context';
import { PlaceApi } from '../shell/place-api';
import { lastLoaded } from '../ui/last-loaded';
import { boundaryDay } from './epoch';
import { IndicatorApi } from './indicator-api';
import { levelFor, periodFor } from './indicator-choices';
import { FigureTable } from './indicator-figures';

/** What of the address decides which figures are asked for. */
export interface IndicatorQuestion {
  readonly code: Signal<string>;
  readonly level: Signal<string | undefined>;
  readonly period: Signal<string | undefined>;
  readonly dimension: Signal<string | undefined>;
}

/**
 * What the page of an indicator asks the server, where one answer leads to the next question: the indicator to its levels, these to figures,
 * their periods to the districts of that time, and these to boundaries. Made in an injection context.
 */
export class IndicatorData {
  readonly #api = inject(IndicatorApi);
  readonly #places = inject(PlaceApi);
  readonly #context = inject(Context);
  readonly #commentary = inject(CommentaryApi);
  readonly #asked: IndicatorQuestion;

  constructor(asked: IndicatorQuestion) {
    this.#asked = asked;
  }

  readonly indicator = this.#api.indicator(() => this.#asked.code());
  readonly known = computed(() => (this.indicator.hasValue() ? this.indicator.value() : undefined));
  readonly #hasValues = computed(() => (this.known()?.available.from ?? null) !== null);

  readonly overview = this.#api.overview(() => ({
    quarter: this.#context.chosenQuarter(),
    district: this.#context.district(),
    indicator: this.#asked.code(),
  }));
  readonly #fields = this.#api.fieldsOfAction();
  readonly fields = computed(() => (this.#fields.hasValue() ? this.#fields.value().items : []));
  readonly #targets = this.#api.targets(() => this.#asked.code());
  readonly targets = computed(() => (this.#targets.hasValue() ? this.#targets.value().items : []));

  /** Events and breaks; the page stands without them. */
  readonly noted = this.#commentary.annotations(() => this.#asked.code());
  readonly annotations = computed(() => (this.noted.hasValue() ? this.noted.value().items : []));

  readonly #installation = this.#context.installation;
  readonly installation = computed(() => (this.#installation.hasValue() ? this.#installation.value() : undefined));
  readonly whole = computed(() => this.installation()?.whole);

  /** Levels with figures, below the whole. */
  readonly levels = computed(() => {
    const offered = this.known()?.available.levels ?? [];
    return this.installation()?.levels.filter(({ level }) => offered.includes(level) && level !== this.whole()?.level) ?? [];
  });
  /** The level that is compared; `undefined` where only the whole has figures. */
  readonly level = computed(() => {
    const offered = this.levels().map(({ level }) => level);
    return levelFor(this.#asked.level(), offered, this.#context.place()?.level);
  });

  readonly #ofLevel = this.#api.observations(() => {
    const [level, to] = [this.level(), this.#context.quarter()];
    return level === undefined || to === undefined || !this.#hasValues() ? undefined : { code: this.#asked.code(), level, to };
  });
  readonly #ofWhole = this.#api.observations(() => this.#figuresOf(this.whole()?.ref));
  readonly #ofPlace = this.#api.observations(() => {
    const place = this.#context.place();
    const isElsewhere = place === undefined || place.ref === this.whole()?.ref || place.level === this.level();
    return isElsewhere ? undefined : this.#figuresOf(place.ref);
  });
  readonly table = computed(() => {
    const sources = [this.#ofWhole, this.#ofPlace, this.#ofLevel];
    return new FigureTable(sources.flatMap((source) => (source.hasValue() ? source.value().items : [])));
  });

  /** Periods of the level, or of the whole where nothing smaller has figures. */
  readonly periods = computed(() => {
    const source = this.level() === undefined ? this.#ofWhole : this.#ofLevel;
    return source.hasValue() ? new FigureTable(source.value().items).periods : [];
  });
  readonly period = computed(() => periodFor(this.#asked.period(), this.periods(), this.#isWhole()));
  /** Whether the figure of the place is no sum of which a part is missing: the page then begins with the last whole one. */
  readonly #isWhole = computed(() => {
    const [table, place] = [this.table(), this.#context.place()?.ref];
    return (written: string): boolean => place === undefined || table.figure(place, written)?.incomplete !== true;
  });

  readonly #districts = this.#places.districts(() => {
    const [level, shown] = [this.level(), this.period()];
    return level === undefined || shown === undefined ? undefined : { level, date: lastDay(period(shown)) };
  });
  /** The districts as they were delimited at the end of the period. */
  readonly districts = computed(() => (this.#districts.hasValue() ? this.#districts.value().items : []));
  /** Level and day of the boundaries: the same object of comparison until a reform lies between two periods. */
  readonly #bounded = linkedSignal<readonly DistrictResponse[], { level: string; date: string | undefined } | undefined>({
    source: this.districts,
    computation: (listed, before) => {
      const [first] = listed;
      return first === undefined ? before?.value : { level: first.level, date: boundaryDay(listed) };
    },
    equal: (a, b) => a?.level === b?.level && a?.date === b?.date,
  });
  readonly boundaries = this.#places.boundaries(() => this.#bounded());

  /** The dimension by which the place is divided up; `undefined` where there is none. */
  readonly dimension = computed(() => {
    const offered = this.known()?.available.dimensions ?? [];
    return offered.find((dimension) => dimension === this.#asked.dimension()) ?? offered[0];
  });
  readonly breakdown = this.#api.observations(() => {
    const [place, breakdown] = [this.#context.place(), this.dimension()];
    const asked = breakdown === undefined ? undefined : this.#figuresOf(place?.ref);
    return asked === undefined ? undefined : { ...asked, breakdown };
  });

  readonly newestRun = this.#api.importRun(() => this.table().all.findLast(({ importId }) => importId !== null)?.importId ?? undefined);

  /** The overview that was there last. */
  readonly lastOverview = lastLoaded(this.overview);

  /** Whether figures, or what they belong to, are on their way; until they are there they must not look like missing ones. */
  readonly waiting = computed(
    () => this.#context.place() === undefined || [this.indicator, ...this.#needed].some((resource) => resource.isLoading()),
  );
  /** Why the figures cannot be shown. */
  readonly error = computed(() => [this.overview, ...this.#needed].map((one) => one.error()).find((one) => one !== undefined));

  /** Asks again for everything that could not be had. */
  retry(): void {
    for (const resource of [this.indicator, this.overview, ...this.#needed, this.boundaries, this.breakdown])
      if (resource.error()) resource.reload();
  }

  get #needed() {
    return [this.#ofLevel, this.#ofWhole, this.#ofPlace, this.#districts, this.#installation];
  }

  #figuresOf(district: string | undefined) {
    const to = this.#context.quarter();
    return district === undefined || to === undefined || !this.#hasValues() ? undefined : { code: this.#asked.code(), district, to };
  }
}
