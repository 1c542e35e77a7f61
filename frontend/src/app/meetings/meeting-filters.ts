import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { BodyNames } from '../agendas/body-names';
import { Words } from '../format/words';
import type { QueryChange } from '../shell/address-filter';
import { ListFilters, type FilterChoice } from '../shell/list-filters';
import { MEETINGS, type MeetingFilter } from './meeting-filter';

/** What narrows the meetings down. All of it stands in the address. */
@Component({
  selector: 'gb-meeting-filters',
  imports: [ListFilters, TranslocoPipe],
  template: `
    <gb-list-filters
      [words]="words"
      [filter]="filter()"
      [searchLabel]="'meetings.filter.text' | transloco"
      [usual]="usual()"
      [further]="further()"
      (changed)="changed.emit($event)"
    />
  `,
})
export class MeetingFilters {
  readonly #words = inject(Words);
  readonly #bodies = inject(BodyNames).all();
  protected readonly words = MEETINGS;

  readonly filter = input.required<MeetingFilter>();
  readonly changed = output<QueryChange>();

  protected readonly usual = computed<readonly FilterChoice[]>(() => [
    {
      name: 'body',
      label: this.#words.say('meetings.part.body'),
      options: this.#bodies().map(({ code, name }) => ({ word: code, text: name })),
    },
    {
      name: 'state',
      label: this.#words.say('meetings.filter.state'),
      options: ['planned', 'held', 'cancelled'].map((word) => ({ word, text: this.#words.say(`meetings.state.${word}`) })),
    },
  ]);
  protected readonly further = computed<readonly FilterChoice[]>(() => [
    {
      name: 'minutes',
      label: this.#words.say('meetings.part.minutes'),
      options: ['none', 'draft', 'approved'].map((word) => ({ word, text: this.#words.say(`meetings.minutesState.${word}`) })),
    },
  ]);
}
