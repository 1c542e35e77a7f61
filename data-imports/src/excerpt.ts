const LONGEST = 200;

/** Raw text for a report: shortened, and without control characters, which neither a terminal nor a database text can take. */
export function excerpt(raw: string): string {
  // Cut before replacing: the raw text of a broken file may be a whole megabyte.
  const start = raw.slice(0, LONGEST).replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '\u{fffd}');
  return raw.length > LONGEST ? `${start}…` : start;
}
