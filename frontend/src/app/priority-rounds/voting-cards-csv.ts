import { csvCell } from '../format/csv-cell';

/** What the file says besides the addresses. */
interface CardsCsvWords {
  readonly round: string;
  readonly address: string;
  readonly closesAt: string;
}

/**
 * The addresses of voting cards for mail merges: UTF-8 with BOM, semicolon, CRLF, one row per card. They have no numbers: a
 * card is nobody's.
 */
export function votingCardsCsv(
  addresses: readonly string[],
  { title, closesAt }: { readonly title: string; readonly closesAt: string },
  head: CardsCsvWords,
): string {
  const rows = addresses.map((address) => [title, address, closesAt]);
  return `\uFEFF${[[head.round, head.address, head.closesAt], ...rows].map((row) => row.map(csvCell).join(';')).join('\r\n')}\r\n`;
}
