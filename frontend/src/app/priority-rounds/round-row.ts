import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Eye, EyeOff } from 'lucide';
import type { PriorityRoundRow } from '#contract/priority-round.ts';
import { Words } from '../format/words';
import { Explain } from '../ui/explain';
import { Icon } from '../ui/icon';
import { PriorityRoundWords } from './priority-round-words';
import { TurnoutBar } from './turnout-bar';

/** A round in the list: what it is called, who votes, how many have, until when, and whether the results are shown. */
@Component({
  selector: 'gb-round-row',
  imports: [Explain, Icon, RouterLink, TranslocoPipe, TurnoutBar],
  template: `
    @let it = round();
    <div class="what">
      <span class="kicker">
        <span>{{ it.code }}</span>
        <span>{{ 'priorityRounds.votingBy.' + it.votingBy | transloco }}</span>
        @if (it.demo) {
          <gb-explain topic="priorityRounds.demo" />
        }
      </span>
      <a class="title" [routerLink]="['/priorisierungen', it.code]">{{ it.title }}</a>
      <span class="gb-small-line">{{ asked() }}</span>
    </div>
    <div class="turnout">
      @if (it.state !== 'draft') {
        <span class="gb-visually-hidden">{{ words.turnout(it, it) }}</span>
        <gb-turnout-bar aria-hidden="true" [voters]="it.voters" [invited]="it.invited" />
        <span class="gb-small-line">{{ until() }}</span>
      } @else {
        <span class="gb-muted">{{ 'priorityRounds.state.draft' | transloco }}</span>
      }
    </div>
    <div class="shown">
      @if (it.state !== 'draft') {
        <gb-icon [shape]="it.revealed ? icons.shown : icons.hidden" />
        <span>{{ (it.revealed ? 'priorityRounds.revealed' : 'priorityRounds.notRevealed') | transloco }}</span>
      }
    </div>
  `,
  styleUrl: './round-row.scss',
})
export class RoundRow {
  protected readonly words = inject(PriorityRoundWords);
  readonly #say = inject(Words);
  protected readonly icons = { shown: Eye, hidden: EyeOff };

  readonly round = input.required<PriorityRoundRow>();

  protected readonly asked = computed(() => this.#say.count('priorityRounds.options', this.round().options.length));
  protected readonly until = computed(() => {
    const { state, closesAt, closedAt } = this.round();
    const key = state === 'closed' ? 'closedOn' : closesAt === null ? 'openEnded' : 'openUntil';
    return this.#say.say(`priorityRounds.row.${key}`, { time: this.words.time(closedAt ?? closesAt) });
  });
}
