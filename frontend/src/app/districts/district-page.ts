import { Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { DistrictHighlight } from '../shell/district-highlight';
import { PageTitles } from '../shell/page-titles';
import { PlaceApi } from '../shell/place-api';
import { EmptyState } from '../ui/empty-state';
import { Explain } from '../ui/explain';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { missingStatus } from '../ui/missing-status';
import { LocatorMap } from './locator-map';
import { ProfileApi } from './profile-api';
import { ProfileLead } from './profile-lead';
import { mostUnusual, profileRows } from './profile-position';
import { ProfileRowView } from './profile-row';

/** Gebiet: the profile of one district, every indicator against the whole and among its siblings. The district stands in the path. */
@Component({
  selector: 'gb-district-page',
  imports: [EmptyState, Explain, LoadFailed, Loading, LocatorMap, ProfileLead, ProfileRowView, RouterLink, TranslocoPipe],
  host: { class: 'gb-page' },
  templateUrl: './district-page.html',
  styleUrl: './district-page.scss',
})
export class DistrictPage {
  readonly #places = inject(PlaceApi);
  readonly #router = inject(Router);
  readonly #titles = inject(PageTitles);
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly highlight = inject(DistrictHighlight);

  /** `unusual` puts what stands out most first; otherwise the fields of action give the order. */
  readonly sort = input<string>();

  readonly #api = inject(ProfileApi);
  protected readonly profile = this.#api.profile(() => ({ district: this.context.district(), quarter: this.context.chosenQuarter() }));
  protected readonly fields = this.#api.fieldsOfAction();
  protected readonly data = lastLoaded(this.profile);
  protected readonly district = computed(() => this.data()?.district);
  protected readonly name = computed(() => this.#nameOrNothing(this.district()?.name));

  readonly #installation = computed(() => (this.context.installation.hasValue() ? this.context.installation.value() : undefined));
  protected readonly wholeName = computed(() => this.#nameOrNothing(this.#installation()?.whole.name));
  protected readonly isWhole = computed(() => this.district()?.parentRef === null);
  protected readonly level = computed(() => this.#levelOf(this.district()?.level));
  protected readonly comparedLevel = computed(() => this.#levelOf(this.data()?.compared[0]?.level));
  protected readonly levelBelow = computed(() => {
    const levels = this.#installation()?.levels ?? [];
    const at = levels.findIndex(({ level }) => level === this.district()?.level);
    return at < 0 ? undefined : levels[at + 1];
  });

  protected readonly parent = this.#places.district(() => this.district()?.parentRef ?? undefined);
  protected readonly children = this.#places.parts(() => this.district()?.ref);
  protected readonly childList = computed(() => (this.children.hasValue() ? this.children.value().items : []));
  protected readonly boundaries = this.#places.boundaries(() => {
    const level = this.data()?.compared[0]?.level;
    return level === undefined ? undefined : { level };
  });
  protected readonly drawn = computed(() => {
    const map = this.boundaries.hasValue() ? this.boundaries.value() : undefined;
    return map !== undefined && map.features.length > 0 ? map : undefined;
  });

  protected readonly rows = computed(() => profileRows(this.data()?.rows ?? [], this.district()?.ref ?? ''));
  protected readonly groups = computed(() => {
    const rows = this.rows();
    if (this.sort() === 'unusual') {
      const first = mostUnusual(rows);
      return [{ field: undefined, rows: [...first, ...rows.filter((row) => !first.includes(row))] }];
    }
    const fields = this.fields.hasValue() ? this.fields.value().items : [];
    return fields
      .map((field) => ({ field, rows: rows.filter(({ row }) => row.fieldOfAction === field.code) }))
      .filter((group) => group.rows.length > 0);
  });
  readonly #names = computed(() => {
    const places = [this.#installation()?.whole, this.district(), ...(this.data()?.compared ?? [])];
    return new Map(places.filter((place) => place !== undefined).map(({ ref, name }) => [ref, this.format.name(name)]));
  });
  protected readonly nameOf = computed(() => {
    const names = this.#names();
    return (ref: string): string => names.get(ref) ?? ref;
  });
  /** What a link to another district takes along: the district itself stands in the path. */
  protected readonly linkParams = computed(() => ({ ...this.context.params(), district: null }));

  constructor() {
    missingStatus(() => this.profile.error());
    effect(() => {
      if (this.name() !== '') this.#titles.name('district.titleOf', { place: this.name() });
    });
  }

  protected open(ref: string): void {
    void this.context.setDistrict(ref);
  }

  protected order(event: Event): void {
    const sort = (event.target as HTMLSelectElement).value || null;
    void this.#router.navigate([], { queryParams: { sort }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  #levelOf(level: string | undefined) {
    return this.#installation()?.levels.find((each) => each.level === level);
  }

  #nameOrNothing(name: Parameters<FigureFormat['name']>[0] | undefined): string {
    return name === undefined ? '' : this.format.name(name);
  }
}
