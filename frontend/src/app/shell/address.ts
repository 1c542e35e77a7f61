import type { Language } from '../format/language';
import { languageOf } from '../format/language';

/** What an address says about place, time and language. Absent parts mean: the whole, the installation's quarter, German. */
export interface Address {
  readonly district: string | undefined;
  readonly quarter: string | undefined;
  readonly language: Language;
  /** Whether the page itself is about the district, as `/gebiete/stadtbezirk:01`. */
  readonly pageOfDistrict: boolean;
  /** Whether the page itself is about the quarter, as `/quartal/2026-Q3`. */
  readonly pageOfQuarter: boolean;
  /** Whether the page obeys the quarter, and the place unless the next one says otherwise. */
  readonly obeysContext: boolean;
  /** Whether the place matters to the page as well. */
  readonly obeysPlace: boolean;
  /** Whether the page stands alone, without the way to other pages: who votes by a link has no others, and on a wall nothing else is shown. */
  readonly standsAlone: boolean;
}

const WITH_CONTEXT = ['ueberblick', 'indikatoren', 'gebiete', 'faden', 'netzwerk'];
const LISTED_BY_PLACE = ['organisationen', 'gremien', 'massnahmen', 'empfehlungen'];
const QUARTER = /^\d{4}-Q[1-4]$/;
const DISTRICT = /^(?:[a-z]{2,30}:)?[A-Za-z0-9_-]{1,20}$/;

/** Reads an address from its path segments and a look-up of its query. What cannot be a quarter or a district is left out. */
export function readAddress(path: readonly string[], query: (name: string) => string | null): Address {
  const own = path[0] === 'gebiete' ? path[1] : undefined;
  const ownQuarter = path[0] === 'quartal' ? matching(QUARTER, path[1]) : undefined;
  return {
    district: matching(DISTRICT, own ?? query('district')),
    quarter: ownQuarter ?? matching(QUARTER, query('quarter')),
    language: languageOf(query('lang')),
    pageOfDistrict: own !== undefined,
    pageOfQuarter: ownQuarter !== undefined,
    // The register, the bodies, the measures and the recommendations are listed by place; one of them stands for itself.
    obeysContext:
      WITH_CONTEXT.includes(path[0] ?? '') || (path.length === 1 && LISTED_BY_PLACE.includes(path[0] ?? '')) || ownQuarter !== undefined,
    // A quarter is run as a whole; only its deliveries are listed by place.
    obeysPlace: ownQuarter === undefined || path[2] === 'lieferungen',
    standsAlone:
      path[0] === 'abstimmung' ||
      (path[0] === 'priorisierungen' && path[2] === 'leinwand') ||
      (path[2] === 'durchsicht' && path[3] === 'vortrag'),
  };
}

const matching = (pattern: RegExp, text: string | null | undefined): string | undefined =>
  text !== null && text !== undefined && pattern.test(text) ? text : undefined;
