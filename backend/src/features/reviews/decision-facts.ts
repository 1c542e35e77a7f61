import type { Decision } from '#contract/decision.ts';
import type { Named } from './review.ts';

/** Open decisions as a review shows them, without those that were made in the meeting that reviews: nobody looks back on them in it. */
export const decisionFacts = (decisions: readonly Decision[], meeting: string | null): Named<'decision'>[] =>
  decisions
    .filter((decision) => decision.state === 'open' && decision.meeting.id !== meeting)
    .map(({ code, wording, body, responsible, meeting: { heldOn }, dueOn, overdue }) => ({
      title: { de: wording, en: wording },
      facts: { kind: 'decision', code, body: body.name, organisation: responsible?.name ?? null, decidedOn: heldOn, dueOn, overdue },
    }));
