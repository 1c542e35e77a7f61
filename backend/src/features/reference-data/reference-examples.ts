import type { LevelItem, ReferenceItem } from '#contract/reference-data.ts';

const field: ReferenceItem = { code: 'demography', name: { de: 'Demografie', en: 'Demography' }, position: 1, active: true, version: 1 };
const group: ReferenceItem = {
  code: 'families',
  name: { de: 'Familien und Eltern', en: 'Families and parents' },
  position: 7,
  active: true,
  version: 2,
};
const level: LevelItem = {
  code: 'stadtbezirk',
  name: { de: 'Stadtbezirk', en: 'Borough' },
  plural: { de: 'Stadtbezirke', en: 'Boroughs' },
  position: 4,
  active: true,
  version: 1,
};

/** Examples of the API description. */
export const referenceExamples = { field, group, level };
