import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Page } from '#contract/common.ts';
import type { PersonResponse } from '#contract/person.ts';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';

/** The people of an organisation; how to reach them, why that may be kept and until when only for those who may see it. */
@Component({
  selector: 'gb-organisation-people',
  imports: [LoadFailed, Loading, RouterLink, TranslocoPipe],
  template: `
    <h2>{{ 'organisations.people.heading' | transloco }}</h2>
    @if (people(); as all) {
      <ul class="gb-plain">
        @for (it of all; track it.id) {
          <li>
            <a queryParamsHandling="replace" [routerLink]="['/personen', it.id]" [queryParams]="context.params()">{{ it.name }}</a>
            @if (it.function; as what) {
              <span class="gb-small-line">{{ what }}</span>
            }
            @if (it.contact; as contact) {
              <span class="gb-small-line">
                @if (contact.email; as email) {
                  <a [href]="'mailto:' + email">{{ email }}</a>
                }
                {{ contact.phone }}
              </span>
              <span class="gb-small-line">
                {{
                  'organisations.people.kept'
                    | transloco
                      : {
                          basis: ('people.legalBasis.' + contact.legalBasis | transloco),
                          purpose: contact.purpose,
                          date: format.date(contact.retainUntil),
                        }
                }}
              </span>
            }
          </li>
        } @empty {
          <li class="gb-muted">{{ 'organisations.people.none' | transloco }}</li>
        }
      </ul>
      @if (hidden()) {
        <p class="gb-note">{{ 'people.whoSees' | transloco }}</p>
      }
    } @else if (resource.error(); as error) {
      <gb-load-failed [error]="error" (retry)="resource.reload()" />
    } @else {
      <gb-loading [lines]="2" [label]="'people.loading' | transloco" />
    }
  `,
  styles: `
    :host {
      display: block;
    }
    li {
      padding-block: var(--gb-space-2);
      border-block-end: 1px solid var(--gb-line);
      overflow-wrap: anywhere;
    }
    h2 {
      margin-block-end: var(--gb-space-2);
    }
  `,
})
export class OrganisationPeople {
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  /** Code of the organisation. */
  readonly organisation = input.required<string>();

  protected readonly resource = httpResource<Page<PersonResponse>>(() => ({
    url: '/api/v1/people',
    params: { organisation: this.organisation(), limit: 1000 },
  }));
  readonly #page = lastLoaded(this.resource);
  protected readonly people = computed(() => this.#page()?.items);
  protected readonly hidden = computed(() => this.people()?.some(({ permitted }) => !permitted.seeContact) ?? false);
}
