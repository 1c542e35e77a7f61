import {
  BookOpen,
  Building2,
  CalendarDays,
  ChartSpline,
  ClipboardPen,
  House,
  LayoutList,
  ListChecks,
  ListTodo,
  MapPinned,
  MessagesSquare,
  Route,
  Settings2,
  UsersRound,
  Waypoints,
  type IconNode,
} from 'lucide';
import type { Permission } from '#contract/account.ts';

/** A page of the navigation. */
export interface NavigationPage {
  readonly path: string;
  /** Key of its name. */
  readonly name: string;
  readonly icon: IconNode;
  /** Where pages lie that belong to it, besides those below its own path. */
  readonly also?: readonly string[];
  /** Whether it tells how many things there are to do. */
  readonly counts?: 'tasks';
}

interface GuardedPage extends NavigationPage {
  /** One of them is enough. */
  readonly needs: readonly Permission[];
  /** Whoever may do one of these has something better. */
  readonly unless?: readonly Permission[];
}

/** With any of these there is something to do in the administration. */
export const ADMINISTRATION: readonly Permission[] = [
  'accounts.manage',
  'settings.manage',
  'reference-data.edit',
  'audit.read',
  'mails.read',
];

const PAGES: readonly GuardedPage[] = [
  // Who reports begins with what is due; who coordinates finds the own measures beside all others.
  { path: '/meine-massnahmen', name: 'shell.nav.myMeasures', icon: ClipboardPen, needs: ['measures.edit-own'], unless: ['measures.edit'] },
  // Who reports has it at hand on a phone as well.
  { path: '/aufgaben', name: 'shell.nav.tasks', icon: ListTodo, counts: 'tasks', needs: ['measures.edit-own'], unless: ['measures.edit'] },
  { path: '/start', name: 'shell.nav.start', icon: House, needs: ['released.read'], unless: ['working-data.read', 'accounts.manage'] },
  { path: '/berichte', name: 'shell.nav.reports', icon: BookOpen, needs: ['review-packs.read'], unless: ['working-data.read'] },
  { path: '/ueberblick', name: 'shell.nav.overview', icon: LayoutList, needs: ['working-data.read'] },
  { path: '/indikatoren', name: 'shell.nav.indicators', icon: ChartSpline, needs: ['working-data.read'] },
  { path: '/gebiete', name: 'shell.nav.districts', icon: MapPinned, needs: ['working-data.read'] },
  { path: '/massnahmen', name: 'shell.nav.measures', icon: ListChecks, needs: ['measures.read'] },
  {
    path: '/empfehlungen',
    name: 'shell.nav.recommendations',
    icon: MessagesSquare,
    also: ['/ziele', '/faden', '/priorisierungen'],
    needs: ['recommendations.read'],
  },
  { path: '/meine-massnahmen', name: 'shell.nav.myMeasures', icon: ClipboardPen, needs: ['measures.edit'] },
  { path: '/gremien', name: 'shell.nav.bodies', icon: UsersRound, also: ['/ansprechpersonen', '/personen'], needs: ['network.read'] },
  { path: '/netzwerk', name: 'shell.nav.network', icon: Waypoints, needs: ['network.read'] },
  { path: '/sitzungen', name: 'shell.nav.meetings', icon: CalendarDays, also: ['/beschluesse', '/anwesenheit'], needs: ['network.read'] },
  { path: '/organisationen', name: 'shell.nav.organisations', icon: Building2, needs: ['organisations.read'] },
  { path: '/quartal', name: 'shell.nav.quarter', icon: Route, needs: ['quarters.read'] },
  { path: '/aufgaben', name: 'shell.nav.tasks', icon: ListTodo, counts: 'tasks', needs: ['measures.edit', 'priority-rounds.vote'] },
  { path: '/verwaltung', name: 'shell.nav.administration', icon: Settings2, needs: ADMINISTRATION },
];

/** The pages that somebody may use, in their order; one that stands at two places at the first of them. */
export const pagesFor = (may: (permission: Permission) => boolean): NavigationPage[] =>
  PAGES.filter(({ needs, unless }) => needs.some(may) && unless?.some(may) !== true).filter(
    ({ path }, index, all) => all.findIndex((other) => other.path === path) === index,
  );

/** How many pages the bar at the bottom of a phone has room for, beside the way to the others. */
export const ON_A_PHONE = 4;

/** The pages that a phone does not show in its bar. */
export const otherPages = <Shown extends NavigationPage>(pages: readonly Shown[]): Shown[] => pages.slice(ON_A_PHONE);
