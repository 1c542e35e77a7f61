import { httpResource } from '@angular/common/http';
import { computed, Service, type Signal } from '@angular/core';
import type { BodyRow } from '#contract/body.ts';
import type { Page } from '#contract/common.ts';

/** The bodies that meetings are of. */
@Service()
export class BodyNames {
  /** All of them, ended ones too, by kind and name; empty until they are there. Call in an injection context. */
  all(): Signal<readonly BodyRow[]> {
    const found = httpResource<Page<BodyRow>>(() => ({ url: '/api/v1/bodies', params: { state: 'all', limit: 500 } }));
    return computed(() => (found.hasValue() ? found.value().items : []));
  }
}
