/** A text as a cell of a CSV file with semicolons: quoted where the format needs it; a leading sign that spreadsheets would take for a formula is made harmless. */
export function csvCell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
