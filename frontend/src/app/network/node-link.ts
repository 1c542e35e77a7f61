import { Component, computed, input } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import type { NetworkNode } from '#contract/network.ts';

/** Leads to the page of an organisation or a body. */
@Component({
  selector: 'gb-node-link',
  imports: [RouterLink],
  template: `<a queryParamsHandling="replace" [routerLink]="way()" [queryParams]="params()">{{ node().name }}</a>`,
})
export class NodeLink {
  readonly node = input.required<NetworkNode>();
  /** What links take along. */
  readonly params = input.required<Params>();

  protected readonly way = computed(() => [this.node().kind === 'body' ? '/gremien' : '/organisationen', this.node().code]);
}
