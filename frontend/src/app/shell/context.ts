import { Location } from '@angular/common';
import { computed, inject, Service, type Resource, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, PRIMARY_OUTLET, Router, type Params, type UrlTree } from '@angular/router';
import { filter, map } from 'rxjs';
import type { DistrictResponse } from '#contract/district.ts';
import type { Language } from '../format/language';
import { readAddress, type Address } from './address';
import { PlaceApi } from './place-api';

/**
 * The place and the quarter that are chosen once for all pages, and the language. They stand in the address, so that a page can be passed on
 * as it is; every page reads them here.
 */
@Service()
export class Context {
  readonly #router = inject(Router);
  readonly #places = inject(PlaceApi);
  readonly #address = this.#followAddress(inject(Location).path());

  /** Name, whole, levels and quarters of the installation. */
  readonly installation = this.#places.installation();

  /** Whether the page obeys place and quarter. */
  readonly matters = computed(() => this.#address().obeysContext);

  /** Whether the place matters to it as well. */
  readonly placeMatters = computed(() => this.#address().obeysPlace);

  /** Whether the page stands alone, without navigation. */
  readonly standsAlone = computed(() => this.#address().standsAlone);

  /** Reference of the chosen district; `undefined` is the whole. */
  readonly district = computed(() => this.#address().district);

  /** The quarter that the address names; `undefined` leaves the choice to the installation. Use this to ask the API. */
  readonly chosenQuarter = computed(() => this.#address().quarter);

  /** The quarter that holds: the chosen one, else the installation's. `undefined` until the installation is known. */
  readonly quarter = computed(() => this.chosenQuarter() ?? known(this.installation)?.defaultQuarter);

  /** The language of the page. */
  readonly language: Signal<Language> = computed(() => this.#address().language);

  readonly #chosenDistrict = this.#places.district(() => this.district());

  /** The place that holds: the chosen district, else the whole. `undefined` while it is not known, or when there is no such district. */
  readonly place: Signal<DistrictResponse | undefined> = computed(() =>
    this.district() === undefined ? known(this.installation)?.whole : known(this.#chosenDistrict),
  );

  /** Whether the address names a district that does not exist, or that cannot be fetched. */
  readonly placeIsUnknown = computed(() => this.district() !== undefined && this.#chosenDistrict.error() !== undefined);

  /** What a link takes along so that place, quarter and language stay: `[queryParams]="context.params()"`. */
  readonly params: Signal<Params> = computed(() => {
    const { district, quarter, language } = this.#address();
    return { ...(district && { district }), ...(quarter && { quarter }), ...(language !== 'de' && { lang: language }) };
  });

  /** Chooses a district by its reference, or the whole. On the page of a district this goes to the page of the other one. */
  setDistrict(ref: string | undefined): Promise<boolean> {
    const { pageOfDistrict } = this.#address();
    if (!pageOfDistrict) return this.#merge({ district: ref ?? null });
    const page = ref ?? known(this.installation)?.whole.ref;
    return page === undefined
      ? this.#router.navigate(['/gebiete'], { queryParamsHandling: 'preserve' })
      : this.#router.navigate(['/gebiete', page], { queryParams: { district: null }, queryParamsHandling: 'merge' });
  }

  /** Chooses a quarter, or leaves the choice to the installation. On a page of a quarter this goes to the same page of the other one. */
  setQuarter(quarter: string | undefined): Promise<boolean> {
    if (!this.#address().pageOfQuarter || quarter === undefined) return this.#merge({ quarter: quarter ?? null });
    const [, , ...below] = segmentsOf(this.#router.parseUrl(this.#router.url));
    return this.#router.navigate(['/quartal', quarter, ...below], { queryParams: { quarter: null }, queryParamsHandling: 'merge' });
  }

  /** Chooses the language of the page. */
  setLanguage(language: Language): Promise<boolean> {
    return this.#merge({ lang: language === 'de' ? null : language });
  }

  #merge(queryParams: Params): Promise<boolean> {
    return this.#router.navigate([], { queryParams, queryParamsHandling: 'merge', preserveFragment: true });
  }

  #followAddress(now: string): Signal<Address> {
    const changes = this.#router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(() => read(this.#router.parseUrl(this.#router.url))),
    );
    return toSignal(changes, { initialValue: read(this.#router.parseUrl(now)) });
  }
}

/** What a resource has brought; its `value` may not be asked while there is an error. */
const known = <T>(resource: Resource<T | undefined>): T | undefined => (resource.hasValue() ? resource.value() : undefined);

const segmentsOf = ({ root }: UrlTree): string[] => (root.children[PRIMARY_OUTLET]?.segments ?? []).map(({ path }) => path);

const read = (tree: UrlTree): Address => readAddress(segmentsOf(tree), (name) => tree.queryParamMap.get(name));
