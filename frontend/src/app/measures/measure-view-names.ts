/** Ways to look at the measures, in their order and by their names in the address (`ansicht=`). The first one holds when there is none. */
export const VIEWS = ['ueberblick', 'tabelle', 'status', 'zeitplan', 'karte', 'gesamtrechnung'] as const;
export type ViewName = (typeof VIEWS)[number];

/** The view that an address names, else the first. */
export const viewOf = (text: string | undefined): ViewName => VIEWS.find((view) => view === text) ?? 'ueberblick';

/** Views that show the same measures, narrowed by the same filters. */
export const showsMeasures = (view: ViewName): boolean => ['tabelle', 'status', 'zeitplan'].includes(view);

/** Parts of the address that belong to all pages, not to a way to look at the measures. */
const OF_ALL_PAGES = ['district', 'quarter', 'lang'];

/** What of a page's address is kept as a view: without place, quarter and language. */
export function viewQuery(address: string): string {
  const kept = new URLSearchParams(address.split('#')[0]?.split('?')[1] ?? '');
  for (const name of OF_ALL_PAGES) kept.delete(name);
  kept.sort();
  return kept.toString();
}

/** The query of a kept view as a link takes it. */
export function viewParams(query: string): Record<string, string> {
  return Object.fromEntries([...new URLSearchParams(query)].filter(([name]) => !OF_ALL_PAGES.includes(name)));
}
