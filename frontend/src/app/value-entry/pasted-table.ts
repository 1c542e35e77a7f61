/** Rows of texts, as they stand in the clipboard of a spreadsheet. */
export type TextTable = readonly (readonly string[])[];

/**
 * Reads what a spreadsheet puts into the clipboard: tabs between cells, lines between rows. A cell with a tab, a line break or a quotation mark
 * stands in quotation marks, a mark in it is doubled. The line break behind the last row is none.
 */
export function tableOf(text: string): TextTable {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/guy;
  while (cell.lastIndex < text.length) {
    const [, quoted, plain = '', end = ''] = cell.exec(text) ?? [];
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '') return rows;
    if (end !== '\t') rows.push([]);
    // A tab at the very end has an empty cell behind it.
    else if (cell.lastIndex === text.length) rows.at(-1)?.push('');
  }
  if (rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

/** The same the other way round. */
export const clipboardTextOf = (table: TextTable): string => table.map((row) => row.map(quoted).join('\t')).join('\n');

const quoted = (text: string): string => (/[\t\r\n"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
