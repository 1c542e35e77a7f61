import type { Routes } from '@angular/router';
import { needs } from '../shell/needs';
import { keepsChanges } from '../shell/unsaved-changes';

const READERS = needs('recommendations.read');
const MODERATORS = needs('priority-rounds.moderate');

/** Pages of the priority rounds, and the ballot paper behind a one-time link, for which nobody signs in. */
export const PRIORITY_ROUND_ROUTES: Routes = [
  {
    path: 'priorisierungen',
    title: 'priorityRounds.title',
    canActivate: [READERS],
    loadComponent: async () => (await import('./priority-round-list-page')).PriorityRoundListPage,
  },
  {
    path: 'priorisierungen/hinzufuegen',
    title: 'priorityRounds.newTitle',
    canActivate: [MODERATORS],
    canDeactivate: [keepsChanges],
    loadComponent: async () => (await import('./new-priority-round-page')).NewPriorityRoundPage,
  },
  {
    path: 'priorisierungen/:code/bearbeiten',
    title: 'priorityRounds.edit',
    canActivate: [MODERATORS],
    canDeactivate: [keepsChanges],
    loadComponent: async () => (await import('./edit-priority-round-page')).EditPriorityRoundPage,
  },
  {
    path: 'priorisierungen/:code/stimmkarten',
    title: 'priorityRounds.cards.title',
    canActivate: [MODERATORS],
    canDeactivate: [keepsChanges],
    loadComponent: async () => (await import('./voting-cards-page')).VotingCardsPage,
  },
  {
    path: 'priorisierungen/:code/abstimmen',
    title: 'ballot.title',
    canActivate: [needs('priority-rounds.vote')],
    loadComponent: async () => (await import('./member-ballot-page')).MemberBallotPage,
  },
  {
    path: 'priorisierungen/:code/leinwand',
    title: 'projector.title',
    canActivate: [READERS],
    loadComponent: async () => (await import('./projector-page')).ProjectorPage,
  },
  {
    path: 'priorisierungen/:code',
    title: 'priorityRounds.one',
    canActivate: [READERS],
    canDeactivate: [keepsChanges],
    loadComponent: async () => (await import('./priority-round-page')).PriorityRoundPage,
  },
  {
    path: 'abstimmung/:token',
    title: 'ballot.title',
    loadComponent: async () => (await import('./linked-ballot-page')).LinkedBallotPage,
  },
];
