import type { RefusalWords } from '../shell/refused-words';

/** Sentences for what the server objects to in a recommendation. */
export const RECOMMENDATION_WORDS: RefusalWords = {
  at: 'recommendationForm.refused',
  paths: new Set([
    'code',
    'source',
    'number',
    'title',
    'wording',
    'points',
    'fieldOfAction',
    'addresseeLevel',
    'targetGroups',
    'districts',
    'measures',
    'measures-weight',
    'indicators',
    'goals',
    'correspondences',
  ]),
};

/** Sentences for what the server objects to in a source. */
export const SOURCE_WORDS: RefusalWords = {
  at: 'sources.refused',
  paths: new Set(['code', 'kind', 'frameworkLevel', 'title', 'publisher', 'published', 'link', 'note']),
};
