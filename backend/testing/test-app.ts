import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { hash } from '@node-rs/argon2';
import type { Knex } from 'knex';
import { pino } from 'pino';
import { buildApp } from '#backend/app.ts';
import { fixedClock, type Clock } from '#backend/clock.ts';
import { compose, type Composition, type Foundation } from '#backend/compose.ts';
import { openAsProgram } from '#backend/db/knex.ts';
import type { Role } from '#backend/access/permissions.ts';
import { sessions } from '#backend/http/sessions.ts';
import type { TestDatabase } from '#db/testing/test-database.ts';
import { FakeJobs } from './fake-jobs.ts';
import { TestClient } from './test-client.ts';

/** The day on which the program believes itself to be in specs: the third quarter of 2026 has just been completed. */
export const TODAY = '2026-11-22T12:00:00Z';

/** The password of every account that a spec makes. */
export const PASSWORD = 'gleis neun dreiviertel';

/** An account for a spec. */
export interface SomeAccount {
  readonly email?: string;
  readonly roles?: readonly Role[];
  /** Codes; the organisations exist already. */
  readonly organisations?: readonly string[];
  /** References of districts that exist already. */
  readonly districts?: readonly string[];
  readonly state?: 'active' | 'disabled' | 'invited';
}

/** The API on a free port, with people who use it. */
export interface TestApp {
  origin(): string;
  /** Somebody who has not signed in; a new one with each call. */
  stranger(): TestClient;
  /** Makes an account; answers its address. */
  account(account?: SomeAccount): Promise<string>;
  /** Makes an account and signs it in. */
  signedIn(account?: SomeAccount): Promise<TestClient>;
  /** As a coordinator, who may read everything. */
  get: TestClient['get'];
  /** Work behind the answers, done when the spec says so. */
  readonly jobs: FakeJobs;
  /** Does what is to be done every day, by its name. */
  daily(name: string): Promise<unknown>;
}

/** Parts that a spec may replace. */
export type TestParts = Partial<Omit<Foundation, 'db' | 'reader'>> & { readonly production?: boolean };

/**
 * Serves the API for a suite with the rights that the program has; call it inside `describe`. Parts that are there only once the suite runs,
 * such as the address of a server, come by a function.
 */
export function useApp(database: TestDatabase, parts: TestParts | (() => TestParts) = {}): TestApp {
  let server: Server | undefined;
  let db: Knex | undefined;
  let coordinator: TestClient | undefined;
  let accounts = 0;
  let daily: Composition['daily'] = {};
  const jobs = new FakeJobs();

  beforeAll(async () => {
    db = openAsProgram(database.url(), 'gesamtbild test');
    const given = typeof parts === 'function' ? parts() : parts;
    const clock: Clock = given.clock ?? fixedClock(TODAY);
    const secret = given.secret ?? 'a secret for specs that nobody has to keep';
    const composed = compose({ demo: false, jobs, ...given, db, reader: db, clock, secret });
    const { routes, principals } = composed;
    daily = composed.daily;
    const app = buildApp({
      db,
      logger: pino({ level: 'silent' }),
      version: '0.0.0',
      production: given.production ?? false,
      trustProxy: 'loopback',
      routes,
      sessions: sessions({ db, secret, secure: given.production ?? false, principals, clock, pruneEverySeconds: false }),
    });
    server = await new Promise<Server>((resolve) => {
      const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
    });
  });

  afterAll(async () => {
    await new Promise((resolve) => server?.close(resolve));
    await db?.destroy();
  });

  const app: TestApp = {
    jobs,
    origin: () => `http://127.0.0.1:${(server?.address() as AddressInfo).port}`,
    stranger: () => new TestClient(app.origin()),
    async account({ email = `person-${++accounts}@example.org`, roles = [], organisations = [], districts = [], state = 'active' } = {}) {
      const owner = database.db();
      const [row] = await owner('accounts')
        .insert({ email, name: `Person ${email}`, state, password_hash: await cheapHash(PASSWORD) })
        .returning<{ id: string }[]>('id');
      const account_id = (row as { id: string }).id;
      for (const role of roles) await owner('account_roles').insert({ account_id, role });
      for (const organisation_code of organisations) await owner('account_organisations').insert({ account_id, organisation_code });
      for (const [district_level, district_key] of districts.map((ref) => ref.split(':')))
        await owner('account_districts').insert({ account_id, district_level, district_key });
      return email;
    },
    async signedIn(account) {
      const client = app.stranger();
      await client.signIn(await app.account(account), PASSWORD);
      return client;
    },
    async get(path, headers) {
      coordinator ??= await app.signedIn({ roles: ['coordinator'] });
      return coordinator.get(path, headers);
    },
    async daily(name) {
      const work = daily[name];
      if (work === undefined) throw new Error(`Nothing that is done every day is called "${name}".`);
      return work();
    },
  };
  return app;
}

/** A hash says itself how it was made; this one is fast to check. */
const cheapHash = (password: string): Promise<string> => hash(password, { memoryCost: 8, timeCost: 1, parallelism: 1 });
