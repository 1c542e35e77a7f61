import type { MeasureQuery } from '#contract/measure.ts';
import { wordsInList } from '../../words-in-list.ts';
import type { MeasureHint, MeasureWarning } from './measure.ts';
import type { MeasureFilter } from './measure-read-model.ts';
import { STATUSES } from './measure-status.ts';

const HINTS: readonly MeasureHint[] = [
  'responsible',
  'milestone',
  'indicator',
  'recommendation',
  'goal',
  'target-group',
  'cost',
  'summary',
  'district',
];
const WARNINGS: readonly MeasureWarning[] = [
  'no-report',
  'milestone-overdue',
  'end-passed',
  'reported-late',
  'reported-at-risk',
  'funding-ends',
  'follow-up-due',
];

/** What a query asks for; `me` is the account. Throws `InvalidInput` for words that there are not. */
export const filterOf = (query: Omit<MeasureQuery, 'limit' | 'cursor'>, accountId: string): MeasureFilter => ({
  district: query.district,
  statuses: wordsInList('status', query.status, STATUSES),
  fields: query.field?.split(','),
  targetGroups: query.targetGroup?.split(','),
  duty: query.duty,
  outlook: query.outlook,
  organisation: query.organisation,
  lead: query.lead,
  responsible: query.responsible === 'me' ? accountId : query.responsible,
  tag: query.tag,
  warnings: wordsInList('warning', query.warning, WARNINGS),
  hints: wordsInList('hint', query.hint, HINTS),
  text: query.text,
  superseded: query.superseded,
});
