/** One difference; without `before` something came into being. */
export interface EntryChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string;
}

/** Something that happened, in words. */
export interface EventEntry {
  readonly id: string;
  /** For machines, ISO 8601. */
  readonly at: string;
  /** As headings name it: `Sonntag, 22. November 2026`. */
  readonly day: string;
  /** `14:05`. */
  readonly time: string;
  /** Who did what to what, as one sentence. */
  readonly sentence: string;
  readonly changes: readonly EntryChange[];
  /** Small print, such as a network address. */
  readonly note?: string | undefined;
}

/** The entries of a day. */
interface EventDay {
  readonly day: string;
  readonly entries: readonly EventEntry[];
}

/** Entries by day, in the order in which they come. */
export function byDay(entries: readonly EventEntry[]): EventDay[] {
  const days: { day: string; entries: EventEntry[] }[] = [];
  for (const entry of entries) {
    const last = days.at(-1);
    if (last?.day === entry.day) last.entries.push(entry);
    else days.push({ day: entry.day, entries: [entry] });
  }
  return days;
}
