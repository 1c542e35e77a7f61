import { resolve } from 'node:path';
import * as z from 'zod/mini';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ });

const commaSeparated = z.pipe(
  z.string(),
  z.transform((list) => list.split(',').map((url) => url.trim())),
);

const environment = z.object({
  NODE_ENV: z._default(z.enum(['development', 'production', 'test']), 'development'),
  PORT: z._default(z.coerce.number().check(z.int(), z.gte(0), z.lte(65535)), 3000),
  HOST: z._default(z.string(), '127.0.0.1'),
  DATABASE_URL: z.optional(postgresUrl),
  DATABASE_READ_URLS: z._default(z.pipe(commaSeparated, z.array(postgresUrl)), []),
  DATA_DIR: z._default(z.string(), '.data'),
  PUBLIC_URL: z.optional(z.url({ protocol: /^https?$/ })),
  DEMO: z.optional(z.stringbool()),
  LOG_LEVEL: z._default(z.enum(LOG_LEVELS), 'info'),
});

/** Everything that may differ between installations, checked once. Nobody else reads the environment. */
export interface Config {
  readonly production: boolean;
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** Undefined: the program starts its own PostgreSQL below `dataDir`. */
  readonly databaseUrl: string | undefined;
  readonly databaseReadUrls: readonly string[];
  readonly dataDir: string;
  readonly publicUrl: string | undefined;
  /** Whether demo data is loaded on the first start. */
  readonly demo: boolean;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

/** Reads the environment. Throws an `Error` that names every variable that is wrong. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  // A variable that is set to nothing counts as not set.
  const result = z.safeParse(environment, Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')));
  if (!result.success) {
    const wrong = result.error.issues.map((issue) => `${issue.path[0]?.toString() ?? '?'} (${issue.message})`);
    throw new Error(`Cannot start. Wrong in the environment: ${[...new Set(wrong)].join(', ')}.`);
  }
  const read = result.data;
  const production = read.NODE_ENV === 'production';
  return Object.freeze({
    production,
    port: read.PORT,
    host: read.HOST,
    databaseUrl: read.DATABASE_URL,
    databaseReadUrls: Object.freeze(read.DATABASE_READ_URLS),
    dataDir: resolve(read.DATA_DIR),
    publicUrl: read.PUBLIC_URL,
    demo: read.DEMO ?? (read.DATABASE_URL === undefined && !production),
    logLevel: read.LOG_LEVEL,
  });
}
