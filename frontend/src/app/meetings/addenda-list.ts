import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MeetingDetail } from '#contract/meeting.ts';
import { FigureFormat } from '../format/figure-format';

/** What was added to approved minutes, by whom and when, oldest first. */
@Component({
  selector: 'gb-addenda-list',
  imports: [TranslocoPipe],
  template: `
    <ol class="gb-plain">
      @for (it of rows(); track it.id) {
        <li>
          <p class="gb-small-line">
            {{ 'meetings.addendum.by' | transloco: { name: it.by, time: format.moment(it.at) }
            }}{{ it.about === undefined ? '' : '. ' + ('meetings.addendum.about' | transloco: { title: it.about }) }}
          </p>
          <p class="text">{{ it.text }}</p>
        </li>
      }
    </ol>
  `,
  styles: `
    li {
      padding-block: var(--gb-space-2);
      border-block-end: 1px solid var(--gb-line);
      break-inside: avoid;
    }
    p {
      margin: 0;
    }
    .text {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class AddendaList {
  protected readonly format = inject(FigureFormat);

  readonly meeting = input.required<MeetingDetail>();

  protected readonly rows = computed(() => {
    const { agenda, addenda } = this.meeting();
    return addenda.map((it) => ({ ...it, about: agenda.find(({ id }) => id === it.item)?.title }));
  });
}
