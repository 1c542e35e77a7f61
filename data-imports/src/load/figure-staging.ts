import { lastDay, period } from '#contract/period.ts';
import { rowsOf, type WriteDb } from '#backend/db/knex.ts';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Observation, ObservationSource, Rejection, Remark } from '../source.ts';
import type { RejectionList } from './rejection-list.ts';

/** Characters that are sent at once. */
const BATCH = 64 * 1024;

/** From here on the planner's guess about a new table is too far off. */
const WORTH_ANALYSING = 1000;

/** The part of Knex that its types leave out: a transaction hands out the one connection that it runs on. */
interface KnexClient {
  acquireConnection(): Promise<pg.ClientBase>;
}

/** What reading a file came to. The figures are in the table `staged_figures` of the session. */
export interface Staged {
  readonly figures: number;
  readonly remarks: string[];
}

/** Copies the figures of a file to a table of the session, in constant memory. What the source throws goes on to the caller. */
export async function stageFigures(
  db: WriteDb,
  items: AsyncIterable<Observation | Rejection | Remark>,
  districtsAsOf: ObservationSource['districtsAsOf'],
  rejections: RejectionList,
): Promise<Staged> {
  await createTable(db);
  const connection = await (db.client as KnexClient).acquireConnection();
  const copy = connection.query(copyFrom('COPY staged_figures FROM STDIN'));
  let refused: Error | undefined;
  // It may come while the source reads on, when nobody waits for the stream.
  copy.on('error', (error: Error) => (refused ??= error));
  const toLine = lineWriter(districtsAsOf);
  const remarks: string[] = [];
  let figures = 0;
  let batch = '';
  const send = async (): Promise<void> => {
    if (refused !== undefined) throw refused;
    if (batch !== '' && !copy.write(batch)) await once(copy, 'drain');
    batch = '';
  };
  try {
    for await (const item of items) {
      if (item.kind === 'rejection') rejections.add(item);
      else if (item.kind === 'remark') remarks.push(item.text);
      else {
        batch += toLine(item, ++figures);
        if (batch.length > BATCH) await send();
      }
    }
    await send();
    copy.end();
    await finished(copy);
  } catch (error) {
    if (refused === undefined) await abandon(copy);
    throw error;
  }
  if (figures > WORTH_ANALYSING) await rowsOf(db, 'ANALYZE staged_figures');
  return { figures, remarks };
}

/** The connection can be used again only when the server knows that nothing more comes. */
async function abandon(copy: ReturnType<typeof copyFrom>): Promise<void> {
  copy.destroy();
  // Not `once` of node:events: the server's answer that the copying was cancelled, as asked, comes as an error.
  if (!copy.closed) await new Promise((resolve) => copy.once('close', resolve));
}

async function createTable(db: WriteDb): Promise<void> {
  await rowsOf(
    db,
    `CREATE TEMPORARY TABLE IF NOT EXISTS staged_figures (
       n              integer PRIMARY KEY,
       line           integer NOT NULL,
       level          text    NOT NULL,
       key            text    NOT NULL,
       as_of          date    NOT NULL,
       indicator_code text    NOT NULL,
       period_start   date    NOT NULL,
       grain          text    NOT NULL,
       breakdown      text    NOT NULL,
       value          numeric,
       numerator      numeric,
       denominator    numeric,
       flag           text    NOT NULL
     ) ON COMMIT DELETE ROWS`,
  );
}

/** Writes figures as COPY wants them. A file has few periods and many figures, so periods are read once. */
function lineWriter(districtsAsOf: ObservationSource['districtsAsOf']): (figure: Observation, n: number) => string {
  const periods = new Map<string, { readonly asOf: string; readonly columns: string }>();
  const periodOf = (text: string) => {
    let known = periods.get(text);
    if (known === undefined) {
      const read = period(text);
      known = { asOf: districtsAsOf === 'period-end' ? lastDay(read) : districtsAsOf, columns: `${read.start}\t${read.grain}` };
      periods.set(text, known);
    }
    return known;
  };
  return (figure, n) => {
    const { asOf, columns } = periodOf(figure.period);
    const { district, value, numerator, denominator } = figure;
    return (
      `${n}\t${figure.line}\t${escaped(district.level ?? '')}\t${escaped(district.key)}\t${asOf}\t${escaped(figure.indicator)}\t${columns}\t` +
      `${escaped(figure.breakdown)}\t${value ?? '\\N'}\t${numerator ?? '\\N'}\t${denominator ?? '\\N'}\t${figure.flag}\n`
    );
  };
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r', '\0': '' };
const escaped = (text: string): string => (/[\\\t\n\r\0]/.test(text) ? text.replace(/[\\\t\n\r\0]/g, (c) => ESCAPES[c] ?? c) : text);
