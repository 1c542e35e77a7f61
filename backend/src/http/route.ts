import type { Request, RequestHandler } from 'express';
import * as z from 'zod/mini';
import { InvalidInput, NotFound, type InputIssue } from '../errors/app-error.ts';
import { mayUse, type Permission } from './permissions.ts';

type Schema = z.ZodMiniType;
type Output<S> = S extends Schema ? z.infer<S> : undefined;

/** What a handler gets: the parts of the request, read by their schemas. */
export interface RouteInput<P, Q, B> {
  readonly params: Output<P>;
  readonly query: Output<Q>;
  readonly body: Output<B>;
}

/** One route as one record: what it is, who may use it, what goes in and out. It parses and delegates, nothing else. */
export interface RouteRecord<P extends Schema | undefined, Q extends Schema | undefined, B extends Schema | undefined, R extends Schema> {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Below `/api/v1`, with `{name}` for parameters as in OpenAPI. */
  readonly path: string;
  readonly permission: Permission;
  readonly summary: string;
  readonly tag: string;
  readonly params?: P;
  /** A strict object: unknown query parameters are refused. */
  readonly query?: Q;
  readonly body?: B;
  readonly status?: number;
  readonly response: R;
  readonly contentType?: string;
  readonly example: z.infer<R>;
  /** Errors beyond those that every route has. */
  readonly errors?: readonly (404 | 409)[];
  readonly handle: (input: RouteInput<P, Q, B>) => Promise<z.infer<R>>;
}

/** A route whose schemas no longer matter to the type system. */
export interface Route extends Omit<RouteRecord<Schema, Schema, Schema, Schema>, 'params' | 'query' | 'body' | 'handle' | 'example'> {
  readonly params: Schema | undefined;
  readonly query: Schema | undefined;
  readonly body: Schema | undefined;
  readonly example: unknown;
  readonly handler: RequestHandler;
}

/** Turns a record into a mountable route. */
export function route<P extends Schema | undefined, Q extends Schema | undefined, B extends Schema | undefined, R extends Schema>(
  record: RouteRecord<P, Q, B, R>,
): Route {
  const { params, query, body } = record;
  const read = (request: Request): RouteInput<P, Q, B> => {
    const issues: InputIssue[] = [];
    const parts = {
      params: part(params, request.params, issues),
      query: part(query ?? NO_QUERY, request.query, issues),
      body: part(body, request.body, issues),
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
      if (!mayUse(record.permission)) throw new NotFound('There is no such address.');
      const answer = await record.handle(read(request));
      response
        .status(record.status ?? 200)
        .type(record.contentType ?? 'application/json')
        .send(JSON.stringify(z.parse(record.response, answer)));
    },
  };
}

const NO_QUERY = z.strictObject({});

function part(schema: Schema | undefined, input: unknown, issues: InputIssue[]): unknown {
  if (schema === undefined) return undefined;
  const result = z.safeParse(schema, input);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    if (issue.code === 'unrecognized_keys') issues.push(...issue.keys.map((path) => ({ path, message: 'Unknown parameter.' })));
    else issues.push({ path: issue.path.join('.'), message: issue.message });
  }
  return undefined;
}
