import { maxLength, required, schema, validate } from '@angular/forms/signals';
import type { NewRecommendationAnswer, OfficialResponse, RecommendationAnswer } from '#contract/recommendation-response.ts';
import { today } from '../format/today';

/** An official response as it is typed. */
export interface AnswerDraft {
  readonly response: string;
  readonly reason: string;
  readonly body: string;
  readonly decidedOn: string;
}

/** An empty one, or what is to be corrected. */
export const answerDraft = (corrected: RecommendationAnswer | undefined): AnswerDraft => ({
  response: corrected?.response ?? '',
  reason: corrected?.reason ?? '',
  body: corrected?.body ?? '',
  decidedOn: corrected?.decidedOn ?? '',
});

/** Everything but accepting needs a reason, everything but opening again the body; the same limits as the contract. */
export const answerRules = schema<AnswerDraft>((path) => {
  required(path.response);
  required(path.reason, { when: (context) => !['', 'accepted'].includes(context.valueOf(path.response)) });
  maxLength(path.reason, 2000);
  required(path.body, { when: (context) => context.valueOf(path.response) !== 'open' });
  maxLength(path.body, 200);
  required(path.decidedOn);
  validate(path.decidedOn, ({ value }) => (value() > today() ? { kind: 'inFuture' } : undefined));
});

/** The response as the API takes it. */
export const answerOf = (
  { response, reason, body, decidedOn }: AnswerDraft,
  corrected: RecommendationAnswer | undefined,
): NewRecommendationAnswer => ({
  // The list offers nothing else, and without a choice nothing is sent.
  response: response as OfficialResponse,
  reason: reason.trim() || null,
  body: body.trim() || null,
  decidedOn,
  ...(corrected === undefined ? {} : { corrects: corrected.id }),
});
