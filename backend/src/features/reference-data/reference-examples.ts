import type { ContactTopic, LevelItem, ReferenceItem } from '#contract/reference-data.ts';

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

const department: ReferenceItem = {
  code: 'jugendamt',
  name: { de: 'Jugendamt', en: 'Youth welfare office' },
  position: 1,
  active: true,
  version: 1,
};
const topic: ContactTopic = {
  code: 'childrens-rights',
  name: { de: 'Kinderrechte', en: "Children's rights" },
  position: 1,
  active: true,
  trainingMonths: 36,
  version: 1,
};

/** Examples of the API description. */
export const referenceExamples = { field, group, level, department, topic };
