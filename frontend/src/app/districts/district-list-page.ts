import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { DistrictResponse } from '#contract/district.ts';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { DistrictHighlight } from '../shell/district-highlight';
import { PlaceApi } from '../shell/place-api';
import { EmptyState } from '../ui/empty-state';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { districtGroups } from './district-groups';
import { LocatorMap } from './locator-map';

/** Gebiete: which districts there are on each level, on a map and as a list. Level and search stand in the address. */
@Component({
  selector: 'gb-district-list-page',
  imports: [EmptyState, LoadFailed, Loading, LocatorMap, RouterLink, TranslocoPipe],
  host: { class: 'gb-page' },
  templateUrl: './district-list-page.html',
  styleUrl: './district-list-page.scss',
})
export class DistrictListPage {
  readonly #router = inject(Router);
  readonly #places = inject(PlaceApi);
  readonly #transloco = inject(TranslocoService);
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly highlight = inject(DistrictHighlight);

  readonly level = input<string>();
  readonly q = input<string>();

  readonly #installation = computed(() => (this.context.installation.hasValue() ? this.context.installation.value() : undefined));
  /** The levels below the whole. */
  protected readonly levels = computed(() => this.#installation()?.levels.slice(1) ?? []);
  protected readonly shownLevel = computed(() => this.levels().find(({ level }) => level === this.level()) ?? this.levels()[0]);
  readonly #levelAbove = computed(() => {
    const at = this.levels().findIndex(({ level }) => level === this.shownLevel()?.level);
    return at > 0 ? this.levels()[at - 1]?.level : undefined;
  });

  protected readonly districts = this.#places.districts(() => asked(this.shownLevel()?.level));
  protected readonly parents = this.#places.districts(() => asked(this.#levelAbove()));
  protected readonly boundaries = this.#places.boundaries(() => asked(this.shownLevel()?.level));

  protected readonly all = computed(() => (this.districts.hasValue() ? this.districts.value().items : []));
  protected readonly groups = computed(() =>
    districtGroups(this.all(), this.parents.hasValue() ? this.parents.value().items : [], this.q() ?? '', (district) =>
      this.format.name(district.name),
    ),
  );
  protected readonly drawn = computed(() => {
    const map = this.boundaries.hasValue() ? this.boundaries.value() : undefined;
    return map !== undefined && map.features.length > 0 ? map : undefined;
  });
  protected readonly shown = computed(() => this.groups().reduce((sum, { districts }) => sum + districts.length, 0));

  /** How the whole is divided, in a sentence. */
  protected readonly lead = computed(() => {
    const [whole, level] = [this.#installation()?.whole, this.shownLevel()];
    if (whole === undefined || level === undefined || this.all().length === 0) return '';
    const params = {
      whole: this.format.name(whole.name),
      count: this.format.number(this.all().length),
      plural: this.format.name(level.plural),
    };
    return this.#transloco.translate<string>('district.list.lead', params, this.format.language());
  });

  protected narrow(change: Readonly<Record<string, string | null>>): void {
    void this.#router.navigate([], { queryParams: change, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected open(ref: string): void {
    void this.#router.navigate(['/gebiete', ref], { queryParams: { ...this.context.params(), district: null } });
  }

  /** What a link to a district takes along: the district itself stands in the path. */
  protected readonly linkParams = computed(() => withoutDistrict(this.context.params()));

  protected valueOf(event: Event): string | null {
    return (event.target as HTMLInputElement | HTMLSelectElement).value || null;
  }

  protected validSince({ validFrom }: DistrictResponse): string {
    return validFrom === null ? '' : this.format.date(validFrom);
  }
}

const asked = (level: string | undefined): { readonly level: string } | undefined => (level === undefined ? undefined : { level });

const withoutDistrict = ({ district: _, ...rest }: Readonly<Record<string, unknown>>): Record<string, unknown> => rest;
