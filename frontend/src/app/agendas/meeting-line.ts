import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MeetingRow } from '#contract/meeting.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { Context } from '../shell/context';
import { MeetingMark } from './meeting-mark';
import { MeetingWords } from './meeting-words';

/** A meeting of a known body in one line: when, where, and how it stands. */
@Component({
  selector: 'li[gb-meeting-line]',
  imports: [MeetingMark, RouterLink],
  template: `
    @let it = meeting();
    <div>
      <a queryParamsHandling="replace" [routerLink]="['/sitzungen', it.id]" [queryParams]="context.params()"
        >{{ words.weekday(it.heldOn) }}, {{ format.date(it.heldOn) }}</a
      >
      @if (facts(); as text) {
        <span class="gb-small-line">{{ text }}</span>
      }
    </div>
    <gb-meeting-mark [meeting]="it" />
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-start;
      justify-content: space-between;
      gap: var(--gb-space-1) var(--gb-space-3);
      padding-block: var(--gb-space-2);
      border-block-end: 1px solid var(--gb-line);
    }
    div {
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    a {
      display: inline-block;
      min-block-size: 24px;
    }
  `,
})
export class MeetingLine {
  readonly #words = inject(Words);
  protected readonly words = inject(MeetingWords);
  protected readonly format = inject(FigureFormat);
  protected readonly context = inject(Context);

  readonly meeting = input.required<MeetingRow>();

  protected readonly facts = computed(() => {
    const { title, place, items, decisions, state } = this.meeting();
    return [
      title ?? '',
      this.words.times(this.meeting()),
      place ?? '',
      items === 0 || state === 'cancelled' ? '' : this.#words.count('meetings.items', items),
      decisions === 0 ? '' : this.#words.count('meetings.decisions', decisions),
    ]
      .filter((part) => part !== '')
      .join(' · ');
  });
}
