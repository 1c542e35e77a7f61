import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MoveConsequences } from '#contract/meeting.ts';
import { MeetingApi } from '../agendas/meeting-api';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { FormMessage } from '../ui/form-message';

/** What moving a meeting to another day means, before it is stored: who is no member then, who is one only then, who was invited. */
@Component({
  selector: 'gb-move-notice',
  imports: [FormMessage, TranslocoPipe],
  template: `
    @if (consequences(); as it) {
      <gb-form-message>
        <strong>{{ 'meetings.move.heading' | transloco: { from: format.date(it.from), to: format.date(it.to) } }}</strong>
        @if (isFree()) {
          {{ 'meetings.move.nothing' | transloco }}
        }
        @for (list of lists(); track list.key) {
          <p>{{ list.heading }}</p>
          <ul>
            @for (name of list.names; track $index) {
              <li>{{ name }}</li>
            }
          </ul>
        }
        @if (it.invited > 0) {
          <p>{{ words.count('meetings.move.invited', it.invited) }}</p>
        }
      </gb-form-message>
    }
  `,
  styles: `
    p {
      margin: var(--gb-space-2) 0 0;
    }
    ul {
      margin: 0;
      padding-inline-start: var(--gb-space-4);
    }
  `,
})
export class MoveNotice {
  protected readonly words = inject(Words);
  protected readonly format = inject(FigureFormat);

  /** Id of the meeting. */
  readonly meeting = input.required<string>();
  /** The day on which it is stored. */
  readonly from = input.required<string>();
  /** The day that is typed. */
  readonly to = input.required<string>();

  readonly #resource = inject(MeetingApi).move(() =>
    this.to() === this.from() || !/^[12]\d{3}-/.test(this.to()) ? undefined : { id: this.meeting(), to: this.to() },
  );
  protected readonly consequences = computed(() => (this.#resource.hasValue() ? this.#resource.value() : undefined));
  protected readonly isFree = computed(() => {
    const it = this.consequences();
    return it !== undefined && it.leaving.length + it.joining.length + it.invited === 0;
  });
  protected readonly lists = computed(() => {
    const it = this.consequences();
    if (it === undefined) return [];
    return (['leaving', 'joining'] as const)
      .map((key) => ({ key, heading: this.words.count(`meetings.move.${key}`, it[key].length), names: it[key].map(nameOf) }))
      .filter(({ names }) => names.length > 0);
  });
}

const nameOf = ({ person, organisation }: MoveConsequences['leaving'][number]): string =>
  [person, organisation.name].filter((part) => part !== null).join(', ');
