import type { MeasureQuery } from '#contract/measure.ts';
import { wordsInList } from '../../words-in-list.ts';
import type { MeasureHint, MeasureWarning } from './measure.ts';
import type { MeasureFilter } from './measure-read-model.ts';
import { STATUSES } from './measure-status.ts';

/** All words of a family; the type sees to it that none is missing. */
const all = <Word extends string>(words: Readonly<Record<Word, true>>): readonly Word[] => Object.keys(words) as Word[];

const HINTS = all<MeasureHint>({
  responsible: true,
  milestone: true,
  indicator: true,
  recommendation: true,
  goal: true,
  participation: true,
  'target-group': true,
  cost: true,
  summary: true,
  district: true,
});
const WARNINGS = all<MeasureWarning>({
  'no-report': true,
  'milestone-overdue': true,
  'end-passed': true,
  'reported-late': true,
  'reported-at-risk': true,
  'funding-ends': true,
  'follow-up-due': true,
});

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
