import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { importBoundaries } from './import-boundaries.ts';

/** Messages about an import that stands in a file. */
function complaints(file: string, code: string): string[] {
  const linter = new Linter({ cwd: '/repository' });
  const config = {
    files: ['**/*.ts'],
    languageOptions: { parser: tseslint.parser },
    plugins: { own: { rules: { 'import-boundaries': importBoundaries } } },
    rules: { 'own/import-boundaries': 'error' },
  } satisfies Linter.Config;
  return linter.verify(code, config, `/repository/${file}`).map(({ message }) => message);
}

const FORBIDDEN: readonly (readonly [file: string, code: string])[] = [
  ['contract/indicator.ts', `import { readConfig } from '#backend/config.ts';`],
  ['contract/indicator.ts', `import * as z from 'zod';`],
  ['backend/src/features/indicators/trend.ts', `import { isoDate } from '#contract/common.ts';`],
  ['backend/src/features/indicators/trend.ts', `import type { Knex } from 'knex';\nimport express from 'express';`],
  ['backend/src/features/measures/measure-service.ts', `import { rowsOf } from '../../db/knex.ts';`],
  ['backend/src/features/measures/measure-store.ts', `import { Router } from 'express';`],
  ['backend/src/features/measures/measure-read-model.ts', `import { measureResponse } from '#contract/measure.ts';`],
  ['backend/src/features/measures/measure-routes.ts', `import { knex } from 'knex';`],
  ['backend/src/features/measures/measure-routes.ts', `import { KnexIndicatorStore } from '../indicators/indicator-store.ts';`],
  ['backend/src/http/route.ts', `import { District } from '../features/districts/district.ts';`],
  ['backend/src/app.ts', `export { loadDemo } from '#imports/load/load-demo.ts';`],
  ['data-imports/src/sources/berlin-lor/berlin-lor-source.ts', `import { rowsOf } from '#backend/db/knex.ts';`],
  ['data-imports/src/sources/berlin-lor/berlin-lor-source.ts', `const { request } = await import('node:https');`],
  ['data-imports/src/readers/csv-reader.ts', `import { readFile } from 'node:fs/promises';`],
  ['frontend/src/app/indicators/overview-page.ts', `import { DistrictPage } from '../districts/district-page';`],
  ['frontend/src/app/indicators/indicator-api.ts', `import { indicatorResponse } from '#contract/indicator.ts';`],
  ['frontend/src/app/charts/sparkline.ts', `import { HttpClient } from '@angular/common/http';`],
  ['frontend/src/app/charts/sparkline.ts', `import { Choropleth } from '../map/choropleth';`],
  ['frontend/src/app/map/choropleth.ts', `import { PlaceApi } from '../shell/place-api';`],
  ['frontend/src/app/format/figure-format.ts', `import { Icon } from '../ui/icon';`],
  ['frontend/src/app/shell/context-bar.ts', `import { OverviewPage } from '../indicators/overview-page';`],
  ['frontend/src/app/ui/icon.ts', `import { readConfig } from '#backend/config.ts';`],
];

const ALLOWED: readonly (readonly [file: string, code: string])[] = [
  ['contract/indicator.ts', `import * as z from 'zod/mini';\nimport { isoDate } from './common.ts';`],
  ['contract/period.spec.ts', `import fc from 'fast-check';`],
  ['backend/src/features/indicators/trend.ts', `import { shift } from '#contract/period.ts';`],
  ['backend/src/features/indicators/trend.ts', `import type { IndicatorResponse } from '#contract/indicator.ts';`],
  ['backend/src/features/indicators/trend.ts', `import { type IndicatorResponse } from '#contract/indicator.ts';`],
  ['backend/src/features/measures/measure-read-model.ts', `import { rowsOf } from '../../db/knex.ts';`],
  ['backend/src/features/measures/measure-routes.ts', `import type { IndicatorReadModel } from '../indicators/indicator-read-model.ts';`],
  ['backend/src/main.ts', `import { prepareInstallation } from '#db/seeds/prepare-installation.ts';`],
  ['data-imports/src/load/load-figures.ts', `import { rowsOf } from '#backend/db/knex.ts';`],
  ['frontend/src/app/routes.ts', `export const page = () => import('./indicators/overview-page');`],
  [
    'frontend/src/app/indicators/overview-page.ts',
    `import { Sparkline } from '../charts/sparkline';\nimport { Context } from '../shell/context';`,
  ],
  ['frontend/src/app/indicators/indicator-api.ts', `import type { IndicatorResponse } from '#contract/indicator.ts';`],
  ['frontend/src/app/map/choropleth.ts', `import { FigureFormat } from '../format/figure-format';`],
];

describe('the import boundaries', () => {
  for (const [file, code] of FORBIDDEN) {
    it(`refuse in ${file}: ${code}`, () => {
      expect(complaints(file, code)).toEqual([jasmine.stringContaining(`${file} must not import`)]);
    });
  }

  for (const [file, code] of ALLOWED) {
    it(`allow in ${file}: ${code}`, () => {
      expect(complaints(file, code)).toEqual([]);
    });
  }
});
