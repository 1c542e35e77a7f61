import { applyEach, maxLength, pattern, required, schema, validate } from '@angular/forms/signals';
import type { BodyDetail, BodyKind, NewBody, Rhythm } from '#contract/body.ts';
import { today } from '../format/today';
import { differences } from '../shell/overtaking';

/** A task as a row of the form. */
export interface TaskDraft {
  readonly text: string;
}

/** A resolution as a row of the form. */
export interface ResolutionDraft {
  readonly title: string;
  readonly decidedOn: string;
  readonly link: string;
}

/** What stands in the form: texts, an empty one where nothing is known. */
export interface BodyDraft {
  readonly name: string;
  readonly kind: string;
  readonly mandate: string;
  readonly tasks: readonly TaskDraft[];
  readonly resolutions: readonly ResolutionDraft[];
  readonly rhythm: string;
  readonly fieldsOfAction: readonly string[];
  readonly targetGroups: readonly string[];
  readonly districts: readonly string[];
  /** Code; empty for none. */
  readonly parent: string;
  readonly validFrom: string;
  readonly validTo: string;
}

/** An empty form. */
export const emptyDraft = (): BodyDraft => ({
  name: '',
  kind: '',
  mandate: '',
  tasks: [],
  resolutions: [],
  rhythm: '',
  fieldsOfAction: [],
  targetGroups: [],
  districts: [],
  parent: '',
  validFrom: today(),
  validTo: '',
});

/** A body as it stands in the form. */
export const draftOf = (body: BodyDetail): BodyDraft => ({
  name: body.name,
  kind: body.kind,
  mandate: body.mandate ?? '',
  tasks: body.tasks.map((text) => ({ text })),
  resolutions: body.resolutions.map(({ title, decidedOn, link }) => ({ title, decidedOn, link: link ?? '' })),
  rhythm: body.rhythm,
  fieldsOfAction: body.fieldsOfAction,
  targetGroups: body.targetGroups,
  districts: body.districts,
  parent: body.parent?.code ?? '',
  validFrom: body.validFrom,
  validTo: body.validTo ?? '',
});

/** Rows in which nothing was written are none. */
export const withoutEmptyRows = (draft: BodyDraft): BodyDraft => ({
  ...draft,
  tasks: draft.tasks.filter(({ text }) => text.trim() !== ''),
  resolutions: draft.resolutions.filter((row) => `${row.title}${row.decidedOn}${row.link}`.trim() !== ''),
});

/** Everything of the form, as the API takes it. */
export const contentOf = (draft: BodyDraft): NewBody => ({
  name: draft.name.trim(),
  // The selects offer nothing else, and without a choice nothing is sent.
  kind: draft.kind as BodyKind,
  mandate: draft.mandate.trim() || null,
  tasks: draft.tasks.map(({ text }) => text.trim().replace(/\s*\n\s*/g, ' ')),
  resolutions: draft.resolutions.map(({ title, decidedOn, link }) => ({ title: title.trim(), decidedOn, link: link.trim() || null })),
  rhythm: draft.rhythm as Rhythm,
  fieldsOfAction: [...draft.fieldsOfAction],
  targetGroups: [...draft.targetGroups],
  districts: [...draft.districts],
  parent: draft.parent || null,
  validFrom: draft.validFrom,
  validTo: draft.validTo || null,
});

/** What has to be stored so that `base` becomes `draft`: only what differs, so that nobody's other change is overwritten. */
export function changeOf(base: BodyDraft, draft: BodyDraft): Partial<NewBody> {
  const content = contentOf(draft);
  return Object.fromEntries(differences(base, draft).map((part) => [part, content[part]]));
}

const taskRules = schema<TaskDraft>((path) => maxLength(path.text, 500));

const resolutionRules = schema<ResolutionDraft>((path) => {
  required(path.title);
  maxLength(path.title, 300);
  required(path.decidedOn);
  validate(path.decidedOn, ({ value }) => (value() > today() ? { kind: 'inFuture' } : undefined));
  maxLength(path.link, 500);
  pattern(path.link, /^\s*https?:\/\/\S+\s*$/i);
});

/** The same limits as the contract. */
export const bodyRules = schema<BodyDraft>((path) => {
  required(path.name);
  maxLength(path.name, 200);
  required(path.kind);
  maxLength(path.mandate, 4000);
  applyEach(path.tasks, taskRules);
  applyEach(path.resolutions, resolutionRules);
  required(path.rhythm);
  required(path.validFrom);
  validate(path.validTo, (it) => (it.value() !== '' && it.value() < it.valueOf(path.validFrom) ? { kind: 'endBeforeStart' } : undefined));
});
