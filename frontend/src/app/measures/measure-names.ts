import { computed, inject, Service, type Signal } from '@angular/core';
import type { MeasureSummary } from '#contract/measure.ts';
import { FigureFormat } from '../format/figure-format';
import { OrganisationNames } from '../shell/organisation-names';
import { ReferenceNames } from '../shell/reference-names';

/** A code with what people call it. */
export interface Named {
  readonly code: string;
  readonly name: string;
}

/** What the codes of measures are called in the language of the page; one for all views of a page. Until a name has come the code stands for it. */
@Service({ autoProvided: false })
export class MeasureNames {
  readonly #format = inject(FigureFormat);
  readonly #reference = inject(ReferenceNames);
  readonly #organisations = inject(OrganisationNames).all();

  /** Fields of action in the order of the installation. */
  readonly fields: Signal<readonly Named[]> = this.#reference.fields;
  readonly targetGroups: Signal<readonly Named[]> = this.#reference.targetGroups;
  readonly organisations = computed<readonly Named[]>(() => (this.#organisations.hasValue() ? this.#organisations.value().items : []));

  readonly #organisationNames = computed(() => new Map(this.organisations().map(({ code, name }) => [code, name])));
  readonly #positions = computed(() => new Map(this.fields().map(({ code }, position) => [code, position])));

  field(code: string): string {
    return this.#reference.field(code);
  }

  /** Position of a field in the order of the installation; unknown ones come last. */
  fieldPosition(code: string): number {
    return this.#positions().get(code) ?? Number.MAX_SAFE_INTEGER;
  }

  targetGroup(code: string): string {
    return this.#reference.targetGroup(code);
  }

  organisation(code: string): string {
    return this.#organisationNames().get(code) ?? code;
  }

  /** Where a measure works. */
  districts({ districts, districtNames }: Pick<MeasureSummary, 'districts' | 'districtNames'>): string {
    return districts.map((ref) => this.#format.name(districtNames[ref] ?? { de: ref, en: ref })).join(', ');
  }
}
