import type { DemoPerson } from './demo-people.ts';

/** A way to look at the measures that somebody of the demo keeps. */
export interface DemoView {
  readonly of: DemoPerson;
  readonly name: string;
  /** As the page of the measures writes it into its address. */
  readonly query: string;
  readonly shared?: boolean;
}

/** Two that the coordination shares with all, and one of an officer alone. */
export const DEMO_VIEWS: readonly DemoView[] = [
  {
    of: 'koordination',
    name: 'Braucht jetzt Aufmerksamkeit',
    query: query({ ansicht: 'tabelle', warning: 'reported-late,no-report,end-passed,milestone-overdue' }),
    shared: true,
  },
  {
    of: 'koordination',
    name: 'Läuft, aber niemand wurde dazu gehört',
    query: query({ ansicht: 'tabelle', hint: 'participation', status: 'running' }),
    shared: true,
  },
  { of: 'mitte', name: 'Meine Maßnahmen im Zeitplan', query: query({ ansicht: 'zeitplan', responsible: 'me' }) },
];

function query(parts: Readonly<Record<string, string>>): string {
  return new URLSearchParams(parts).toString();
}
