import type { FieldGroup, MeasureLink, MeasureResponse, NewMeasure } from '#contract/measure.ts';
import type { CostKind, FundingSource } from '#contract/measure-cost.ts';
import type { Duty } from '#contract/measure-duty.ts';
import { degreeOf, numberOf } from '../format/typed-number';
import { differences } from '../shell/overtaking';
import { A_PROPOSAL, type BeginningDraft } from './beginning-draft';

/** A milestone as a row of the form; without an id it is new. */
export interface MilestoneDraft {
  readonly id: string;
  readonly title: string;
  readonly dueOn: string;
  readonly doneOn: string;
}

export interface LinkDraft {
  readonly kind: string;
  readonly label: string;
  readonly url: string;
}

/** A cost line as a row of the form; amounts as they are typed, `1.200,50`. */
export interface CostLineDraft {
  readonly id: string;
  readonly year: string;
  readonly kind: string;
  readonly source: string;
  readonly programme: string;
  readonly planned: string;
  readonly actual: string;
  readonly fundedUntil: string;
}

/** What stands in the form: texts, an empty one where nothing is known. */
export interface MeasureDraft {
  /** Of a new one; how one goes on that is there already is no matter of the form. */
  readonly beginning: BeginningDraft;
  readonly title: string;
  readonly summary: string;
  readonly description: string;
  readonly rationale: string;
  readonly fieldOfAction: string;
  readonly duty: string;
  readonly leadOrganisation: string;
  readonly partners: readonly string[];
  readonly responsibleAccount: string;
  readonly deputyAccount: string;
  readonly districts: readonly string[];
  readonly targetGroups: readonly string[];
  readonly indicators: readonly string[];
  readonly startsOn: string;
  readonly endsOn: string;
  readonly places: string;
  readonly milestones: readonly MilestoneDraft[];
  readonly dependsOn: readonly string[];
  readonly links: readonly LinkDraft[];
  readonly tags: string;
  readonly location: { readonly address: string; readonly latitude: string; readonly longitude: string };
  readonly contact: string;
  readonly notes: string;
  readonly costLines: readonly CostLineDraft[];
  readonly released: readonly FieldGroup[];
}

export const EMPTY_DRAFT: MeasureDraft = {
  beginning: A_PROPOSAL,
  title: '',
  summary: '',
  description: '',
  rationale: '',
  fieldOfAction: '',
  duty: 'voluntary',
  leadOrganisation: '',
  partners: [],
  responsibleAccount: '',
  deputyAccount: '',
  districts: [],
  targetGroups: [],
  indicators: [],
  startsOn: '',
  endsOn: '',
  places: '',
  milestones: [],
  dependsOn: [],
  links: [],
  tags: '',
  location: { address: '', latitude: '', longitude: '' },
  contact: '',
  notes: '',
  costLines: [],
  released: ['core'],
};

/** A measure as it stands in the form. */
export const draftOf = (measure: MeasureResponse): MeasureDraft => ({
  beginning: A_PROPOSAL,
  title: measure.title,
  summary: measure.summary ?? '',
  description: measure.description ?? '',
  rationale: measure.rationale ?? '',
  fieldOfAction: measure.fieldOfAction,
  duty: measure.duty,
  leadOrganisation: measure.leadOrganisation,
  partners: measure.partners.map(({ code }) => code),
  responsibleAccount: measure.responsible?.id ?? '',
  deputyAccount: measure.deputy?.id ?? '',
  districts: measure.districts,
  targetGroups: measure.targetGroups,
  indicators: measure.indicators.map(({ code }) => code),
  startsOn: measure.startsOn ?? '',
  endsOn: measure.endsOn ?? '',
  places: textOf(measure.places),
  milestones: measure.milestones.map(({ id, title, dueOn, doneOn }) => ({ id, title, dueOn, doneOn: doneOn ?? '' })),
  dependsOn: measure.dependsOn.map(({ code }) => code),
  links: measure.links.map(({ kind, label, url }) => ({ kind, label, url })),
  tags: measure.tags.join(', '),
  location: {
    address: measure.location?.address ?? '',
    latitude: textOf(measure.location?.latitude ?? null),
    longitude: textOf(measure.location?.longitude ?? null),
  },
  contact: measure.contact ?? '',
  notes: measure.notes ?? '',
  costLines: measure.costLines.map(({ id, year, kind, source, programme, planned, actual, fundedUntil }) => ({
    id,
    year: String(year),
    kind,
    source,
    programme: programme ?? '',
    planned: textOf(planned),
    actual: textOf(actual),
    fundedUntil: fundedUntil ?? '',
  })),
  released: measure.released,
});

/** Numbers as people write them here: with a comma. */
const textOf = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','));

const amountOf = (text: string): number | null => (text.trim() === '' ? null : numberOf(text));
const angleOf = (text: string): number | null => (text.trim() === '' ? null : degreeOf(text));
const filled = (text: string): string | null => text.trim() || null;

/** Rows in which nothing was written are none. */
export const withoutEmptyRows = (draft: MeasureDraft): MeasureDraft => ({
  ...draft,
  milestones: draft.milestones.filter(({ title, dueOn }) => title.trim() !== '' || dueOn !== ''),
  links: draft.links.filter(({ label, url }) => label.trim() !== '' || url.trim() !== ''),
  costLines: draft.costLines.filter(({ programme, planned, actual, id }) =>
    [programme, planned, actual, id].some((text) => text.trim() !== ''),
  ),
});

/** Everything of the form, as the API takes it. */
export const contentOf = (draft: MeasureDraft): NewMeasure => ({
  title: draft.title.trim(),
  summary: filled(draft.summary),
  description: filled(draft.description),
  rationale: filled(draft.rationale),
  fieldOfAction: draft.fieldOfAction,
  // The selects offer nothing else.
  duty: draft.duty as Duty,
  leadOrganisation: draft.leadOrganisation,
  partners: [...draft.partners],
  responsibleAccount: filled(draft.responsibleAccount),
  deputyAccount: filled(draft.deputyAccount),
  districts: [...draft.districts],
  targetGroups: [...draft.targetGroups],
  indicators: [...draft.indicators],
  startsOn: filled(draft.startsOn),
  endsOn: filled(draft.endsOn),
  places: amountOf(draft.places),
  milestones: draft.milestones.map(({ id, title, dueOn, doneOn }) => ({ ...idOf(id), title: title.trim(), dueOn, doneOn: filled(doneOn) })),
  dependsOn: [...draft.dependsOn],
  links: draft.links.map(({ kind, label, url }) => ({ kind: kind as MeasureLink['kind'], label: label.trim(), url: url.trim() })),
  tags: [...new Set(draft.tags.split(',').map((tag) => tag.trim()))].filter((tag) => tag !== ''),
  location: locationOf(draft.location),
  contact: filled(draft.contact),
  notes: filled(draft.notes),
  costLines: draft.costLines.map(({ id, year, kind, source, programme, planned, actual, fundedUntil }) => ({
    ...idOf(id),
    year: Number(year),
    kind: kind as CostKind,
    source: source as FundingSource,
    programme: filled(programme),
    planned: amountOf(planned),
    actual: amountOf(actual),
    fundedUntil: filled(fundedUntil),
  })),
  released: [...draft.released],
});

const idOf = (id: string): { readonly id?: string } => (id === '' ? {} : { id });

function locationOf({ address, latitude, longitude }: MeasureDraft['location']): NewMeasure['location'] {
  return address.trim() === '' ? null : { address: address.trim(), latitude: angleOf(latitude), longitude: angleOf(longitude) };
}

/** What has to be stored so that `base` becomes `draft`: only what differs, so that nobody's other change is overwritten. */
export function changeOf(base: MeasureDraft, draft: MeasureDraft): Partial<NewMeasure> {
  const content = contentOf(draft);
  return Object.fromEntries(differences(base, draft).flatMap((key) => (key === 'beginning' ? [] : [[key, content[key]]])));
}
