import {
  appearanceChange,
  appearanceSettings,
  auditChange,
  auditSettings,
  disclosureChange,
  disclosureSettings,
  LOGO_BYTES,
  LOGO_TYPES,
  measuresChange,
  measuresSettings,
  notificationsChange,
  notificationsSettings,
  personalDataChange,
  personalDataSettings,
  nameChange,
  nameSettings,
  securityChange,
  securitySettings,
  settingsResponse,
  singleSignOnChange,
  singleSignOnSettings,
  wholeChange,
  wholeSettings,
  type SettingsResponse,
} from '#contract/settings.ts';
import * as z from 'zod/mini';
import { doingOf } from '../../audit/actor.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { NotFound } from '../../errors/app-error.ts';
import { FileAnswer, route, type Route } from '../../http/route.ts';
import { expectedVersion } from '../../row-version.ts';
import { settingsExamples } from './settings-examples.ts';
import type { SettingsReadModel } from './settings-read-model.ts';
import type { Changed, SettingsService } from './settings-service.ts';
import type { Settings, SettingsGroup } from './settings.ts';

interface SettingsRouteDeps {
  readonly settings: SettingsReadModel;
  readonly inTransaction: UnitOfWork<SettingsService>;
  readonly clock: Clock;
}

const TAG = 'Settings';
const ERRORS = [401, 403, 409] as const;

/** What administrators decide about the installation. */
export function settingsRoutes(deps: SettingsRouteDeps): Route[] {
  const { settings, inTransaction, clock } = deps;
  const { settings: example } = settingsExamples;
  return [
    route({
      method: 'get',
      path: '/settings',
      permission: 'settings.manage',
      tag: TAG,
      summary: 'All settings of the installation, by group',
      response: settingsResponse,
      errors: [401, 403],
      example,
      handle: () => read(settings),
    }),
    groupRoute(deps, 'name', nameSettings, nameChange, example.name, 'Changes the name of the installation'),
    groupRoute(deps, 'whole', wholeSettings, wholeChange, example.whole, 'Says which district is the whole'),
    groupRoute(
      deps,
      'appearance',
      appearanceSettings,
      appearanceChange,
      example.appearance,
      'Changes the accent, within limits of contrast',
    ),
    groupRoute(deps, 'security', securitySettings, securityChange, example.security, 'Changes how accounts are protected'),
    groupRoute(deps, 'disclosure', disclosureSettings, disclosureChange, example.disclosure, 'Changes the limits of disclosure control'),
    groupRoute(
      deps,
      'singleSignOn',
      singleSignOnSettings,
      singleSignOnChange,
      example.singleSignOn,
      'Changes what a sign-on elsewhere means here',
    ),
    groupRoute(deps, 'audit', auditSettings, auditChange, example.audit, 'Changes how long the audit trail is kept'),
    groupRoute(deps, 'measures', measuresSettings, measuresChange, example.measures, 'Changes what an hour of a volunteer is worth'),
    groupRoute(
      deps,
      'personalData',
      personalDataSettings,
      personalDataChange,
      example.personalData,
      'Changes when it is proposed to delete contact data of persons',
    ),
    groupRoute(
      deps,
      'notifications',
      notificationsSettings,
      notificationsChange,
      example.notifications,
      'Changes when no reminder goes out by e-mail',
    ),
    route({
      method: 'put',
      path: '/settings/logo',
      permission: 'settings.manage',
      tag: TAG,
      summary: 'Replaces the logo. An SVG may not contain anything that runs or that is fetched from elsewhere',
      body: z.instanceof(Uint8Array),
      rawBody: { types: LOGO_TYPES, maximumBytes: LOGO_BYTES },
      response: settingsResponse,
      errors: [401, 403, 413, 415],
      example,
      handle: async ({ body }, { by, request }) => {
        const type = LOGO_TYPES.find((each) => request.is(each) !== false) ?? 'image/png';
        await inTransaction((service) => service.setLogo(type, body, doingOf(by, request, clock)));
        return read(settings);
      },
    }),
    route({
      method: 'delete',
      path: '/settings/logo',
      permission: 'settings.manage',
      tag: TAG,
      summary: 'Removes the logo',
      response: settingsResponse,
      errors: [401, 403],
      example: { ...example, logo: null },
      handle: async (_input, { by, request }) => {
        await inTransaction((service) => service.removeLogo(doingOf(by, request, clock)));
        return read(settings);
      },
    }),
    route({
      method: 'get',
      path: '/installation/logo',
      permission: 'public',
      tag: TAG,
      summary: 'The logo of the installation',
      query: z.strictObject({
        v: z.optional(
          z.string().check(z.regex(/^[0-9a-f]{0,64}$/), z.describe('Means nothing; makes an address that browsers do not know yet.')),
        ),
      }),
      response: z.string().check(z.describe('The picture: SVG, PNG or WebP.')),
      contentType: 'image/*',
      errors: [404],
      example: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10v10z"/></svg>',
      handle: async () => {
        const logo = await settings.logo();
        if (logo === undefined) throw new NotFound('This installation has no logo.');
        const type = logo.contentType === 'image/svg+xml' ? `${logo.contentType}; charset=utf-8` : logo.contentType;
        return new FileAnswer(logo.content, type, HARMLESS);
      },
    }),
  ];
}

/** Whatever a picture contains: opened by itself it runs nothing, fetches nothing, and is nothing else than a picture. */
const HARMLESS = {
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Content-Disposition': 'inline; filename="logo"',
};

/** The route that changes one group. */
function groupRoute<G extends SettingsGroup, C extends z.ZodMiniType<Changed<Settings[G]> & { version?: number | undefined }>>(
  { settings, inTransaction, clock }: SettingsRouteDeps,
  group: G,
  response: z.ZodMiniType<SettingsResponse[G]>,
  change: C,
  example: SettingsResponse[G],
  summary: string,
): Route {
  return route({
    method: 'patch',
    path: `/settings/${group.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    permission: 'settings.manage',
    tag: TAG,
    summary,
    body: change,
    response,
    errors: ERRORS,
    example,
    handle: async ({ body }, { by, ifMatch, request }) => {
      const { version, ...changed } = body;
      const expected = expectedVersion(version, ifMatch);
      await inTransaction((service) =>
        service.change(group, changed as unknown as Changed<Settings[G]>, expected, doingOf(by, request, clock)),
      );
      return (await read(settings))[group];
    },
  });
}

async function read(settings: SettingsReadModel): Promise<SettingsResponse> {
  const [all, logo] = await Promise.all([settings.all(), settings.logoFacts()]);
  const { security, singleSignOn } = all;
  return {
    ...all,
    security: { ...security, secondFactorRoles: [...security.secondFactorRoles] },
    singleSignOn: {
      ...singleSignOn,
      roles: Object.fromEntries(Object.entries(singleSignOn.roles).map(([value, roles]) => [value, [...roles]])),
    },
    logo: logo ?? null,
  };
}
