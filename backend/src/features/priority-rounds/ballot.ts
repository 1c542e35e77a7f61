import type { InputIssue } from '../../errors/app-error.ts';
import type { Questions } from './priority-round.ts';
import { asTerm, termKey } from './term.ts';

/** What somebody votes. */
export interface Answers {
  /** From 1 to 5, by recommendation. */
  readonly ratings: Readonly<Record<string, number>>;
  readonly pick: string | null;
  readonly terms: readonly string[];
}

/** What is asked, and about which recommendations. */
export interface Asked extends Questions {
  readonly options: readonly string[];
}

/** The answers as they are counted: terms in one spelling of spaces and letters, each once. */
export function understood({ ratings, pick, terms }: Answers): Answers {
  const written = terms.map(asTerm);
  const keys = written.map(termKey);
  return { ratings, pick, terms: written.filter((_, index) => keys.indexOf(keys[index] as string) === index) };
}

/** What is wrong with a vote: answers to what is not asked, and none at all. */
export function ballotIssues({ ratings, pick, terms }: Answers, { options, importance, pickOne, openQuestion }: Asked): InputIssue[] {
  const rated = Object.keys(ratings);
  if (rated.length === 0 && pick === null && terms.length === 0)
    return [{ path: '', message: 'Nothing is answered. Answer at least one question.' }];
  const unknown = (code: string): boolean => !options.includes(code);
  return [
    ...(rated.length > 0 && !importance ? [{ path: 'ratings', message: 'How important something is is not asked.' }] : []),
    ...rated.filter(unknown).map((code) => ({ path: `ratings.${code}`, message: `The round does not ask about "${code}".` })),
    ...(pick !== null && pickOne === null ? [{ path: 'pick', message: 'Which one comes first is not asked.' }] : []),
    ...(pick !== null && unknown(pick) ? [{ path: 'pick', message: `The round does not ask about "${pick}".` }] : []),
    ...(terms.length > 0 && openQuestion === null ? [{ path: 'terms', message: 'There is no open question.' }] : []),
    ...terms.flatMap((term, index) => (term === '' ? [{ path: `terms.${index}`, message: 'Something has to be written here.' }] : [])),
  ];
}

/** Whether two votes say the same. The order of terms says nothing. */
export function sameAnswers(one: Answers, other: Answers): boolean {
  const said = ({ ratings, pick, terms }: Answers): string =>
    JSON.stringify([Object.entries(ratings).toSorted(([a], [b]) => (a < b ? -1 : 1)), pick, terms.toSorted()]);
  return said(one) === said(other);
}
