import { useApp } from '../../testing/test-app.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';

interface OpenApi {
  readonly openapi: string;
  readonly paths: Record<
    string,
    Record<
      string,
      { responses: Record<string, { content?: Record<string, { example?: unknown }> }>; parameters: { name: string; in: string }[] }
    >
  >;
}

describe('the API', () => {
  const database = useTestDatabase();
  const app = useApp(database);

  it('tells that it is alive and ready', async () => {
    expect((await app.get('/health/live')).body).toEqual({ status: 'live' });
    expect((await app.get('/health/ready')).body).toEqual({ status: 'ready' });
  });

  it('answers an unknown address with a problem document that names the request', async () => {
    const { status, headers, body } = await app.get('/api/v1/nonsense', { 'x-request-id': 'request-4711' });
    expect(status).toBe(404);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(body).toEqual({
      type: 'https://gesamtbild.example/problems/not-found',
      title: 'Not Found',
      status: 404,
      detail: 'There is no GET /api/v1/nonsense.',
      instance: 'request-4711',
    });
  });

  it('refuses unknown query parameters and names each', async () => {
    const { status, body } = await app.get('/api/v1/indicators?colour=red&size=1');
    expect(status).toBe(400);
    expect((body as { issues: unknown }).issues).toEqual([
      { path: 'colour', message: 'Unknown parameter.' },
      { path: 'size', message: 'Unknown parameter.' },
    ]);
  });

  it('refuses parameters also on routes that have none', async () => {
    expect((await app.get('/api/v1/installation?x=1')).status).toBe(400);
  });

  it('names the parameter that does not fit', async () => {
    const { status, body } = await app.get('/api/v1/indicator-overview?quarter=2026-Q5');
    expect(status).toBe(400);
    expect((body as { issues: { path: string }[] }).issues.map(({ path }) => path)).toEqual(['quarter']);
  });

  it('answers a malformed address without a stack trace', async () => {
    const { status, body } = await app.get('/api/v1/indicators/%E0%A4%A');
    expect(status).toBe(400);
    expect(JSON.stringify(body)).not.toContain('.ts');
  });

  it('says what is missing as long as there is no district', async () => {
    const { status, body } = await app.get('/api/v1/installation');
    expect(status).toBe(503);
    expect((body as { detail: string }).detail).toContain('there are no districts yet');
  });

  it('does not send again what the browser has', async () => {
    const first = await app.get('/api/v1/fields-of-action');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).not.toBe('');
    expect((await app.get('/api/v1/fields-of-action', { 'if-none-match': etag })).status).toBe(304);
  });

  it('describes every route with its parameters, errors and an example', async () => {
    const { body } = await app.get('/api/v1/openapi.json');
    const { openapi, paths } = body as OpenApi;
    expect(openapi).toMatch(/^3\.1\./);
    const operations = Object.entries(paths).flatMap(([path, methods]) => Object.values(methods).map((operation) => ({ path, operation })));
    expect(operations.length).toBeGreaterThan(10);
    for (const { path, operation } of operations) {
      const placeholders = Array.from(path.matchAll(/\{(\w+)\}/g), (match) => match[1] ?? '');
      expect(operation.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name))
        .withContext(path)
        .toEqual(placeholders);
      expect(Object.keys(operation.responses))
        .withContext(path)
        .toEqual(jasmine.arrayContaining(['400', '500', '503']));
      const success = Object.keys(operation.responses).find((status) => /^(2..|303)$/.test(status));
      const [content] = Object.values(operation.responses[success ?? '']?.content ?? {});
      expect(content?.example).withContext(path).toBeDefined();
    }
  });

  it('serves its documentation from our own server alone', async () => {
    const page = (await app.get('/api/docs/')).body as string;
    const addresses = Array.from(page.matchAll(/(?:src|href)="([^"]+)"/g), (match) => match[1] ?? '');
    expect(addresses.every((address) => address.startsWith('/'))).toBeTrue();
    for (const address of addresses)
      expect((await app.get(address)).status)
        .withContext(address)
        .toBe(200);
  });
});
