import { Component, computed, effect, inject, input, linkedSignal, RESPONSE_INIT, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Download } from 'lucide';
import type { DistrictResponse } from '#contract/district.ts';
import type { ImportRunResponse } from '#contract/import-run.ts';
import { lastDay, period } from '#contract/period.ts';
import { saveFile } from '../charts/save-file';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { PageTitles } from '../shell/page-titles';
import { PlaceApi } from '../shell/place-api';
import { Connection } from '../ui/connection';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon';
import { lastLoaded } from '../ui/last-loaded';
import { failureOf, LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { boundaryDay } from './epoch';
import { IndicatorApi } from './indicator-api';
import { IndicatorBreakdown } from './indicator-breakdown';
import { levelFor, periodFor, readChoices, toggled } from './indicator-choices';
import { indicatorCsv } from './indicator-csv';
import { IndicatorDistribution } from './indicator-distribution';
import { FigureTable, refOf } from './indicator-figures';
import { IndicatorHeadline } from './indicator-headline';
import { IndicatorMap } from './indicator-map';
import { IndicatorMethod } from './indicator-method';
import { IndicatorRanking } from './indicator-ranking';
import { IndicatorSeries } from './indicator-series';
import { IndicatorSources } from './indicator-sources';
import { IndicatorTargetList } from './indicator-target-list';
import type { ChangedChoices, IndicatorView, WantedFigures } from './indicator-view';

/** One indicator: how it developed, where it is high and low, for whom, what was to be reached, and where the figures come from. */
@Component({
  selector: 'gb-indicator-page',
  imports: [
    EmptyState,
    Icon,
    IndicatorBreakdown,
    IndicatorDistribution,
    IndicatorHeadline,
    IndicatorMap,
    IndicatorMethod,
    IndicatorRanking,
    IndicatorSeries,
    IndicatorSources,
    IndicatorTargetList,
    LoadFailed,
    Loading,
    RouterLink,
    TranslocoPipe,
  ],
  host: { class: 'gb-page' },
  templateUrl: './indicator-page.html',
  styleUrl: './indicator-page.scss',
})
export class IndicatorPage {
  readonly #api = inject(IndicatorApi);
  readonly #places = inject(PlaceApi);
  readonly #router = inject(Router);
  readonly #transloco = inject(TranslocoService);
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);

  // The path and the query of the address.
  readonly code = input.required<string>();
  readonly level = input<string>();
  readonly period = input<string>();
  readonly compare = input<string>();
  readonly method = input<string>();
  readonly classes = input<string>();
  readonly limits = input<string>();
  readonly scale = input<string>();
  readonly dimension = input<string>();
  readonly order = input<string>();
  readonly tables = input<string>();

  protected readonly indicator = this.#api.indicator(() => this.code());
  protected readonly overview = this.#api.overview(() => ({ quarter: this.context.chosenQuarter(), district: this.context.district() }));
  protected readonly fields = this.#api.fieldsOfAction();
  protected readonly targets = this.#api.targets(() => this.code());

  protected readonly known = computed(() => (this.indicator.hasValue() ? this.indicator.value() : undefined));
  readonly #installation = computed(() => (this.context.installation.hasValue() ? this.context.installation.value() : undefined));
  protected readonly name = computed(() => {
    const known = this.known();
    return known === undefined ? this.code() : this.format.name(known.name);
  });
  protected readonly field = computed(() => {
    const field = this.fields.hasValue() ? this.fields.value().items.find(({ code }) => code === this.known()?.fieldOfAction) : undefined;
    return field === undefined ? undefined : this.format.name(field.name);
  });
  readonly #overview = lastLoaded(this.overview);
  protected readonly row = computed(() => this.#overview()?.rows.find(({ indicator }) => indicator === this.code()));
  /** Whether it is not known yet if there is a value. */
  protected readonly undecided = computed(
    () => this.#overview() === undefined || (this.overview.isLoading() && (this.row()?.value ?? null) === null),
  );
  protected readonly compared = computed(() => this.#overview()?.compared ?? []);
  protected readonly comparedLevel = computed(() => this.#installation()?.levels.find(({ level }) => level === this.compared()[0]?.level));
  protected readonly whole = computed(() => this.#installation()?.whole);
  protected readonly wholeName = computed(() => this.#nameOr(this.whole()?.name));
  /** What the headline is about: its figures belong to this place, also while those of the next one are on their way. */
  protected readonly placeName = computed(() => this.#nameOr((this.#overview()?.district ?? this.context.place())?.name));
  protected readonly quarter = computed(() => this.#overview()?.quarter ?? this.context.quarter() ?? '');

  /** Levels with figures, below the whole. */
  readonly #levels = computed(() => {
    const offered = this.known()?.available.levels ?? [];
    return this.#installation()?.levels.filter(({ level }) => offered.includes(level) && level !== this.whole()?.level) ?? [];
  });
  readonly #level = computed(() =>
    levelFor(
      this.level(),
      this.#levels().map(({ level }) => level),
      this.context.place()?.level,
    ),
  );
  readonly #hasValues = computed(() => (this.known()?.available.from ?? null) !== null);

  protected readonly ofLevel = this.#api.observations(() => {
    const [level, to] = [this.#level(), this.context.quarter()];
    return level === undefined || to === undefined || !this.#hasValues() ? undefined : { code: this.code(), level, to };
  });
  protected readonly ofWhole = this.#api.observations(() => this.#figuresOf(this.whole()?.ref));
  protected readonly ofPlace = this.#api.observations(() => {
    const place = this.context.place();
    const isElsewhere = place === undefined || place.ref === this.whole()?.ref || place.level === this.#level();
    return isElsewhere ? undefined : this.#figuresOf(place.ref);
  });

  /** Periods of the level, or of the whole where nothing smaller has figures. */
  readonly #periods = computed(() => {
    const source = this.#level() === undefined ? this.ofWhole : this.ofLevel;
    return source.hasValue() ? new FigureTable(source.value().items).periods : [];
  });
  readonly #period = computed(() => periodFor(this.period(), this.#periods()));

  /** The districts as they were delimited at the end of the period. */
  protected readonly districts = this.#places.districts(() => {
    const [level, shown] = [this.#level(), this.#period()];
    return level === undefined || shown === undefined ? undefined : { level, date: lastDay(period(shown)) };
  });
  readonly #listed = computed(() => (this.districts.hasValue() ? this.districts.value().items : []));
  /** Level and day of the boundaries: the same object of comparison until a reform lies between two periods. */
  readonly #bounded = linkedSignal<readonly DistrictResponse[], { level: string; date: string | undefined } | undefined>({
    source: this.#listed,
    computation: (listed, before) => {
      const [first] = listed;
      return first === undefined ? before?.value : { level: first.level, date: boundaryDay(listed) };
    },
    equal: (a, b) => a?.level === b?.level && a?.date === b?.date,
  });
  protected readonly boundaries = this.#places.boundaries(() => this.#bounded());

  protected readonly chosenDimension = computed(() => {
    const offered = this.known()?.available.dimensions ?? [];
    return offered.find((dimension) => dimension === this.dimension()) ?? offered[0];
  });
  protected readonly breakdown = this.#api.observations(() => {
    const [place, to, breakdown] = [this.context.place(), this.context.quarter(), this.chosenDimension()];
    return place === undefined || to === undefined || breakdown === undefined
      ? undefined
      : { code: this.code(), district: place.ref, breakdown, to };
  });

  readonly #table = computed(() => {
    const sources = [this.ofWhole, this.ofPlace, this.ofLevel];
    return new FigureTable(sources.flatMap((source) => (source.hasValue() ? source.value().items : [])));
  });
  protected readonly imports = computed(() => new Set(this.#table().all.flatMap(({ importId }) => importId ?? [])));
  readonly #newestRun = this.#api.importRun(() => this.#table().all.findLast(({ importId }) => importId !== null)?.importId ?? undefined);
  protected readonly source = computed(() => {
    const known = this.known();
    const run = this.#newestRun.hasValue() ? this.#newestRun.value() : undefined;
    if (known === undefined) return '';
    if (known.derivedFrom !== null) return this.#say('indicator.source.derived', known.derivedFrom);
    return this.#say('indicator.source.named', { name: run?.attribution ?? known.source });
  });
  protected readonly choices = computed(() =>
    readChoices({
      compare: this.compare(),
      method: this.method(),
      classes: this.classes(),
      limits: this.limits(),
      scale: this.scale(),
      order: this.order(),
      tables: this.tables(),
    }),
  );

  readonly #fresh = computed((): IndicatorView | undefined => {
    const [indicator, installation, place, whole, shown] = [
      this.known(),
      this.#installation(),
      this.context.place(),
      this.whole(),
      this.#period(),
    ];
    const level = installation?.levels.find((one) => one.level === (this.#level() ?? whole?.level));
    if (indicator === undefined || place === undefined || whole === undefined || level === undefined || shown === undefined)
      return undefined;
    const districts = this.#listed();
    // As long as figures are on their way they must not look like missing ones.
    if ([this.ofLevel, this.ofWhole, this.ofPlace].some((figures) => figures.isLoading())) return undefined;
    if (this.#level() !== undefined && districts.length === 0) return undefined;
    const named = ({ ref, name }: typeof whole) => ({ ref, name: this.format.name(name) });
    return {
      indicator,
      name: this.name(),
      measure: indicator,
      place: named(place),
      whole: named(whole),
      levels: this.#levels(),
      level,
      districts: districts.map(named),
      table: this.#table(),
      periods: this.#periods(),
      period: shown,
      targets: this.targets.hasValue() ? this.targets.value().items : [],
      choices: this.choices(),
      source: this.source(),
    };
  });
  /** What is drawn: while something new is on its way, what was there before. */
  protected readonly view = linkedSignal<{ code: string; fresh: IndicatorView | undefined }, IndicatorView | undefined>({
    source: () => ({ code: this.code(), fresh: this.#fresh() }),
    computation: ({ code, fresh }, before) => fresh ?? (before?.source.code === code ? before.value : undefined),
  });

  protected readonly waiting = computed(
    () =>
      this.context.place() === undefined ||
      [this.indicator, this.ofLevel, this.ofWhole, this.ofPlace, this.districts, this.context.installation].some((one) => one.isLoading()),
  );
  /** Whether what is drawn is about to be replaced. */
  protected readonly stale = computed(() => this.#fresh() === undefined && this.waiting());
  /** Why the figures cannot be shown. Without a connection what was loaded before stays; the shell says that there is none. */
  protected readonly failure = computed(() => {
    const error = [this.overview, this.ofLevel, this.ofWhole, this.ofPlace, this.districts, this.context.installation]
      .map((one) => one.error())
      .find((one) => one !== undefined);
    return error !== undefined && failureOf(error) === 'offline' && this.view() !== undefined ? undefined : error;
  });
  protected readonly boundariesState = computed(() => ({
    value: this.boundaries.hasValue() ? this.boundaries.value() : undefined,
    error: this.boundaries.error(),
  }));
  protected readonly breakdownState = computed(() => ({
    figures: this.breakdown.hasValue() ? this.breakdown.value().items : [],
    loading: this.breakdown.isLoading(),
    error: this.breakdown.error(),
  }));
  protected readonly nameOf = computed(() => {
    const all = [...this.compared(), ...this.#listed(), ...(this.whole() ? [this.whole()] : [])];
    const names = new Map(all.flatMap((one) => (one === undefined ? [] : [[one.ref, this.format.name(one.name)] as const])));
    return (ref: string): string => names.get(ref) ?? ref;
  });

  protected readonly download = Download;
  /** Whether the last file could not be made. */
  protected readonly notSaved = signal(false);
  protected readonly sections = computed(() => {
    const shown = this.view();
    if (shown === undefined) return ['methode'];
    return [
      'verlauf',
      ...(shown.levels.length > 0 ? ['gebiete'] : []),
      ...((this.row()?.spread.items.length ?? 0) > 1 ? ['unterschiede'] : []),
      ...(this.chosenDimension() === undefined ? [] : ['gliederung']),
      ...(this.row() === undefined ? [] : ['ziele']),
      'methode',
    ];
  });
  protected readonly emptyText = computed(() => {
    const from = this.known()?.available.from ?? null;
    const quarter = this.context.quarter();
    if (from === null || quarter === undefined) return this.#say('indicator.empty.text', {});
    return this.#say('indicator.empty.later', { quarter: this.format.period(quarter), from: this.format.period(from) });
  });

  constructor() {
    const titles = inject(PageTitles);
    const connection = inject(Connection);
    const response = inject(RESPONSE_INIT, { optional: true });
    // The server answers with 404 for an indicator that does not exist, as it does for a page.
    effect(() => {
      if (response !== null && this.indicator.error() && failureOf(this.indicator.error()) === 'missing') response.status = 404;
    });
    effect(() => titles.name('indicator.titleOf', { name: this.name() }));
    // What could not be fetched without a connection is fetched as soon as there is one.
    effect(() => {
      if (connection.online()) untracked(() => this.retry());
    });
  }

  /** Writes a choice into the address, where everything on the page reads it. */
  protected choose(queryParams: ChangedChoices): void {
    void this.#router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true, preserveFragment: true });
  }

  /** A district that is chosen in a picture is compared from then on, and marked in all of them. */
  protected pick(ref: string): void {
    if (ref === this.context.place()?.ref) return;
    const compare = toggled(this.choices().compare, ref);
    this.choose({ compare: compare.length === 0 ? null : compare.join(',') });
  }

  protected retry(): void {
    for (const resource of [
      this.indicator,
      this.overview,
      this.ofLevel,
      this.ofWhole,
      this.ofPlace,
      this.districts,
      this.boundaries,
      this.breakdown,
      this.context.installation,
    ]) {
      if (resource.error()) resource.reload();
    }
  }

  protected async save({ file, figures }: WantedFigures): Promise<void> {
    const indicator = this.known();
    if (indicator === undefined) return;
    let runs: ReadonlyMap<string, ImportRunResponse>;
    try {
      runs = new Map((await this.#api.fetchImportRuns()).map((run) => [run.id, run]));
    } catch {
      // A file that does not say where its figures come from would be passed on as it is.
      this.notSaved.set(true);
      return;
    }
    this.notSaved.set(false);
    const levels = new Map(this.#installation()?.levels.map(({ level, name }) => [level, this.format.name(name)]));
    const csv = indicatorCsv(indicator, figures, {
      name: this.name(),
      unit: this.format.unit(indicator.unit),
      nameOf: (figure) => this.nameOf()(refOf(figure)),
      levelName: (level) => levels.get(level) ?? level,
      flag: (flag) => this.format.flag(flag),
      runOf: (id) => runs.get(id),
    });
    saveFile(csv, `${file}.csv`);
  }

  protected saveAll(): void {
    void this.save({ file: `${this.code()}-alle-werte`, figures: this.#table().all });
  }

  #figuresOf(district: string | undefined) {
    const to = this.context.quarter();
    return district === undefined || to === undefined || !this.#hasValues() ? undefined : { code: this.code(), district, to };
  }

  #nameOr(name: { readonly de: string; readonly en: string } | undefined): string {
    return name === undefined ? '' : this.format.name(name);
  }

  #say(key: string, params: Readonly<Record<string, string>>): string {
    return this.#transloco.translate(key, params, this.format.language());
  }
}
