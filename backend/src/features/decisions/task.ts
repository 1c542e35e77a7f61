import type { FollowState } from './decision.ts';

/** What people write down about a piece of work. */
export interface TaskContent {
  readonly title: string;
  /** Code of the organisation that does it. */
  readonly organisation: string | null;
  /** Id of the account that does it. */
  readonly responsibleAccount: string | null;
  readonly dueOn: string | null;
  readonly state: FollowState;
  /** What came of it, or why it was dropped. */
  readonly note: string | null;
}

/** What is to be changed; absent stays. */
export type TaskChanged = { readonly [Field in keyof TaskContent]?: TaskContent[Field] | undefined };

/** What a task begins with. */
export type TaskDraft = Omit<TaskChanged, 'state' | 'note'> & Pick<TaskContent, 'title'>;

/** A task as it is kept. */
export interface KeptTask extends TaskContent {
  readonly id: string;
  /** Code of the decision that asks for it. */
  readonly decision: string;
  readonly settledOn: string | null;
  readonly version: number;
}

/** The content of a task about which nobody has said more than that. */
export const taskOf = ({ title, organisation, responsibleAccount, dueOn }: TaskDraft): TaskContent => ({
  title,
  organisation: organisation ?? null,
  responsibleAccount: responsibleAccount ?? null,
  dueOn: dueOn ?? null,
  state: 'open',
  note: null,
});

/** The content after a change. */
export const withTaskChanges = (before: TaskContent, changed: TaskChanged): TaskContent => ({
  ...before,
  ...(Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined)) as Partial<TaskContent>),
});

/** The day on which a task is settled after a change: that of the settling, kept while the state stays. */
export const taskSettledOn = (
  state: FollowState,
  before: Pick<KeptTask, 'state' | 'settledOn'> | undefined,
  today: string,
): string | null => {
  if (state === 'open') return null;
  return before?.state === state ? before.settledOn : today;
};
