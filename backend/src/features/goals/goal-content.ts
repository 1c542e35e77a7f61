import type { InputIssue } from '../../errors/app-error.ts';
import { byCode } from '../measures/measure-row.ts';
import { ATTACHMENTS, type Attachment, type AttachmentList, type GoalContent } from './goal.ts';

/** An attachment as people give it. */
interface AttachmentGiven {
  readonly code: string;
  readonly why?: string | null | undefined;
}

/** What is to be changed; absent stays. */
export type GoalChanged = Partial<Pick<Undefinable<GoalContent>, Exclude<keyof GoalContent, AttachmentList>>> &
  Partial<Record<AttachmentList, readonly AttachmentGiven[] | undefined>>;

type Undefinable<T> = { readonly [Field in keyof T]: T[Field] | undefined };

/** What a goal begins with. */
export type GoalDraft = GoalChanged & Pick<GoalContent, 'title'>;

/** A goal about which nobody has said more than its title. */
export const emptyGoal = (title: string): GoalContent => ({
  parentCode: null,
  title,
  description: null,
  recommendations: [],
  measures: [],
  indicators: [],
});

/** The content after a change; attachments by code, whatever order they came in. */
export function withGoalChanges(before: GoalContent, { parentCode, title, description, ...lists }: GoalChanged): GoalContent {
  const attached = (list: AttachmentList): readonly Attachment[] =>
    lists[list]?.map(({ code, why = null }) => ({ code, why })).toSorted(byCode) ?? before[list];
  return {
    parentCode: parentCode === undefined ? before.parentCode : parentCode,
    title: title ?? before.title,
    description: description === undefined ? before.description : description,
    recommendations: attached('recommendations'),
    measures: attached('measures'),
    indicators: attached('indicators'),
  };
}

const WHAT: Readonly<Record<AttachmentList, string>> = { recommendations: 'recommendation', measures: 'measure', indicators: 'indicator' };

/** What is wrong with the attachments as they were given: what there is not, and what is named twice. */
export function attachmentIssues(given: GoalChanged, known: Readonly<Record<AttachmentList, ReadonlySet<string>>>): InputIssue[] {
  return ATTACHMENTS.flatMap((list) => {
    const codes = (given[list] ?? []).map(({ code }) => code);
    return codes.flatMap((code, index) => {
      const path = `${list}.${index}.code`;
      if (!known[list].has(code)) return [{ path, message: `There is no ${WHAT[list]} "${code}".` }];
      return codes.indexOf(code) < index ? [{ path, message: `The ${WHAT[list]} "${code}" is named twice.` }] : [];
    });
  });
}
