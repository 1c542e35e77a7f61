import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Vote } from 'lucide';
import { Words } from '../format/words';
import { Session } from '../shell/session';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { PriorityRoundApi } from './priority-round-api';
import { PriorityRoundWords } from './priority-round-words';
import { groupsOf, waitingFor } from './round-groups';
import { RoundRow } from './round-row';

/** Priorisierungen: the rounds in which recommendations are voted on. A member finds first where the own vote is missing. */
@Component({
  selector: 'gb-priority-round-list-page',
  imports: [EmptyState, Icon, LoadFailed, Loading, RoundRow, RouterLink, TranslocoPipe],
  host: { class: 'gb-page' },
  templateUrl: './priority-round-list-page.html',
  styleUrl: './priority-round-list-page.scss',
})
export class PriorityRoundListPage {
  readonly #session = inject(Session);
  readonly #say = inject(Words);
  protected readonly words = inject(PriorityRoundWords);
  protected readonly ballot = Vote;

  protected readonly resource = inject(PriorityRoundApi).rounds();
  readonly #page = lastLoaded(this.resource);
  protected readonly rounds = computed(() => this.#page()?.items);
  protected readonly groups = computed(() => groupsOf(this.rounds() ?? []));
  protected readonly mayModerate = computed(() => this.#session.may('priority-rounds.moderate'));
  protected readonly waiting = computed(() => (this.#session.may('priority-rounds.vote') ? waitingFor(this.rounds() ?? []) : []));
  /** How many are open, and how many there are in all. */
  protected readonly lead = computed(() => {
    const rounds = this.rounds() ?? [];
    const open = rounds.filter(({ state }) => state === 'open').length;
    const all = rounds.length === 0 ? [] : [this.#say.count('priorityRounds.lead.all', rounds.length)];
    return [this.#say.count('priorityRounds.lead.open', open), ...all].join(' ');
  });
}
