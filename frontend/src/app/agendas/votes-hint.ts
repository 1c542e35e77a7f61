import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MeetingRow } from '#contract/meeting.ts';
import { FormMessage } from '../ui/form-message';

/** How many members were there or stood in for; null where that is not recorded of all. */
export const representedIn = ({ members, recorded, represented }: Pick<MeetingRow, 'members' | 'recorded' | 'represented'>) =>
  members > 0 && recorded === members ? represented : null;

/** Says beside typed votes that they are more than members who could have cast them. It refuses nothing: a list can be wrong, too. */
@Component({
  selector: 'gb-votes-hint',
  imports: [FormMessage, TranslocoPipe],
  template: `
    @if (tooMany(); as sum) {
      <gb-form-message>{{ 'meetings.votes.tooMany' | transloco: sum }}</gb-form-message>
    }
  `,
})
export class VotesHint {
  /** In favour, against and abstained, as they were typed; nothing counts for nobody. */
  readonly votes = input.required<readonly string[]>();
  readonly represented = input.required<number | null>();

  protected readonly tooMany = computed(() => {
    const represented = this.represented();
    const votes = this.votes().reduce((sum, typed) => sum + Number(typed), 0);
    return represented !== null && votes > represented ? { votes, represented } : undefined;
  });
}
