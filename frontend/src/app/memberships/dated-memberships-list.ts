import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DatedMemberships } from '#contract/membership.ts';
import { MembershipRow } from './membership-row';

/** In which bodies an organisation or a person takes part now and later; where they did before is folded. */
@Component({
  selector: 'gb-dated-memberships-list',
  imports: [MembershipRow, TranslocoPipe],
  template: `
    @let all = memberships();
    @if (now().length > 0) {
      <ul class="gb-plain">
        @for (it of now(); track it.id) {
          <li gb-membership-row [membership]="it" [of]="of()"></li>
        }
      </ul>
    } @else {
      <p class="gb-muted">{{ 'bodies.inNoBody.' + of() | transloco }}</p>
    }
    @if (all.ended.length > 0) {
      <details>
        <summary>{{ 'bodies.earlier' | transloco: { count: all.ended.length } }}</summary>
        <ul class="gb-plain">
          @for (it of all.ended; track it.id) {
            <li gb-membership-row [membership]="it" [of]="of()"></li>
          }
        </ul>
      </details>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    p {
      margin: 0;
    }
    summary {
      padding-block: var(--gb-space-2);
      color: var(--gb-accent);
      font-size: var(--gb-size-s);
      cursor: pointer;
    }
  `,
})
export class DatedMembershipsList {
  readonly memberships = input.required<DatedMemberships>();
  /** Whose they are. */
  readonly of = input.required<'organisation' | 'person'>();

  protected readonly now = computed(() => [...this.memberships().current, ...this.memberships().coming]);
}
