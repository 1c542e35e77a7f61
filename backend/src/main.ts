import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import packageJson from '../../package.json' with { type: 'json' };
import { prepareInstallation } from '#db/seeds/prepare-installation.ts';
import { buildApp } from './app.ts';
import { systemClock } from './clock.ts';
import { compose } from './compose.ts';
import { readConfig, type Config } from './config.ts';
import { connectToServe } from './db/database.ts';
import { openDatabase } from './db/knex.ts';
import { pages, pagesAreBuilt } from './http/pages.ts';

/** How long requests that are under way may take once the program was told to end. */
const SECONDS_TO_FINISH = 10;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const logger = pino({ level: config.logLevel });
  if (!pagesAreBuilt()) throw new Error('The front end is not built. Start with "npm start", which builds it.');

  // A taken port is found out before anything else is started.
  const server = createServer();
  await listen(server, config);
  const database = await connectToServe(config);
  const reader = openReader(config) ?? database.db;
  const ending = { begun: false };
  await prepareInstallation(database.db, { demo: config.demo, clock: systemClock, logger });

  const address = addressOf(server.address() as AddressInfo, config.host);
  server.on(
    'request',
    buildApp({
      db: database.db,
      logger,
      version: packageJson.version,
      routes: compose(reader, systemClock),
      pages: await pages(loopbackOf(server.address() as AddressInfo, config.host)),
      isShuttingDown: () => ending.begun,
    }),
  );
  logger.info({ address, demo: config.demo, embedded: config.databaseUrl === undefined }, 'serving');
  process.stdout.write(`\nGesamtbild: ${config.publicUrl ?? address}\n\n`);

  const end = async (signal: string): Promise<void> => {
    // Ctrl-C reaches us twice: from the terminal and through the command that started us.
    if (ending.begun) return;
    ending.begun = true;
    logger.info({ signal }, 'shutting down');
    setTimeout(() => server.closeAllConnections(), SECONDS_TO_FINISH * 1000).unref();
    server.closeIdleConnections();
    await new Promise((resolve) => server.close(resolve));
    if (reader !== database.db) await reader.destroy();
    await database.close();
    logger.info('ended');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(signal));
}

function listen(server: ReturnType<typeof createServer>, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is taken by another program. End that one, or set PORT to another number.`, { cause: error })
          : new Error(`Cannot listen on ${host}:${port}: ${error.message}`, { cause: error }),
      );
    });
    server.listen(port, host, resolve);
  });
}

/** Replicas for reading; the first one is used, the others are for further processes. */
function openReader({ databaseReadUrls: [url] }: Config): ReturnType<typeof openDatabase> | undefined {
  return url === undefined ? undefined : openDatabase(url, 'gesamtbild read');
}

const addressOf = ({ port }: AddressInfo, host: string): string =>
  `http://${host === '127.0.0.1' || host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${port}`;

/** The address under which the program reaches itself. */
const loopbackOf = ({ port }: AddressInfo, host: string): string =>
  `http://${host === '0.0.0.0' || host === '::' || host === 'localhost' ? '127.0.0.1' : host}:${port}`;

main().catch((error: unknown) => {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n\n`);
  if (process.env['LOG_LEVEL'] === 'debug') process.stderr.write(`${(error as Error).stack}\n`);
  process.exit(1);
});
