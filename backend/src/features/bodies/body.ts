import type { BodyKind, Rhythm } from '#contract/body.ts';
import type { Name } from '../districts/district.ts';
import type { Life } from './life.ts';

export type { BodyKind, Rhythm };

/** What founded or changed a body. */
export interface FoundingResolution {
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly decidedOn: string;
  readonly link: string | null;
}

/** What people write down about a body. */
export interface BodyContent extends Life {
  readonly name: string;
  readonly kind: BodyKind;
  /** What it is for. */
  readonly mandate: string | null;
  readonly tasks: readonly string[];
  /** Oldest first. */
  readonly resolutions: readonly FoundingResolution[];
  readonly rhythm: Rhythm;
  readonly fieldsOfAction: readonly string[];
  readonly targetGroups: readonly string[];
  /** References `level:key`; none means all. */
  readonly districts: readonly string[];
  /** Code of the body that it belongs to. */
  readonly parent: string | null;
}

/** A body as it is kept. */
export interface Body extends BodyContent {
  /** Its key, given once. */
  readonly code: string;
  readonly demo: boolean;
  readonly version: number;
}

/** Another body, as it is named beside one. */
export interface NamedBody {
  readonly code: string;
  readonly name: string;
}

/** When a body is or was there, and what it is called: what seats and memberships need to know about it. */
export interface BodyLife extends NamedBody, Life {}

/** How the seats of a body stand on a day. */
export interface SeatFigures {
  readonly seats: number;
  readonly vacant: number;
  readonly members: number;
  readonly endingSoon: number;
}

/** A body as a row of a list. */
export interface BodyRow extends Omit<Body, 'mandate' | 'tasks' | 'resolutions' | 'parent'> {
  readonly districtNames: Readonly<Record<string, Name>>;
  readonly parent: NamedBody | null;
  readonly figures: SeatFigures;
}

/** A body with its mandate, and the bodies that belong to it. */
export interface BodyDetail extends BodyRow, Pick<Body, 'mandate' | 'tasks' | 'resolutions'> {
  readonly children: readonly (NamedBody & { readonly kind: BodyKind })[];
}
