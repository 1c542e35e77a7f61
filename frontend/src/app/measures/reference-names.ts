import { httpResource } from '@angular/common/http';
import { computed, inject, Service, type Signal } from '@angular/core';
import type { Page } from '#contract/common.ts';
import type { ReferenceItem } from '#contract/reference-data.ts';
import { FigureFormat } from '../format/figure-format';

const NOTHING: Page<ReferenceItem> = { items: [], nextCursor: null, total: 0 };

/** Fields of action and target groups by name, in the order of the installation. They are fetched once. */
@Service()
export class ReferenceNames {
  readonly #format = inject(FigureFormat);
  readonly #fields = httpResource<Page<ReferenceItem>>(() => '/api/v1/fields-of-action?limit=500', { defaultValue: NOTHING });
  readonly #groups = httpResource<Page<ReferenceItem>>(() => '/api/v1/target-groups?limit=500', { defaultValue: NOTHING });

  readonly fields: Signal<readonly ReferenceItem[]> = computed(() => (this.#fields.hasValue() ? this.#fields.value().items : []));
  readonly targetGroups: Signal<readonly ReferenceItem[]> = computed(() => (this.#groups.hasValue() ? this.#groups.value().items : []));

  /** Name of a field of action; its code where it is not known. */
  field(code: string): string {
    return this.#name(this.fields(), code);
  }

  /** Name of a target group; its code where it is not known. */
  targetGroup(code: string): string {
    return this.#name(this.targetGroups(), code);
  }

  #name(items: readonly ReferenceItem[], code: string): string {
    const item = items.find((each) => each.code === code);
    return item === undefined ? code : this.#format.name(item.name);
  }
}
