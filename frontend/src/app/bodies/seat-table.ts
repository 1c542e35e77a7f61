import { Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Seat } from '#contract/membership.ts';
import { FigureFormat } from '../format/figure-format';
import { MembershipSentences } from '../memberships/membership-sentences';
import { SeatWords } from './seat-words';

/** The seats of a body as a table: the same as the picture says. */
@Component({
  selector: 'gb-seat-table',
  imports: [TranslocoPipe],
  template: `
    <div class="gb-table-scroll" role="region" tabindex="0" [attr.aria-label]="caption()">
      <table class="gb-table gb-table-compact">
        <caption class="gb-visually-hidden">
          {{
            caption()
          }}
        </caption>
        <thead>
          <tr>
            @for (column of columns; track column) {
              <th scope="col" [class.gb-number]="column === 'number'">{{ 'bodies.column.' + column | transloco }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (seat of seats(); track seat.id; let at = $index) {
            <tr>
              <td class="gb-number">{{ at + 1 }}</td>
              <th scope="row">{{ seat.name }}</th>
              <td>{{ words.inShort(seat) }}</td>
              @if (seat.holder; as holder) {
                <td>{{ sentences.person(holder) }}</td>
                <td>{{ holder.organisation.name }}</td>
                <td>{{ 'organisations.sector.' + holder.organisation.sector | transloco }}</td>
                <td class="day">{{ format.shortDate(holder.validFrom) }}</td>
                <td class="day">{{ holder.validTo === null ? '–' : format.shortDate(holder.validTo) }}</td>
              } @else {
                <td colspan="5" class="vacant">{{ words.vacant(seat) }}</td>
              }
              <td>{{ seat.deputy ? sentences.person(seat.deputy) + ', ' + seat.deputy.organisation.name : '–' }}</td>
              <td>
                {{ words.misfit(seat) }}
                @if (seat.holder?.endingSoon) {
                  {{ 'bodies.endsSoon' | transloco }}
                }
              </td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    .vacant {
      color: var(--gb-state-watch);
    }
    .day {
      white-space: nowrap;
    }
    th,
    td {
      min-inline-size: 5rem;
    }
  `,
})
export class SeatTable {
  protected readonly words = inject(SeatWords);
  protected readonly sentences = inject(MembershipSentences);
  protected readonly format = inject(FigureFormat);
  protected readonly columns = [
    'number',
    'seat',
    'requirement',
    'person',
    'organisation',
    'sector',
    'from',
    'to',
    'deputy',
    'remark',
  ] as const;

  readonly seats = input.required<readonly Seat[]>();
  readonly caption = input.required<string>();
}
