import type { AddresseeLevel, RecommendationState } from '#contract/recommendation.ts';
import type { OfficialResponse } from '#contract/recommendation-response.ts';
import type { FrameworkLevel, SourceKind } from '#contract/source.ts';
import type { StatementKind } from '#contract/statement.ts';
import { inOrder } from '../format/in-order';

// The words themselves stand in the translation files: `recommendation.response.<response>` and so on.

/** From yes to no, what is open last. Words: `recommendation.response`. */
export const RESPONSES = inOrder<OfficialResponse>({ accepted: true, in_part: true, noted: true, rejected: true, open: true });

/** In the order of the way, what leads aside last. Words: `recommendation.state`. */
export const STATES = inOrder<RecommendationState>({
  unanswered: true,
  without_measure: true,
  waiting: true,
  under_way: true,
  done: true,
  not_pursued: true,
});

/** From near to far. Words: `recommendation.level`. */
export const LEVELS = inOrder<AddresseeLevel>({ district: true, municipality: true, county: true, state: true, federal: true });

/** Words: `recommendation.sourceKind`. */
export const SOURCE_KINDS = inOrder<SourceKind>({ study: true, workshop: true, survey: true, council_resolution: true, framework: true });

/** Words: `recommendation.frameworkLevel`. */
export const FRAMEWORK_LEVELS = inOrder<FrameworkLevel>({ state: true, federal: true });

/** Words: `recommendation.statementKind`. */
export const STATEMENT_KINDS = inOrder<StatementKind>({ problem: true, solution: true, good_practice: true, objection: true });
