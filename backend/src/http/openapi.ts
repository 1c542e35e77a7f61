import { problem } from '#contract/common.ts';
import { STATUS_CODES } from 'node:http';
import * as z from 'zod/mini';
import type { Route } from './route.ts';

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 description of the routes. Complete by construction: what is not a route record is not mounted. */
export function openApiOf(routes: readonly Route[], version: string): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) (paths[route.path] ??= {})[route.method] = operation(route);
  return {
    openapi: '3.1.1',
    info: {
      title: 'Gesamtbild',
      version,
      description: 'Integration indicators of municipalities and counties across districts and time.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/api/v1' }],
    tags: [...new Set(routes.map((route) => route.tag))].map((name) => ({ name })),
    paths,
    components: { schemas: { Problem: schemaOf(problem, 'output') } },
    security: [],
  };
}

function operation(route: Route): Json {
  return {
    summary: route.summary,
    operationId: `${route.method}${route.path.replace(/[^A-Za-z0-9]+(.)?/g, (_, letter?: string) => (letter ?? '').toUpperCase())}`,
    tags: [route.tag],
    'x-permission': route.permission,
    parameters: [...parametersIn('path', route.params), ...parametersIn('query', route.query)],
    ...(route.body === undefined ? {} : { requestBody: { required: true, content: bodyContent(route, route.body) } }),
    responses: {
      [route.status ?? 200]: {
        description: 'The answer.',
        headers: { ETag: { description: 'Changes with the answer.', schema: { type: 'string' } } },
        content: { [route.contentType ?? 'application/json']: { schema: schemaOf(route.response, 'output'), example: route.example } },
      },
      ...(route.method === 'get' ? { 304: { description: 'Not changed since the ETag of If-None-Match.' } } : {}),
      ...Object.fromEntries([400, ...(route.errors ?? []), 500, 503].map((status) => [status, problemAnswer(status)])),
    },
  };
}

const bodyContent = ({ rawBody }: Route, body: z.ZodMiniType): Json =>
  rawBody === undefined
    ? { 'application/json': { schema: schemaOf(body, 'input') } }
    : Object.fromEntries(rawBody.types.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]));

function parametersIn(place: 'path' | 'query', schema: z.ZodMiniType | undefined): Json[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(properties).map(([name, { description, ...rest }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(description === undefined ? {} : { description }),
    schema: rest,
  }));
}

const problemAnswer = (status: number): Json => ({
  description: STATUS_CODES[status] ?? 'Error',
  content: {
    'application/problem+json': {
      schema: { $ref: '#/components/schemas/Problem' },
      example: {
        type: 'about:blank',
        title: STATUS_CODES[status],
        status,
        detail: 'What is wrong and what to do.',
        instance: '0b9c2f0e-6f0e-4d6f-9d0a-0b2c7a3f9f11',
      },
    },
  },
});

function schemaOf(schema: z.ZodMiniType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
  return rest;
}
