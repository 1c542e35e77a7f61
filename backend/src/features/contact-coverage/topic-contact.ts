import type { CoverageState } from '#contract/contact-coverage.ts';
import type { Life } from '../bodies/life.ts';

export type { CoverageState };

/** A training that a contact person attended for the topic. */
export interface Training {
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly attendedOn: string;
}

/** What people write down about a contact person of a department for a topic. */
export interface TopicContactContent extends Life {
  /** Codes. */
  readonly department: string;
  readonly topic: string;
  /** Id. */
  readonly person: string;
  readonly trainings: readonly Training[];
}

/** What a contact person begins with. */
export type TopicContactDraft = Pick<TopicContactContent, 'department' | 'topic' | 'person' | 'validFrom'> & {
  readonly validTo?: string | null | undefined;
  readonly trainings?: readonly Training[] | undefined;
};

/** What is to be changed; absent stays. */
export interface TopicContactChanged {
  readonly validFrom?: string | undefined;
  readonly validTo?: string | null | undefined;
  readonly trainings?: readonly Training[] | undefined;
}

/** A contact person as they are kept. */
export interface KeptTopicContact extends TopicContactContent {
  readonly id: string;
  readonly version: number;
  /** The day on which it was entered. */
  readonly recordedOn: string;
}

/** A contact person with who they are. */
export interface NamedTopicContact extends Life {
  readonly id: string;
  readonly department: string;
  readonly topic: string;
  /** The name is null once the person was erased; `validTo` then is the day of that at the latest. */
  readonly person: { readonly id: string; readonly name: string | null; readonly function: string | null };
  readonly trainings: readonly Training[];
  readonly demo: boolean;
  readonly version: number;
}
