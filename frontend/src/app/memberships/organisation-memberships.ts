import { Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { DatedMembershipsList } from './dated-memberships-list';
import { MembershipListApi } from './membership-list-api';

/** "Mitarbeit in Gremien" on the page of an organisation. */
@Component({
  selector: 'gb-organisation-memberships',
  imports: [DatedMembershipsList, LoadFailed, Loading, TranslocoPipe],
  template: `
    <h2>{{ 'bodies.ofOrganisation' | transloco }}</h2>
    @if (memberships(); as all) {
      <gb-dated-memberships-list of="organisation" [memberships]="all" />
    } @else if (resource.error(); as error) {
      <gb-load-failed [error]="error" (retry)="resource.reload()" />
    } @else {
      <gb-loading [lines]="2" [label]="'bodies.loading' | transloco" />
    }
  `,
  styles: `
    :host {
      display: block;
    }
    h2 {
      margin-block-end: var(--gb-space-2);
    }
  `,
})
export class OrganisationMemberships {
  /** Code of the organisation. */
  readonly organisation = input.required<string>();

  protected readonly resource = inject(MembershipListApi).ofOrganisation(() => this.organisation());
  protected readonly memberships = lastLoaded(this.resource);
}
