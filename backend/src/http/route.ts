import { createHash } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import * as z from 'zod/mini';
import { Forbidden, InvalidInput, SignInRequired, type InputIssue } from '../errors/app-error.ts';
import { PUBLIC_PERMISSIONS, type Permission } from '../access/permissions.ts';
import type { Principal } from '../access/principal.ts';
import { EventStream, sendEvents } from './event-stream.ts';
import { readLargeBody } from './json-body.ts';
import { readRawBody, type RawBody } from './raw-body.ts';
import { checkCsrfToken } from './sessions.ts';

type Schema = z.ZodMiniType;
type Output<S> = S extends Schema ? z.infer<S> : undefined;

/** What a handler gets: the parts of the request, read by their schemas. */
interface RouteInput<P, Q, B> {
  readonly params: Output<P>;
  readonly query: Output<Q>;
  readonly body: Output<B>;
}

/** Who asks, and what else a handler may need to know about the request. */
interface RouteContext<Permitted extends Permission> {
  /** The person who asks. On public routes there may be none. */
  readonly by: Permitted extends 'public' ? Principal | undefined : Principal;
  /** Version in `If-Match`, where it was sent. */
  readonly ifMatch: number | undefined;
  /** For what concerns the session itself, and for logs. */
  readonly request: Request;
}

/** One route as one record: what it is, who may use it, what goes in and out. It parses and delegates, nothing else. */
interface RouteRecord<
  Permitted extends Permission,
  P extends Schema | undefined,
  Q extends Schema | undefined,
  B extends Schema | undefined,
  R extends Schema,
> {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Below `/api/v1`, with `{name}` for parameters as in OpenAPI. */
  readonly path: string;
  /** What the person needs to be allowed to do; `public` has to be said aloud. */
  readonly permission: Permitted;
  readonly summary: string;
  readonly tag: string;
  readonly params?: P;
  /** A strict object: unknown query parameters are refused. */
  readonly query?: Q;
  readonly body?: B;
  /** The body is a file, not JSON; `body` then is the schema of its bytes. It is read once it is known that the person may send one. */
  readonly rawBody?: RawBody;
  /** Largest body of JSON in bytes, where it is more than forms need. */
  readonly largestBody?: number;
  readonly status?: number;
  /** Of an event stream: the schema of one event. */
  readonly response: R;
  readonly contentType?: string;
  readonly example: z.infer<R>;
  /** Errors beyond those that every route has. */
  readonly errors?: readonly (401 | 403 | 404 | 409 | 413 | 415 | 429)[];
  /** Whether the change is one that a page makes without a session of its own, such as signing in; it then needs no token. */
  readonly withoutToken?: boolean;
  /** Whether the answer tells what nobody may keep, such as secrets and who has an account. */
  readonly confidential?: boolean;
  readonly handle: (
    input: RouteInput<P, Q, B>,
    context: RouteContext<Permitted>,
  ) => Promise<z.infer<R> | Redirect | FileAnswer | EventStream<z.infer<R>>>;
}

/** The answer of a route that sends the browser elsewhere. */
export class Redirect {
  /** An address of our own, or of the provider of a sign-on. */
  readonly address: string;

  constructor(address: string) {
    this.address = address;
  }
}

/** The answer of a route that gives out a file as it is. It gets an ETag by its content. */
export class FileAnswer {
  readonly content: Uint8Array;
  readonly contentType: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(content: Uint8Array, contentType: string, headers: Readonly<Record<string, string>> = {}) {
    this.content = content;
    this.contentType = contentType;
    this.headers = headers;
  }
}

/** A route whose schemas no longer matter to the type system. */
export interface Route extends Omit<
  RouteRecord<Permission, Schema, Schema, Schema, Schema>,
  'params' | 'query' | 'body' | 'handle' | 'example'
> {
  readonly params: Schema | undefined;
  readonly query: Schema | undefined;
  readonly body: Schema | undefined;
  readonly example: unknown;
  readonly handler: RequestHandler;
}

/** Turns a record into a mountable route. */
export function route<
  Permitted extends Permission,
  P extends Schema | undefined,
  Q extends Schema | undefined,
  B extends Schema | undefined,
  R extends Schema,
>(record: RouteRecord<Permitted, P, Q, B, R>): Route {
  const { params, query, body } = record;
  const read = (request: Request): RouteInput<P, Q, B> => {
    const issues: InputIssue[] = [];
    const parts = {
      params: part(params, request.params, issues),
      query: part(query ?? NO_QUERY, request.query, issues),
      // A request without a body is one with nothing in it.
      body: part(body, request.body ?? {}, issues),
    } as RouteInput<P, Q, B>;
    if (issues.length > 0) throw new InvalidInput('The request does not have the expected shape.', { issues });
    return parts;
  };
  return {
    ...record,
    params,
    query,
    body,
    handler: async (request, response) => {
      checkPermission(record.permission, request.principal);
      if (record.method !== 'get' && record.withoutToken !== true && request.principal !== undefined) checkCsrfToken(request);
      if (record.rawBody !== undefined) await readRawBody(request, response, record.rawBody);
      if (record.largestBody !== undefined) await readLargeBody(request, response, record.largestBody);
      const context = { by: request.principal, ifMatch: ifMatchOf(request), request } as RouteContext<Permitted>;
      const answer = await record.handle(read(request), context);
      if (record.confidential === true) response.setHeader('Cache-Control', 'no-store');
      if (answer instanceof Redirect) {
        response.redirect(303, answer.address);
        return;
      }
      if (answer instanceof FileAnswer) {
        response.set(answer.headers).type(answer.contentType).send(Buffer.from(answer.content));
        return;
      }
      if (answer instanceof EventStream) {
        await sendEvents(request, response, answer, (event) => z.parse(record.response, event));
        return;
      }
      const parsed: unknown = z.parse(record.response, answer);
      const text = JSON.stringify(parsed);
      const version = versionOf(parsed);
      if (version !== undefined) response.setHeader('ETag', record.method === 'get' ? tagOf(version, text) : `"${version}"`);
      response
        .status(record.status ?? 200)
        .type(record.contentType ?? 'application/json')
        .send(text);
    },
  };
}

function checkPermission(needed: Permission, principal: Principal | undefined): void {
  const held = principal?.permissions ?? PUBLIC_PERMISSIONS;
  if (held.has(needed)) return;
  if (principal === undefined) throw new SignInRequired('Sign in first.');
  throw new Forbidden(
    principal.owesSecondFactor
      ? 'Your role needs a second factor. Set it up in your account first.'
      : 'Your account does not have the right to do this.',
  );
}

/** Rows carry the number of their changes; whoever changes one names it. */
const versionOf = (answer: unknown): number | undefined =>
  typeof answer === 'object' && answer !== null && 'version' in answer && typeof answer.version === 'number' ? answer.version : undefined;

/** An answer tells more than the row whose version it names: reports, links, what others are called. Those change it, too. */
const tagOf = (version: number, text: string): string => `"${version}-${createHash('sha256').update(text).digest('hex').slice(0, 16)}"`;

function ifMatchOf(request: Request): number | undefined {
  const match = /^"(\d{1,9})(?:-[\da-f]{16})?"$/.exec(request.get('if-match') ?? '');
  return match === null ? undefined : Number(match[1]);
}

const NO_QUERY = z.strictObject({});

function part(schema: Schema | undefined, input: unknown, issues: InputIssue[]): unknown {
  if (schema === undefined) return undefined;
  const result = z.safeParse(schema, input);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    if (issue.code === 'unrecognized_keys')
      issues.push(...issue.keys.map((key) => ({ path: [...issue.path, key].join('.'), message: 'Unknown parameter.' })));
    else issues.push({ path: issue.path.join('.'), message: issue.message });
  }
  return undefined;
}
