import type { RecommendationQuery } from '#contract/recommendation.ts';
import { wordsInList } from '../../words-in-list.ts';
import type { AddresseeLevel, OfficialResponse } from './recommendation.ts';
import type { RecommendationFilter } from './recommendation-read-model.ts';
import type { RecommendationState } from './recommendation-state.ts';

const LEVELS: readonly AddresseeLevel[] = ['district', 'municipality', 'county', 'state', 'federal'];
const RESPONSES: readonly OfficialResponse[] = ['accepted', 'in_part', 'noted', 'rejected', 'open'];
const STATES: readonly RecommendationState[] = ['unanswered', 'not_pursued', 'without_measure', 'waiting', 'under_way', 'done'];

/** What a query asks for. Throws `InvalidInput` for words that there are not. */
export const recommendationFilterOf = (query: Omit<RecommendationQuery, 'limit' | 'cursor' | 'quarter'>): RecommendationFilter => ({
  source: query.source,
  fields: query.field?.split(','),
  addresseeLevels: wordsInList('addresseeLevel', query.addresseeLevel, LEVELS),
  targetGroups: query.targetGroup?.split(','),
  district: query.district,
  responses: wordsInList('response', query.response, RESPONSES),
  states: wordsInList('state', query.state, STATES),
  goal: query.goal,
  measure: query.measure,
  indicator: query.indicator,
  text: query.text,
});
