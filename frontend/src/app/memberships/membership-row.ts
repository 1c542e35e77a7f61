import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Membership } from '#contract/membership.ts';
import { Context } from '../shell/context';
import { EndingMark } from './ending-mark';
import { MembershipSentences } from './membership-sentences';

/** A membership as a row of a list. What the page is about, a body, an organisation or a person, is not named again. */
@Component({
  selector: 'li[gb-membership-row]',
  imports: [EndingMark, RouterLink, TranslocoPipe],
  template: `
    @let it = membership();
    <div class="who">
      @if (of() !== 'body') {
        <a queryParamsHandling="replace" [routerLink]="['/gremien', it.body.code]" [queryParams]="context.params()">{{ it.body.name }}</a>
      }
      @if (of() !== 'person') {
        <span>
          @if (named(); as person) {
            <a queryParamsHandling="replace" [routerLink]="['/personen', person.id]" [queryParams]="context.params()">{{ person.name }}</a>
          } @else {
            <span class="gb-muted">{{ sentences.person(it) }}</span>
          }
        </span>
      }
      @if (of() !== 'organisation') {
        <span>
          {{ 'bodies.onBehalfOf' | transloco }}
          <a queryParamsHandling="replace" [routerLink]="['/organisationen', it.organisation.code]" [queryParams]="context.params()">{{
            it.organisation.name
          }}</a>
        </span>
      }
    </div>
    <span class="gb-small-line">
      @if (it.seat; as seat) {
        {{ 'bodies.onSeat' | transloco: { seat: seat.name } }} ·
      }
      {{ sentences.part(it) }} · {{ sentences.time(it) }}
    </span>
    @if (it.endingSoon) {
      <gb-ending-mark [membership]="it" />
    }
    <ng-content />
  `,
  styles: `
    :host {
      display: block;
      padding-block: var(--gb-space-3);
      border-block-end: 1px solid var(--gb-line);
      overflow-wrap: anywhere;
    }
    .who {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--gb-space-3);
    }
    .who a {
      display: inline-block;
      min-block-size: 24px;
    }
  `,
})
export class MembershipRow {
  protected readonly context = inject(Context);
  protected readonly sentences = inject(MembershipSentences);

  readonly membership = input.required<Membership>();
  /** What the page is about. */
  readonly of = input.required<'body' | 'organisation' | 'person'>();

  /** The person, while they have a name. */
  protected readonly named = computed(() => {
    const { person } = this.membership();
    return person?.name == null ? undefined : person;
  });
}
