import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Armchair, TriangleAlert } from 'lucide';
import type { Seat } from '#contract/membership.ts';
import { EndingMark } from '../memberships/ending-mark';
import { MembershipSentences } from '../memberships/membership-sentences';
import { Context } from '../shell/context';
import { GapMark } from '../ui/gap-mark';
import { Icon } from '../ui/icon';
import { SeatWords } from './seat-words';

/** What can be done with a seat, who holds it, and whoever stands in. */
export type SeatDeed = 'give' | 'deputy' | 'correct' | 'end' | 'endDeputy' | 'correctDeputy' | 'seat';

/** A seat: what it asks for, who holds it on behalf of whom and until when, or since when nobody does. */
@Component({
  selector: 'li[gb-seat-card]',
  imports: [EndingMark, GapMark, Icon, RouterLink, TranslocoPipe],
  host: { '[class.vacant]': 'seat().holder === null' },
  templateUrl: './seat-card.html',
  styleUrl: './seat-card.scss',
})
export class SeatCard {
  protected readonly words = inject(SeatWords);
  protected readonly sentences = inject(MembershipSentences);
  protected readonly context = inject(Context);
  protected readonly empty = Armchair;
  protected readonly alert = TriangleAlert;

  readonly seat = input.required<Seat>();
  /** Its place among the seats. */
  readonly number = input.required<number>();
  readonly mayEdit = input(false);
  readonly asked = output<SeatDeed>();

  /** What can be done here now. */
  protected readonly deeds = computed<readonly SeatDeed[]>(() => {
    const { holder, deputy, hasDeputy } = this.seat();
    return [
      ...(holder === null ? (['give'] as const) : (['end', 'correct'] as const)),
      ...(deputy !== null ? (['endDeputy', 'correctDeputy'] as const) : hasDeputy ? (['deputy'] as const) : []),
      'seat',
    ];
  });
  protected readonly misfit = computed(() => this.words.misfit(this.seat()));
}
