import { isIP } from 'node:net';
import { resolve } from 'node:path';
import * as z from 'zod/mini';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ });

const commaSeparated = z.pipe(
  z.string(),
  z.transform((list) => list.split(',').map((url) => url.trim())),
);

/** How Express names proxies: none, how many, or which addresses. */
const proxies = z.pipe(
  z.string().check(z.trim(), z.refine(namesProxies, 'false, a number of proxies, or addresses such as loopback, 10.0.0.0/8')),
  z.transform((text) => (text === 'false' ? false : /^\d+$/.test(text) ? Number(text) : text)),
);

const NAMED_NETWORKS = ['loopback', 'linklocal', 'uniquelocal'];

function namesProxies(text: string): boolean {
  if (text === 'false' || /^\d{1,2}$/.test(text)) return true;
  return text.split(',').every((part) => {
    const [address = '', bits = '1'] = part.trim().split('/');
    return (
      NAMED_NETWORKS.includes(part.trim()) ||
      (isIP(address) !== 0 && /^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= (isIP(address) === 4 ? 32 : 128))
    );
  });
}

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
  SESSION_SECRET: z.optional(z.string().check(z.minLength(32))),
  TRUST_PROXY: z._default(proxies, false),
  SMTP_URL: z.optional(z.url({ protocol: /^smtps?$/ })),
  MAIL_FROM: z.optional(z.string().check(z.minLength(3))),
  OIDC_ISSUER: z.optional(z.url({ protocol: /^https?$/ })),
  OIDC_CLIENT_ID: z.optional(z.string()),
  OIDC_CLIENT_SECRET: z.optional(z.string()),
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
  /** Signs cookies and seals secrets. Undefined only outside production; then the data folder keeps one. */
  readonly sessionSecret: string | undefined;
  /** Proxies whose word about the visitor is believed: none, how many, or their addresses. */
  readonly trustProxy: boolean | number | string;
  /** Server that sends our e-mails; undefined: administrators pass links on themselves. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string | undefined;
  /** Provider of a single sign-on. */
  readonly oidc: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string } | undefined;
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
  if (production && read.SESSION_SECRET === undefined) throw missing('SESSION_SECRET', 'at least 32 random characters');
  // An address that is asked for in an e-mail or by a provider must not come from whoever sent the request.
  if (read.SMTP_URL !== undefined && read.PUBLIC_URL === undefined) throw missing('PUBLIC_URL', 'the address that e-mails link to');
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
    sessionSecret: read.SESSION_SECRET,
    trustProxy: read.TRUST_PROXY,
    smtpUrl: read.SMTP_URL,
    mailFrom: read.MAIL_FROM,
    oidc: oidcOf(read),
  });
}

const missing = (name: string, meaning: string): Error => new Error(`Cannot start. Missing in the environment: ${name} (${meaning}).`);

function oidcOf(read: z.infer<typeof environment>): Config['oidc'] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = read;
  if (issuer === undefined) return undefined;
  if (clientId === undefined) throw missing('OIDC_CLIENT_ID', 'the provider knows us by it');
  if (clientSecret === undefined) throw missing('OIDC_CLIENT_SECRET', 'the provider gave it to us');
  if (read.PUBLIC_URL === undefined) throw missing('PUBLIC_URL', 'the provider sends people back to it');
  return { issuer, clientId, clientSecret };
}
