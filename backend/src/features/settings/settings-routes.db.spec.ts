import type { Problem } from '#contract/common.ts';
import type { InstallationResponse } from '#contract/district.ts';
import type { SettingsResponse } from '#contract/settings.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { insertPlaces } from '../../../testing/places.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { Answer, TestClient } from '../../../testing/test-client.ts';

const ADDRESS = '/api/v1/settings';
const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path fill="#0b5a68" d="M0 0h10v10z"/></svg>';
/** The signature, and the head of the first chunk. */
const PNG = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8,
]);
const WEBP = new TextEncoder().encode('RIFF\u0010\u0000\u0000\u0000WEBPVP8L');

describe('the settings of the installation', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let admin: TestClient;
  /** Before any spec has changed them. */
  let untouched: SettingsResponse;

  beforeAll(async () => {
    await insertPlaces(database.db());
    admin = await app.signedIn({ roles: ['admin'] });
    untouched = await settings();
  });

  const settings = async (): Promise<SettingsResponse> => (await admin.get(ADDRESS)).body as SettingsResponse;
  const pathsOf = (answer: Answer) => (answer.body as Problem).issues?.map(({ path }) => path);
  const putLogo = (type: string, rawBody: string | Uint8Array) =>
    admin.send('PUT', `${ADDRESS}/logo`, undefined, { rawBody, headers: { 'content-type': type } });
  const eventsOf = (group: string) => database.db()('audit_events').where({ object_type: 'settings', object_id: group }).orderBy('id');

  it('hold their defaults until somebody decides', async () => {
    const { disclosure, audit, singleSignOn, measures } = untouched;
    // domain.md, section 5.3: three, ten for benefit and labour figures below the county, thirty.
    expect(disclosure).toEqual({ minimumCount: 3, minimumCountBelowCounty: 10, minimumDenominator: 30, roundTo: 1, version: 0 });
    expect(audit).toEqual({ retentionMonths: 36, version: 0 });
    expect(singleSignOn).toEqual({ roleClaim: null, roles: {}, version: 0 });
    expect(measures).toEqual({ volunteerHourRate: 15, version: 0 });
  });

  it('belong to administrators', async () => {
    for (const role of ['council', 'steering', 'officer', 'coordinator'] as const) {
      const somebody = await app.signedIn({ roles: [role] });
      expect((await somebody.get(ADDRESS)).status).toBe(403);
      expect((await somebody.patch(`${ADDRESS}/security`, { version: 0, idleMinutes: 5 })).status).toBe(403);
      expect(
        (await somebody.send('PUT', `${ADDRESS}/logo`, undefined, { rawBody: LOGO, headers: { 'content-type': 'image/svg+xml' } })).status,
      ).toBe(403);
      expect((await somebody.delete(`${ADDRESS}/logo`)).status).toBe(403);
    }
    expect((await app.stranger().get(ADDRESS)).status).toBe(401);
    expect((await app.stranger().patch(`${ADDRESS}/name`, { version: 0, de: 'X' })).status).toBe(401);
  });

  it('are changed group by group, from the version that was seen', async () => {
    const first = await admin.patch(`${ADDRESS}/audit`, { version: 0, retentionMonths: 24 });
    expect([first.status, first.body, first.headers.get('etag')]).toEqual([200, { retentionMonths: 24, version: 1 }, '"1"']);
    expect((await admin.patch(`${ADDRESS}/audit`, { version: 0, retentionMonths: 48 })).status).toBe(409);
    expect(pathsOf(await admin.patch(`${ADDRESS}/audit`, { retentionMonths: 48 }))).toEqual(['version']);
    const second = await admin.patch(`${ADDRESS}/audit`, { retentionMonths: 48 }, { headers: { 'if-match': '"1"' } });
    expect(second.body).toEqual({ retentionMonths: 48, version: 2 });
    const events = await eventsOf('audit');
    expect(events.map(({ changes }: { changes: unknown }) => changes)).toEqual([
      [{ field: 'retentionMonths', before: 36, after: 24 }],
      [{ field: 'retentionMonths', before: 24, after: 48 }],
    ]);
  });

  it('let one of two first decisions win', async () => {
    const answers = await Promise.all([30, 45].map((idleMinutes) => admin.patch(`${ADDRESS}/security`, { version: 0, idleMinutes })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('keep what is absent, and take no value outside of the limits', async () => {
    const wrong: readonly (readonly [string, Record<string, unknown>, string])[] = [
      ['name', { de: '', en: 'X' }, 'de'],
      ['name', { de: 7 }, 'de'],
      ['whole', { district: 'stadtbezirk:77' }, 'district'],
      ['whole', {}, 'district'],
      ['appearance', { accent: 'red' }, 'accent'],
      ['appearance', { accent: '#fff; background: url(//example.org)' }, 'accent'],
      ['appearance', { accent: '#ffd500' }, 'accent'],
      ['appearance', { accent: '#96240a' }, 'accent'],
      ['security', { idleMinutes: 4 }, 'idleMinutes'],
      ['security', { idleMinutes: 1441 }, 'idleMinutes'],
      ['security', { absoluteHours: 0 }, 'absoluteHours'],
      ['security', { absoluteHours: 12.5 }, 'absoluteHours'],
      ['security', { secondFactorRoles: ['king'] }, 'secondFactorRoles.0'],
      ['disclosure', { minimumCount: 2 }, 'minimumCount'],
      ['disclosure', { minimumCount: 12 }, 'minimumCountBelowCounty'],
      ['disclosure', { roundTo: 10 }, 'roundTo'],
      ['measures', { volunteerHourRate: 15.005 }, 'volunteerHourRate'],
      ['measures', { volunteerHourRate: -1 }, 'volunteerHourRate'],
      ['single-sign-on', { roles: { a: ['king'] } }, 'roles.a.0'],
      ['audit', { retentionMonths: 11 }, 'retentionMonths'],
      ['audit', { retentionMonths: null }, 'retentionMonths'],
      ['audit', { forever: true }, 'forever'],
    ];
    const before = await settings();
    for (const [group, change, path] of wrong) {
      const answer = await admin.patch(`${ADDRESS}/${group}`, { version: versionOf(before, group), ...change });
      expect([answer.status, pathsOf(answer)?.[0]])
        .withContext(`${group} ${JSON.stringify(change)}`)
        .toEqual([400, path]);
    }
    expect(await settings()).toEqual(before);
  });

  const versionOf = (all: SettingsResponse, group: string): number =>
    all[group === 'single-sign-on' ? 'singleSignOn' : (group as keyof Omit<SettingsResponse, 'logo'>)].version;

  it('write names of claims and of the installation as the text that they are', async () => {
    const name = { de: `<script>alert(1)</script>'; DROP TABLE settings; --`, en: '{{constructor}} ${7*7} ?' };
    const { version } = (await settings()).name;
    expect((await admin.patch(`${ADDRESS}/name`, { version, ...name })).body).toEqual({ ...name, version: version + 1 });
    const roles = { [`'"><img onerror=x>`]: ['steering' as const], constructor: ['council' as const] };
    const answer = await admin.patch(`${ADDRESS}/single-sign-on`, { version: 0, roleClaim: 'groups', roles });
    expect(answer.body).toEqual({ roleClaim: 'groups', roles, version: 1 });
    expect((await settings()).singleSignOn.roles).toEqual(roles);
  });

  it('say which district is the whole, with its level', async () => {
    const changed = await admin.patch(`${ADDRESS}/whole`, { version: 0, district: '01' });
    expect(changed.body).toEqual({ district: 'stadtbezirk:01', version: 1 });
    expect(((await admin.get('/api/v1/installation')).body as InstallationResponse).whole.ref).toBe('stadtbezirk:01');
    const left = await admin.patch(`${ADDRESS}/whole`, { version: 1, district: null });
    expect(left.body).toEqual({ district: null, version: 2 });
    expect(((await admin.get('/api/v1/installation')).body as InstallationResponse).whole.ref).toBe('land:11');
  });

  it('give every page the accent for both schemes', async () => {
    const appearance = async () => ((await app.stranger().get('/api/v1/installation')).body as InstallationResponse).appearance;
    expect(await appearance()).toEqual(jasmine.objectContaining({ accent: null, accentDark: null, colours: null }));
    expect((await admin.patch(`${ADDRESS}/appearance`, { version: 0, accent: '#005CA9' })).body).toEqual({ accent: '#005ca9', version: 1 });
    const { accent, accentDark, colours } = await appearance();
    expect(accent).toBe('#005ca9');
    expect(colours?.dark.accent).toBe(accentDark as string);
    expect((await admin.patch(`${ADDRESS}/appearance`, { version: 1, accent: null })).status).toBe(200);
  });

  describe('with a logo', () => {
    const logo = () => app.stranger().get('/api/v1/installation/logo');
    const hasLogo = async () => ((await app.stranger().get('/api/v1/installation')).body as InstallationResponse).appearance.logo;

    it('give it to everybody as a picture that can do nothing', async () => {
      const put = await putLogo('image/svg+xml', LOGO);
      expect([put.status, (put.body as SettingsResponse).logo?.contentType]).toEqual([200, 'image/svg+xml']);
      expect(await hasLogo()).toBeTrue();
      const { status, headers, body } = await logo();
      expect([status, body]).toEqual([200, LOGO]);
      expect(headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none';.*sandbox/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      const again = await app.stranger().get('/api/v1/installation/logo', { 'if-none-match': headers.get('etag') ?? '' });
      expect(again.status).toBe(304);
    });

    it('replace and remove it, and take that down', async () => {
      await putLogo('image/svg+xml', LOGO);
      const [{ headers: before }, put] = [await logo(), await putLogo('image/png', PNG)];
      expect(put.status).toBe(200);
      const { headers } = await logo();
      expect(headers.get('content-type')).toBe('image/png');
      expect(headers.get('etag')).not.toBe(before.get('etag'));
      expect((await putLogo('image/webp', WEBP)).status).toBe(200);
      expect(((await admin.delete(`${ADDRESS}/logo`)).body as SettingsResponse).logo).toBeNull();
      expect([(await logo()).status, await hasLogo()]).toEqual([404, false]);
      const events = (await eventsOf('logo')) as { action: string; changes: { before: { bytes: number } | null }[] }[];
      expect([events.at(-1)?.action, events.at(-1)?.changes[0]?.before?.bytes]).toEqual(['removed', WEBP.length]);
    });

    it('refuse a file that is not what it says', async () => {
      const html = '<html><script>alert(1)</script></html>';
      for (const [type, content] of [
        ['image/png', LOGO],
        ['image/svg+xml', PNG],
        ['image/webp', PNG],
        ['image/png', html],
        ['image/svg+xml', html],
        ['text/html', html],
        ['image/gif', 'GIF89a'],
        ['application/json', '{"a":1}'],
        ['image/svg+xml', Uint8Array.from([0xff, 0xfe, 0x3c, 0])],
      ] as const)
        expect((await putLogo(type, content)).status)
          .withContext(`${type} ${String(content).slice(0, 20)}`)
          .toBe(415);
      expect((await putLogo('image/png', '')).status).toBe(415);
    });

    it('refuse an SVG that could do something', async () => {
      for (const inside of [
        '<script>alert(1)</script>',
        '<rect onclick="alert(1)"/>',
        '<foreignObject/>',
        '<image href="https://example.org/a.png"/>',
        '<style>@import url(https://example.org/)</style>',
      ]) {
        const answer = await putLogo('image/svg+xml', `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`);
        expect(answer.status).withContext(inside).toBe(415);
      }
    });

    it('refuse more than 200 kB', async () => {
      const large = new Uint8Array(200_001);
      large.set(PNG);
      const answer = await putLogo('image/png', large);
      expect([answer.status, (answer.body as Problem).detail]).toEqual([413, 'The file is too large: at most 200 kB.']);
      const fitting = new Uint8Array(200_000);
      fitting.set(PNG);
      expect((await putLogo('image/png', fitting)).status).toBe(200);
    });
  });
});
