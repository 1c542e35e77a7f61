import type { PlannedRound } from './round-plan.ts';

const DAY = 86_400_000;
/** How long the round that is open has been so, and how long it goes on, seen from the start of the installation. */
const OPEN_SINCE = 2 * DAY;
const OPEN_FOR = 28 * DAY;

/** A round in which the demo account of the steering group can vote. Others have done so already. Invented. */
export const openRound = (now: Date): PlannedRound => ({
  code: 'P-004',
  content: {
    title: 'Was braucht das Ehrenamt auf dem Land? (Demo)',
    introduction: 'Bitte stimmen Sie ab, bevor die Steuerungsgruppe zusammenkommt. Sie können Ihre Stimme bis dahin ändern.',
    votingBy: 'members',
    options: ['E-002', 'E-010', 'E-011', 'E-012'],
    importance: true,
    pickOne: 'Welche Empfehlung kommt zuerst?',
    openQuestion: 'Was fehlt Ehrenamtlichen am meisten? Nennen Sie bis zu drei Begriffe.',
    closesAt: new Date(now.getTime() + OPEN_FOR).toISOString(),
  },
  openedAt: new Date(now.getTime() - OPEN_SINCE).toISOString(),
  closedAt: null,
  revealed: false,
  invited: 12,
  ballots: [
    '3544 2 Zeit, Anerkennung',
    '4532 2 Zeit',
    '2453 3 Räume, Fahrgeld',
    '4.45 4 Ansprechperson',
    '3554 2 Anerkennung, Zeit',
    '5434 - Versicherung',
  ],
});

/** A round that is being prepared. Invented. */
export const DRAFT_ROUND: PlannedRound = {
  code: 'P-005',
  content: {
    title: 'Stadtteilfest: Wo soll es weitergehen? (Demo)',
    introduction: 'Vier Empfehlungen, drei Fragen, zwei Minuten. Ihre Stimme ist geheim.',
    votingBy: 'links',
    options: ['E-006', 'E-008', 'E-015', 'E-025'],
    importance: true,
    pickOne: 'Was ist Ihnen am wichtigsten?',
    openQuestion: 'Was fehlt in Ihrem Stadtteil? Nennen Sie bis zu drei Begriffe.',
    closesAt: null,
  },
  openedAt: null,
  closedAt: null,
  revealed: false,
  invited: 0,
  ballots: [],
};
