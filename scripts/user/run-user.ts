import { COMMAND_LINE } from '#backend/audit/actor.ts';
import { systemClock } from '#backend/clock.ts';
import { readConfig, type Config } from '#backend/config.ts';
import { connect } from '#backend/db/database.ts';
import type { ReadDb } from '#backend/db/knex.ts';
import type { UnitOfWork } from '#backend/db/unit-of-work.ts';
import { AppError } from '#backend/errors/app-error.ts';
import type { Account } from '#backend/features/accounts/account.ts';
import { addressOf } from '#backend/features/accounts/account-link.ts';
import { KnexAccountOverviewReadModel } from '#backend/features/accounts/account-overview-read-model.ts';
import { KnexAccountReadModel } from '#backend/features/accounts/account-read-model.ts';
import type { AccountService, MadeLink } from '#backend/features/accounts/account-service.ts';
import { accountKeeping } from '#backend/features/accounts/compose-accounts.ts';
import { hashPassword } from '#backend/features/accounts/password-hash.ts';
import { passwordPolicy } from '#backend/features/accounts/password-policy.ts';
import { KnexDistrictReadModel } from '#backend/features/districts/district-read-model.ts';
import { shownAddressOf } from '#backend/http/listen.ts';
import { prepareInstallation } from '#db/seeds/prepare-installation.ts';
import { UsageError } from '#imports/command-line/arguments.ts';
import pino from 'pino';
import { parseCommand, USAGE, type Command } from './arguments.ts';
import { accountList, linkSentence, objectionSentence, refusalSentence } from './sentences.ts';

/** Where the command finds its surroundings. */
export interface Surroundings {
  readonly env: NodeJS.ProcessEnv;
  readonly out: { write(text: string): unknown };
  readonly err: { write(text: string): unknown };
  /** Asks at the terminal without showing what is typed; undefined where there is no terminal. */
  readonly askHidden?: ((question: string) => Promise<string>) | undefined;
}

/** 0: done; 1: refused; 2: the command made no sense. */
export type ExitStatus = 0 | 1 | 2;

/** The command `npm run user`. Whoever can call it owns the server, so it asks for no sign-in; the audit trail says that it was used. */
export async function runUser(args: readonly string[], surroundings: Surroundings): Promise<ExitStatus> {
  const { out, err } = surroundings;
  try {
    const command = parseCommand(args);
    if (command.kind === 'help') {
      out.write(USAGE);
      return 0;
    }
    return await withDatabase(command, surroundings);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    err.write(`${error.message}\n\n${USAGE}`);
    return 2;
  }
}

type AccountCommand = Exclude<Command, { kind: 'help' }>;

async function withDatabase(command: AccountCommand, surroundings: Surroundings): Promise<ExitStatus> {
  const config = readConfig(surroundings.env);
  const database = await connect(config, 'gesamtbild user');
  try {
    await prepareInstallation(database.db, { demo: config.demo, clock: systemClock, logger: LOGGER });
    return await carryOut(command, toolsOf(database.db, config, surroundings));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    surroundings.err.write(`${refusalSentence(error, command.kind)}\n`);
    return 1;
  } finally {
    await database.close();
  }
}

/** What goes wrong is said by the command itself. */
const LOGGER = pino({ level: 'error' }, pino.destination({ dest: 2, sync: true }));

interface Tools extends Surroundings {
  readonly accounts: KnexAccountReadModel;
  readonly overview: KnexAccountOverviewReadModel;
  readonly keeping: UnitOfWork<AccountService>;
  readonly demo: boolean;
  readonly origin: string;
}

const toolsOf = (db: ReadDb, config: Config, surroundings: Surroundings): Tools => ({
  ...surroundings,
  accounts: new KnexAccountReadModel(db),
  overview: new KnexAccountOverviewReadModel(db, systemClock),
  keeping: accountKeeping({ db, districts: new KnexDistrictReadModel(db), clock: systemClock }),
  demo: config.demo,
  origin: config.publicUrl ?? shownAddressOf(config.host, config.port),
});

async function carryOut(command: AccountCommand, tools: Tools): Promise<ExitStatus> {
  const { out, err, accounts, overview, keeping, origin } = tools;
  const showLink = (link: MadeLink): ExitStatus => {
    out.write(linkSentence(link, addressOf(link, origin)));
    return 0;
  };
  if (command.kind === 'list') {
    out.write(accountList((await overview.list({ limit: EVERYBODY, offset: 0 })).items));
    return 0;
  }
  if (command.kind === 'add') return add(command, tools, showLink);
  const account = await accounts.findByEmail(command.email);
  if (account === undefined) {
    err.write(`Ein Konto ${command.email} gibt es nicht.\n`);
    return 1;
  }
  switch (command.kind) {
    case 'reset':
      return showLink(await keeping((service) => service.renewLink(account.id, COMMAND_LINE)));
    case 'disable':
      await change(account, { state: 'disabled' }, tools);
      out.write(`Das Konto ${account.email} ist gesperrt. Seine Sitzungen sind beendet.\n`);
      return 0;
    case 'rights':
      await change(account, command.rights, tools);
      out.write(`Die Rechte von ${account.email} sind gesetzt: ${command.rights.roles.join(', ')}.\n`);
      return 0;
  }
}

const EVERYBODY = 100_000;

const change = (account: Account, what: Parameters<AccountService['change']>[1], { keeping }: Tools): Promise<void> =>
  keeping((service) => service.change(account.id, what, account.version, COMMAND_LINE));

async function add(
  { email, name: typed, rights }: Extract<Command, { kind: 'add' }>,
  { askHidden, accounts, keeping, demo, out, err }: Tools,
  showLink: (link: MadeLink) => ExitStatus,
): Promise<ExitStatus> {
  const name = typed?.trim() ?? '';
  const invitation = { email, name: name === '' ? email : name, ...rights };
  // Nobody types a password for an account that cannot be made.
  if ((await accounts.findByEmail(email)) !== undefined) {
    err.write(`Ein Konto ${email} gibt es schon. Seine Rechte ändern Sie mit „rights“.\n`);
    return 1;
  }
  const password = await askHidden?.('Passwort (leer: stattdessen ein Link zur Einladung): ');
  if (password === undefined || password === '') return showLink(await keeping((service) => service.invite(invitation, COMMAND_LINE)));

  const policy = passwordPolicy(demo);
  const objection = await policy.objection(password, invitation);
  if (objection !== undefined) {
    err.write(`${objectionSentence(objection, policy.minimumLength)}\n`);
    return 1;
  }
  if ((await askHidden?.('Noch einmal: ')) !== password) {
    err.write('Die beiden Passwörter sind nicht gleich. Es ist nichts geschehen.\n');
    return 1;
  }
  const passwordHash = await hashPassword(password);
  await keeping((service) => service.add(invitation, passwordHash, COMMAND_LINE));
  out.write(`Das Konto ${email} ist angelegt.\n`);
  return 0;
}
