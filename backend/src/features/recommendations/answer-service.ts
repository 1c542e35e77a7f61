import { changesBetween, type AuditLog, type Doing } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import { Conflict, InvalidInput } from '../../errors/app-error.ts';
import { answerIssues, type AnswerContent, type KeptAnswer } from './answer-rules.ts';
import type { AnswerStore } from './answer-store.ts';
import type { RecommendationService } from './recommendation-service.ts';

/** A response as it is handed in. */
export interface AnswerDraft extends AnswerContent {
  /** Id of the response that it corrects. */
  readonly corrects: string | null;
}

/** Takes down what is officially said to recommendations. Nothing of it is ever changed. */
export class AnswerService {
  readonly #recommendations: RecommendationService;
  readonly #store: AnswerStore;
  readonly #audit: AuditLog;
  readonly #clock: Clock;

  constructor(recommendations: RecommendationService, store: AnswerStore, audit: AuditLog, clock: Clock) {
    this.#recommendations = recommendations;
    this.#store = store;
    this.#audit = audit;
    this.#clock = clock;
  }

  /** Keeps a response. Throws `NotFound`, `InvalidInput`, or `Conflict` when somebody else has corrected the same one. */
  async respond(code: string, { corrects, ...answer }: AnswerDraft, { actor, at }: Doing): Promise<void> {
    // Responses to one recommendation wait for each other here.
    const { title } = await this.#recommendations.lockFor(code);
    const issues = answerIssues(answer, this.#clock.today());
    if (issues.length > 0) throw new InvalidInput('The response cannot be kept like this.', { issues });
    const corrected = corrects === null ? undefined : correctedBy(corrects, await this.#store.answersTo(code));
    await this.#store.insert(code, { ...answer, corrects, accountId: actor.accountId, recordedBy: actor.name, recordedAt: at });
    const changes = changesBetween(corrected && valuesOf(corrected), valuesOf(answer));
    const decided = { field: 'decidedOn', before: corrected?.decidedOn ?? null, after: answer.decidedOn };
    await this.#audit.record(
      actor,
      { action: 'responded', objectType: 'recommendation', objectId: code, objectLabel: title, changes: [...changes, decided] },
      at,
    );
  }
}

const valuesOf = ({ response, reason, body }: AnswerContent) => ({ response, reason, body });

/** The response that is to be corrected. Each is corrected once. */
function correctedBy(corrects: string, answers: readonly KeptAnswer[]): KeptAnswer {
  const corrected = answers.find(({ id }) => id === corrects);
  if (corrected === undefined) {
    const message = `The recommendation has no response ${corrects} that could be corrected.`;
    throw new InvalidInput(message, { issues: [{ path: 'corrects', message }] });
  }
  if (corrected.correctedBy === null) return corrected;
  const message = 'This response was corrected already. Load the recommendation again, and correct the newer one if it is wrong, too.';
  throw new Conflict(message, { issues: [{ path: 'corrects', message }] });
}
