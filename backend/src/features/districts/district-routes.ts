import { isoDate, page } from '#contract/common.ts';
import { districtCollection, districtReference, districtResponse, installationResponse } from '#contract/district.ts';
import * as z from 'zod/mini';
import type { Clock } from '../../clock.ts';
import { route, type Route } from '../../http/route.ts';
import type { DistrictReadModel } from './district-read-model.ts';
import { districtExamples, toAppearance, toDistrictResponse } from './district-response.ts';
import type { InstallationReadModel } from './installation-read-model.ts';
import type { SettingsReadModel } from '../settings/settings-read-model.ts';

interface DistrictRouteDeps {
  readonly districts: DistrictReadModel;
  readonly installation: InstallationReadModel;
  readonly settings: Pick<SettingsReadModel, 'appearance' | 'logoFacts'>;
  readonly clock: Clock;
}

export function districtRoutes({ districts, installation, settings, clock }: DistrictRouteDeps): Route[] {
  return [
    route({
      method: 'get',
      path: '/installation',
      permission: 'public',
      tag: 'Districts',
      summary: 'Name, whole, levels, quarters and look of this installation',
      response: installationResponse,
      example: {
        name: { de: 'Berlin', en: 'Berlin' },
        whole: districtExamples.berlin,
        levels: [{ level: 'land', name: { de: 'Land', en: 'State' }, plural: { de: 'Länder', en: 'States' } }],
        firstQuarter: '2013-Q4',
        lastQuarter: '2026-Q4',
        defaultQuarter: '2026-Q3',
        demo: true,
        appearance: toAppearance('#005ca9', true),
      },
      handle: async () => {
        const [{ whole, ...facts }, { accent }, logo] = await Promise.all([
          installation.installation(),
          settings.appearance(),
          settings.logoFacts(),
        ]);
        return { ...facts, whole: toDistrictResponse(whole), appearance: toAppearance(accent, logo !== undefined) };
      },
    }),
    route({
      method: 'get',
      path: '/districts',
      permission: 'public',
      tag: 'Districts',
      summary: 'Districts that are valid on a day, from the whole to the smallest',
      query: z.strictObject({
        level: z.optional(z.string()),
        parent: z.optional(districtReference),
        date: z.optional(isoDate),
        limit: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(5000)), 5000),
        cursor: z.optional(z.string().check(z.regex(/^\d{1,9}$/))),
      }),
      response: page(districtResponse),
      errors: [404],
      example: { items: [districtExamples.berlin, districtExamples.lichtenberg], nextCursor: null, total: 2 },
      handle: async ({ query: { level, parent, date = clock.today(), limit, cursor } }) => {
        const parentId = parent === undefined ? undefined : (await districts.get(parent, date)).id;
        const found = await districts.list({ level, parentId, date });
        const start = Number(cursor ?? 0);
        return {
          items: found.slice(start, start + limit).map(toDistrictResponse),
          nextCursor: start + limit < found.length ? String(start + limit) : null,
          total: found.length,
        };
      },
    }),
    route({
      method: 'get',
      path: '/districts/geojson',
      permission: 'public',
      tag: 'Districts',
      summary: 'Boundaries of the districts of a level on a day (GeoJSON, WGS 84)',
      query: z.strictObject({ level: z.string(), date: z.optional(isoDate) }),
      response: districtCollection,
      contentType: 'application/geo+json',
      example: {
        type: 'FeatureCollection',
        level: 'stadtbezirk',
        date: '2026-09-30',
        attribution: ['Amt für Statistik Berlin-Brandenburg, CC BY 3.0 DE'],
        features: [],
      },
      handle: async ({ query: { level, date = clock.today() } }) => {
        const { attribution, features } = await districts.boundaries(level, date);
        return {
          type: 'FeatureCollection' as const,
          level,
          date,
          attribution,
          features: features.map(({ district, coordinates }) => ({
            type: 'Feature' as const,
            id: district.ref,
            properties: { key: district.key, name: district.name },
            geometry: { type: 'MultiPolygon' as const, coordinates },
          })),
        };
      },
    }),
    route({
      method: 'get',
      path: '/districts/{ref}',
      permission: 'public',
      tag: 'Districts',
      summary: 'One district on a day',
      params: z.object({ ref: districtReference }),
      query: z.strictObject({ date: z.optional(isoDate) }),
      response: districtResponse,
      errors: [404],
      example: districtExamples.lichtenberg,
      handle: async ({ params, query: { date = clock.today() } }) => toDistrictResponse(await districts.get(params.ref, date)),
    }),
  ];
}
