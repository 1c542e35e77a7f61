import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { MeetingApi } from '../agendas/meeting-api';
import { MeetingWords } from '../agendas/meeting-words';
import { Context } from '../shell/context';
import { FormMessage } from '../ui/form-message';

/** Meetings that a body has already on a day or within a period, told before others are added; nothing where there are none. */
@Component({
  selector: 'gb-planned-meetings',
  imports: [FormMessage, RouterLink, TranslocoPipe],
  template: `
    @if (meetings().length > 0) {
      <gb-form-message>
        {{ heading() | transloco }}
        <ul>
          @for (it of meetings(); track it.id) {
            <li>
              <a queryParamsHandling="replace" [routerLink]="['/sitzungen', it.id]" [queryParams]="context.params()">{{
                words.day(it.heldOn)
              }}</a>{{ words.times(it) === '' ? '' : ', ' + words.times(it) }}{{ it.title === null ? '' : ': ' + it.title }}
            </li>
          }
        </ul>
      </gb-form-message>
    }
  `,
  styles: `
    ul {
      margin: 0;
      padding-inline-start: var(--gb-space-4);
    }
  `,
})
export class PlannedMeetings {
  protected readonly context = inject(Context);
  protected readonly words = inject(MeetingWords);

  /** Key of the sentence above them. */
  readonly heading = input.required<string>();
  /** Code; nothing is asked without one, nor without both days. */
  readonly body = input.required<string>();
  readonly from = input.required<string>();
  readonly to = input.required<string>();

  readonly #question = computed(
    () => {
      const [body, from, to] = [this.body(), this.from(), this.to()];
      return body === '' || !DAY.test(from) || !DAY.test(to) || to < from ? undefined : { body, from, to, order: 'soonest' };
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  readonly #resource = inject(MeetingApi).meetings(() => this.#question());
  protected readonly meetings = computed(() =>
    (this.#resource.hasValue() ? (this.#resource.value()?.items ?? []) : []).filter(({ state }) => state !== 'cancelled'),
  );
}

/** While a year is being typed the browser already tells years such as 0002. */
const DAY = /^(19|20)\d{2}-\d{2}-\d{2}$/;
