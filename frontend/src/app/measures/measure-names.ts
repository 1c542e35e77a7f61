import { computed, inject, Service } from '@angular/core';
import type { MeasureSummary } from '#contract/measure.ts';
import { FigureFormat } from '../format/figure-format';
import { OrganisationNames } from '../shell/organisation-names';
import { MeasureListApi } from './measure-list-api';

/** A code with what people call it. */
export interface Named {
  readonly code: string;
  readonly name: string;
}

/** What the codes of measures are called in the language of the page; one for all views of a page. Until a name has come the code stands for it. */
@Service({ autoProvided: false })
export class MeasureNames {
  readonly #api = inject(MeasureListApi);
  readonly #format = inject(FigureFormat);
  readonly #fields = this.#api.fieldsOfAction();
  readonly #groups = this.#api.targetGroups();
  readonly #organisations = inject(OrganisationNames).all();

  /** Fields of action in the order of the installation. */
  readonly fields = computed<readonly Named[]>(() =>
    this.#fields.hasValue() ? this.#fields.value().items.map(({ code, name }) => ({ code, name: this.#format.name(name) })) : [],
  );
  readonly targetGroups = computed<readonly Named[]>(() =>
    this.#groups.hasValue() ? this.#groups.value().items.map(({ code, name }) => ({ code, name: this.#format.name(name) })) : [],
  );
  readonly organisations = computed<readonly Named[]>(() => (this.#organisations.hasValue() ? this.#organisations.value().items : []));

  readonly #fieldNames = computed(() => byCode(this.fields()));
  readonly #groupNames = computed(() => byCode(this.targetGroups()));
  readonly #organisationNames = computed(() => byCode(this.organisations()));
  readonly #positions = computed(() => new Map(this.fields().map(({ code }, position) => [code, position])));

  field(code: string): string {
    return this.#fieldNames().get(code) ?? code;
  }

  /** Position of a field in the order of the installation; unknown ones come last. */
  fieldPosition(code: string): number {
    return this.#positions().get(code) ?? Number.MAX_SAFE_INTEGER;
  }

  targetGroup(code: string): string {
    return this.#groupNames().get(code) ?? code;
  }

  organisation(code: string): string {
    return this.#organisationNames().get(code) ?? code;
  }

  /** Where a measure works. */
  districts({ districts, districtNames }: Pick<MeasureSummary, 'districts' | 'districtNames'>): string {
    return districts.map((ref) => this.#format.name(districtNames[ref] ?? { de: ref, en: ref })).join(', ');
  }
}

const byCode = (items: readonly Named[]): ReadonlyMap<string, string> => new Map(items.map(({ code, name }) => [code, name]));
