import type { DuplicatePairs, MergePreview, SimilarOrganisations } from '#contract/organisation-merge.ts';
import { organisationExamples } from './organisation-examples.ts';

const brief = {
  code: 'int-buero-mitte',
  name: 'Int.-Büro Mitte (Demo)',
  sector: 'municipality',
  town: 'Berlin',
  closedOn: null,
  mergedInto: null,
} as const;

const similar: SimilarOrganisations = { items: [{ organisation: brief, similarity: 0.72 }] };

const pairs: DuplicatePairs = {
  items: [
    {
      first: { ...brief, code: 'integrationsbuero-mitte', name: 'Integrationsbüro Mitte (Demo)' },
      second: brief,
      similarity: 0.72,
      likenesses: ['name', 'website'],
    },
  ],
  total: 1,
};

const preview: MergePreview = {
  remaining: { ...organisationExamples.organisation, mergedFrom: [] },
  duplicate: { ...organisationExamples.organisation, code: brief.code, name: brief.name, shortName: null, mergedFrom: [] },
  changes: [{ field: 'languages', before: ['de', 'tr'], after: ['ar', 'de', 'tr'] }],
  moves: [
    { kind: 'measures-partner', count: 1, names: ['Sprachcafé im Stadtteilzentrum'] },
    { kind: 'people', count: 2, names: [] },
  ],
  both: [{ kind: 'memberships', count: 1, names: ['Netzwerk Sprache (Demo)'] }],
};

/** Examples of the API description. */
export const organisationMergeExamples = { similar, pairs, preview };
