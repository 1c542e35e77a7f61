import type { MeasureResponse, MeasureSummary, NewMeasure } from '#contract/measure.ts';
import type { NewSuccession } from '#contract/measure-bulk.ts';

/** Somebody's measure as far as a succession needs it. */
export type Heir = Pick<MeasureSummary, 'code' | 'title' | 'version'>;

/** How a measure goes on: what it is put together with, and what it becomes. */
export interface SuccessionDraft {
  readonly kind: NewSuccession['kind'];
  /** Other measures that end together with it. */
  readonly others: readonly Heir[];
  /** Measures that are there already and go on. */
  readonly successors: readonly Heir[];
  /** Titles of new ones. */
  readonly titles: readonly string[];
  readonly reason: string;
  /** The day on which the present measures end, today or before. */
  readonly on: string;
}

/** What has to be put right before it can be stored. */
type SuccessionProblem = 'others' | 'one' | 'several' | 'reason' | 'on';

const named = ({ titles }: SuccessionDraft): readonly string[] => titles.map((title) => title.trim()).filter((title) => title !== '');

/** Merging takes two measures and makes one, splitting makes two of one, replacing one of one. */
export function successionProblems(draft: SuccessionDraft, today: string): readonly SuccessionProblem[] {
  const heirs = draft.successors.length + named(draft).length;
  return [
    ...(draft.kind === 'merged' && draft.others.length === 0 ? (['others'] as const) : []),
    ...(draft.kind !== 'split' && heirs !== 1 ? (['one'] as const) : []),
    ...(draft.kind === 'split' && heirs < 2 ? (['several'] as const) : []),
    ...(draft.reason.trim() === '' ? (['reason'] as const) : []),
    ...(draft.on === '' || draft.on > today ? (['on'] as const) : []),
  ];
}

/** The succession as the API takes it. New measures begin with what the present one says about field, place, people and duty. */
export function successionOf(measure: MeasureResponse, draft: SuccessionDraft): NewSuccession {
  const predecessors = [measure, ...(draft.kind === 'merged' ? draft.others : [])];
  return {
    kind: draft.kind,
    predecessors: predecessors.map(({ code, version }) => ({ code, version })),
    successors: [...draft.successors.map(({ code }) => code), ...named(draft).map((title) => heirOf(measure, title))],
    on: draft.on,
    reason: draft.reason.trim(),
  };
}

const heirOf = (measure: MeasureResponse, title: string): NewMeasure => ({
  title,
  fieldOfAction: measure.fieldOfAction,
  duty: measure.duty,
  leadOrganisation: measure.leadOrganisation,
  partners: measure.partners.map(({ code }) => code),
  responsibleAccount: measure.responsible?.id ?? null,
  deputyAccount: measure.deputy?.id ?? null,
  districts: measure.districts,
  targetGroups: measure.targetGroups,
  indicators: measure.indicators.map(({ code }) => code),
  tags: measure.tags,
});
