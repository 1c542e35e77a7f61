import type { Participation, ParticipationKind } from '#contract/participation.ts';

/** About what somebody was heard. */
export interface ParticipationSubject {
  readonly type: 'recommendation' | 'measure';
  readonly code: string;
}

/** What people write down about it. */
export interface ParticipationContent {
  readonly kind: ParticipationKind;
  /** The group, never a person. */
  readonly who: string;
  /** `YYYY-MM-DD`. */
  readonly heardOn: string;
  /** How many took part; null when nobody counted. */
  readonly people: number | null;
  /** What changed because of it; null when nobody has said so yet. */
  readonly whatChanged: string | null;
}

/** What is to be changed; absent stays. */
export type ParticipationChanged = { readonly [Field in keyof ParticipationContent]?: ParticipationContent[Field] | undefined };

/** An entry as it is kept. */
export type KeptParticipation = ParticipationContent & Pick<Participation, 'id' | 'version'>;
