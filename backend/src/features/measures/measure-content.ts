import { isDeepStrictEqual } from 'node:util';
import type { MeasureContent, MeasureCostLine, MeasureField, Milestone } from './measure.ts';

/** What is to be changed; absent stays. New milestones and cost lines have no id. */
export type Changed = {
  readonly [Field in Exclude<MeasureField, 'milestones' | 'costLines'>]?: MeasureContent[Field] | undefined;
} & {
  readonly milestones?: readonly MilestoneGiven[] | undefined;
  readonly costLines?: readonly CostLineGiven[] | undefined;
};

/** What a measure begins with. */
export type MeasureDraft = Changed & Pick<MeasureContent, 'title' | 'fieldOfAction' | 'duty' | 'leadOrganisation'>;

/** A milestone as people give it. */
export type MilestoneGiven = Pick<Milestone, 'title' | 'dueOn'> & {
  readonly id?: string | null | undefined;
  readonly doneOn?: string | null | undefined;
};

/** A cost line as people give it. */
export type CostLineGiven = Pick<MeasureCostLine, 'year' | 'kind' | 'source'> & {
  readonly [Field in 'id' | 'programme' | 'planned' | 'actual' | 'fundedUntil']?: MeasureCostLine[Field] | undefined;
};

/** The content of a measure about which nobody has said more than that. */
export const contentOf = ({ title, fieldOfAction, duty, leadOrganisation }: MeasureDraft): MeasureContent => ({
  title,
  summary: null,
  description: null,
  rationale: null,
  fieldOfAction,
  duty,
  leadOrganisation,
  partners: [],
  responsibleAccount: null,
  deputyAccount: null,
  districts: [],
  targetGroups: [],
  indicators: [],
  startsOn: null,
  endsOn: null,
  places: null,
  milestones: [],
  dependsOn: [],
  links: [],
  tags: [],
  location: null,
  contact: null,
  notes: null,
  costLines: [],
  released: ['core'],
});

/** Lists in which the order means nothing. */
const SETS = ['partners', 'districts', 'targetGroups', 'indicators', 'dependsOn', 'tags', 'released'] as const;

/** The content after a change: each reference once, the leading organisation not also as a partner. */
export function withChanges(before: MeasureContent, changed: Changed): MeasureContent {
  const { milestones, costLines, ...rest } = changed;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as Partial<MeasureContent>;
  const merged: MeasureContent = {
    ...before,
    ...given,
    milestones: milestones?.map(milestoneOf) ?? before.milestones,
    costLines: costLines?.map(costLineOf) ?? before.costLines,
  };
  const partners = merged.partners.filter((partner) => partner !== merged.leadOrganisation);
  return asBefore(before, { ...merged, partners });
}

/** The same, with lists in the order that they had where nothing else is new about them. */
export function asBefore(before: MeasureContent, after: MeasureContent): MeasureContent {
  const sets = SETS.map((field) => {
    const items: readonly string[] = [...new Set<string>(after[field])];
    return [field, isDeepStrictEqual(new Set(items), new Set<string>(before[field])) ? before[field] : items] as const;
  });
  return { ...after, ...(Object.fromEntries(sets) as Pick<MeasureContent, (typeof SETS)[number]>) };
}

const milestoneOf = ({ id = null, title, dueOn, doneOn = null }: MilestoneGiven): Milestone => ({ id, title, dueOn, doneOn });

const costLineOf = (given: CostLineGiven): MeasureCostLine => ({
  id: given.id ?? null,
  year: given.year,
  kind: given.kind,
  source: given.source,
  programme: given.programme ?? null,
  planned: given.planned ?? null,
  actual: given.actual ?? null,
  fundedUntil: given.fundedUntil ?? null,
});
