import type { PriorityRoundRow } from '#contract/priority-round.ts';

/** What a draft still lacks before it can be opened. */
type MissingPart = 'options' | 'questions' | 'choice' | 'closesAt';

/** In the order in which one would mend them; empty when the round can be opened. */
export function missingParts(
  {
    options,
    importance,
    pickOne,
    openQuestion,
    closesAt,
  }: Pick<PriorityRoundRow, 'options' | 'importance' | 'pickOne' | 'openQuestion' | 'closesAt'>,
  now = Date.now(),
): readonly MissingPart[] {
  const questions = importance || pickOne !== null || openQuestion !== null;
  const missing: Readonly<Record<MissingPart, boolean>> = {
    // An open question alone needs none.
    options: options.length === 0 && (importance || pickOne !== null || !questions),
    questions: !questions,
    // Which of one comes first is no question.
    choice: pickOne !== null && options.length === 1,
    closesAt: closesAt !== null && Date.parse(closesAt) <= now,
  };
  return (Object.keys(missing) as MissingPart[]).filter((part) => missing[part]);
}
