import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Page } from '#contract/common.ts';
import type { MeasureSummary } from '#contract/measure.ts';
import { Context } from '../shell/context';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { StatusChip } from '../ui/status-chip';

/** The measures that an organisation leads or is a partner of. */
@Component({
  selector: 'gb-organisation-measures',
  imports: [LoadFailed, Loading, RouterLink, StatusChip, TranslocoPipe],
  template: `
    <h2>{{ 'organisations.measures.heading' | transloco }}</h2>
    @if (measures(); as all) {
      <ul class="gb-plain">
        @for (it of all; track it.code) {
          <li>
            <span>
              <a queryParamsHandling="replace" [routerLink]="['/massnahmen', it.code]" [queryParams]="context.params()">{{ it.title }}</a>
              <span class="gb-small-line">{{
                (it.leadOrganisation === organisation() ? 'organisations.measures.leads' : 'organisations.measures.takesPart') | transloco
              }}</span>
            </span>
            <gb-status-chip [status]="it.status" />
          </li>
        } @empty {
          <li class="gb-muted">{{ 'organisations.measures.none' | transloco }}</li>
        }
      </ul>
    } @else if (resource.error(); as error) {
      <gb-load-failed [error]="error" (retry)="resource.reload()" />
    } @else {
      <gb-loading [lines]="2" [label]="'organisations.measures.loading' | transloco" />
    }
  `,
  styles: `
    :host {
      display: block;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: space-between;
      gap: var(--gb-space-1) var(--gb-space-4);
      padding-block: var(--gb-space-2);
      border-block-end: 1px solid var(--gb-line);
    }
    li > span {
      flex: 1 1 16rem;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    h2 {
      margin-block-end: var(--gb-space-2);
    }
  `,
})
export class OrganisationMeasures {
  protected readonly context = inject(Context);
  /** Code of the organisation. */
  readonly organisation = input.required<string>();

  protected readonly resource = httpResource<Page<MeasureSummary>>(() => ({
    url: '/api/v1/measures',
    params: { organisation: this.organisation(), limit: 1000 },
  }));
  readonly #page = lastLoaded(this.resource);
  protected readonly measures = computed(() => this.#page()?.items);
}
