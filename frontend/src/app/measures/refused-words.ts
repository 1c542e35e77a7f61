import { pathKey as keyOf, type RefusalWords } from '../shell/refused-words';

/** Sentences for what the server objects to in a measure. */
export const MEASURE_WORDS: RefusalWords = {
  at: 'measure.refused',
  paths: new Set([
    'code',
    'title',
    'summary',
    'fieldOfAction',
    'leadOrganisation',
    'partners',
    'responsibleAccount',
    'deputyAccount',
    'districts',
    'targetGroups',
    'indicators',
    'startsOn',
    'endsOn',
    'dependsOn',
    'location',
    'milestones-dueOn',
    'milestones-doneOn',
    'milestones',
    'links-url',
    'costLines',
    'quarter',
    'status',
    'statusSince',
    'statusReason',
    'note',
    'percent',
    'corrects',
    'reason',
    'on',
    'successors',
    'predecessors',
  ]),
};

/** The key of the sentence for what the server objects to at a path of a measure. */
export const pathKey = (path: string): string => keyOf(MEASURE_WORDS, path);
