import { httpResource } from '@angular/common/http';
import { computed, inject, Service, type Signal } from '@angular/core';
import type { Page } from '#contract/common.ts';
import type { ReferenceItem } from '#contract/reference-data.ts';
import { FigureFormat } from '../format/figure-format';

const NOTHING: Page<ReferenceItem> = { items: [], nextCursor: null, total: 0 };

/** A field of action or target group as people call it. */
interface NamedReference {
  readonly code: string;
  readonly name: string;
  /** Whether it is still offered. */
  readonly active: boolean;
}

/** Fields of action and target groups by name, in the order of the installation. They are fetched once. */
@Service()
export class ReferenceNames {
  readonly #format = inject(FigureFormat);
  readonly #fields = httpResource<Page<ReferenceItem>>(() => '/api/v1/fields-of-action?limit=500', { defaultValue: NOTHING });
  readonly #groups = httpResource<Page<ReferenceItem>>(() => '/api/v1/target-groups?limit=500', { defaultValue: NOTHING });

  readonly fields: Signal<readonly NamedReference[]> = computed(() =>
    this.#named(this.#fields.hasValue() ? this.#fields.value().items : []),
  );
  readonly targetGroups: Signal<readonly NamedReference[]> = computed(() =>
    this.#named(this.#groups.hasValue() ? this.#groups.value().items : []),
  );

  readonly #fieldNames = computed(() => namesOf(this.fields()));
  readonly #groupNames = computed(() => namesOf(this.targetGroups()));

  /** Name of a field of action; its code where it is not known. */
  field(code: string): string {
    return this.#fieldNames().get(code) ?? code;
  }

  /** Name of a target group; its code where it is not known. */
  targetGroup(code: string): string {
    return this.#groupNames().get(code) ?? code;
  }

  #named(items: readonly ReferenceItem[]): readonly NamedReference[] {
    return items.map(({ code, name, active }) => ({ code, active, name: this.#format.name(name) }));
  }
}

const namesOf = (items: readonly NamedReference[]): ReadonlyMap<string, string> => new Map(items.map(({ code, name }) => [code, name]));
