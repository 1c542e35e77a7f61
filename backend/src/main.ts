import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import packageJson from '../../package.json' with { type: 'json' };
import { prepareInstallation } from '#db/seeds/prepare-installation.ts';
import { buildApp } from './app.ts';
import { systemClock } from './clock.ts';
import { compose } from './compose.ts';
import { readConfig, type Config } from './config.ts';
import { connectToServe } from './db/database.ts';
import { openAsProgram } from './db/knex.ts';
import { everyDay } from './every-day.ts';
import { closeServer, listen, loopbackOf, shownAddressOf } from './http/listen.ts';
import { pages, pagesAreBuilt } from './http/pages.ts';
import { sessions } from './http/sessions.ts';
import { PgBossJobs } from './jobs/pg-boss-jobs.ts';
import { keptSecret } from './kept-secret.ts';
import type { Mailer } from './mail/mail.ts';
import { defaultSender, SmtpMailer } from './mail/smtp-mailer.ts';
import { Shutdown } from './shutdown.ts';

/** Answers whoever asks before everything is there. Being alive is not being ready: a supervisor must not end us for that. */
const starting: RequestListener = (request, response) => {
  if (request.url === '/health/live') {
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"status":"live"}');
    return;
  }
  response.writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '5' });
  response.end('Gesamtbild startet gerade. Bitte laden Sie die Seite in einigen Sekunden neu.\n');
};

/** Whether the cookie of a session travels over https only. Where nobody has said how visitors come, each connection tells by itself. */
const secureCookie = ({ publicUrl }: Config): boolean | 'auto' => (publicUrl === undefined ? 'auto' : publicUrl.startsWith('https:'));

const mailerOf = ({ smtpUrl, mailFrom, publicUrl }: Config): Mailer | undefined =>
  smtpUrl === undefined || publicUrl === undefined ? undefined : new SmtpMailer(smtpUrl, mailFrom ?? defaultSender(publicUrl));

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const logger = pino({ level: config.logLevel });
  if (!pagesAreBuilt()) throw new Error('The front end is not built. Start with "npm start", which builds it.');
  const shutdown = new Shutdown(logger);

  try {
    // A taken port is found out before anything else is started.
    const server = createServer(starting);
    await listen(server, config);
    shutdown.onEnd(() => closeServer(server));
    const { port } = server.address() as AddressInfo;

    // Told to end while PostgreSQL is starting, we wait until it can be stopped.
    const connecting = connectToServe(config);
    shutdown.onEnd(() =>
      connecting.then(
        (connected) => connected.close(),
        () => undefined,
      ),
    );
    const database = await connecting;
    await prepareInstallation(database.db, { demo: config.demo, clock: systemClock, logger });
    // From here on with the rights of the program only.
    const db = openAsProgram(database.url);
    shutdown.onEnd(() => db.destroy());
    const [replica] = config.databaseReadUrls;
    const reader = replica === undefined ? db : openAsProgram(replica, 'gesamtbild read');
    if (reader !== db) shutdown.onEnd(() => reader.destroy());

    const secret = config.sessionSecret ?? (await keptSecret(config.dataDir));
    const { publicUrl } = config;
    const mailer = mailerOf(config);
    const jobs = new PgBossJobs(database.url, db, logger);
    const { routes, principals, daily, settled } = compose({
      db,
      reader,
      clock: systemClock,
      jobs,
      secret,
      demo: config.demo,
      mailer,
      publicUrl,
      openId: config.oidc === undefined ? undefined : { ...config.oidc, allowInsecure: !config.production },
      ending: shutdown.ending,
    });
    shutdown.onEnd(settled);
    shutdown.onEnd(() => jobs.stop());
    await jobs.begin();
    for (const [name, work] of Object.entries({ ...daily, 'progress of past jobs': () => jobs.tidy() })) {
      const tidying = everyDay(name, work, logger);
      shutdown.onEnd(() => tidying.stop());
    }
    const app = buildApp({
      db,
      logger,
      version: packageJson.version,
      production: config.production,
      trustProxy: config.trustProxy,
      routes,
      sessions: sessions({ db, secret, secure: secureCookie(config), principals, clock: systemClock, pruneEverySeconds: 900 }),
      pages: await pages(loopbackOf(config.host, port)),
      isShuttingDown: () => shutdown.begun,
    });
    server.off('request', starting).on('request', app);
    const address = config.publicUrl ?? shownAddressOf(config.host, port);
    logger.info({ address, demo: config.demo, embedded: config.databaseUrl === undefined }, 'serving');
    process.stdout.write(`\nGesamtbild: ${address}\n\n`);
  } catch (error) {
    // What was cut off by a signal is no failure of its own.
    if (shutdown.begun) return;
    await shutdown.run();
    throw error;
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n\n`);
  process.exit(1);
});
