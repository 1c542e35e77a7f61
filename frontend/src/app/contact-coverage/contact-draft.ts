import { applyEach, maxLength, required, schema, validate } from '@angular/forms/signals';
import type { CoverageCell, NewTopicContact, TopicContact } from '#contract/contact-coverage.ts';
import { today } from '../format/today';

/** A training as it is typed. */
export interface TrainingDraft {
  readonly title: string;
  readonly attendedOn: string;
}

/** A contact person as they are typed. */
export interface ContactDraft {
  /** Id; empty until one is chosen. */
  readonly person: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly trainings: readonly TrainingDraft[];
}

/** Somebody new, or what is to be changed. */
export const contactDraft = (contact: TopicContact | undefined): ContactDraft => ({
  person: contact?.person.id ?? '',
  validFrom: contact?.validFrom ?? today(),
  validTo: contact?.validTo ?? '',
  trainings: (contact?.trainings ?? []).map(({ title, attendedOn }) => ({ title, attendedOn })),
});

const trainingRules = schema<TrainingDraft>((path) => {
  required(path.title);
  maxLength(path.title, 200);
  required(path.attendedOn);
  validate(path.attendedOn, ({ value }) => (value() > today() ? { kind: 'trainingToCome' } : undefined));
});

/** The same limits as the contract. */
export const contactRules = schema<ContactDraft>((path) => {
  required(path.person);
  required(path.validFrom);
  validate(path.validTo, (it) => (it.value() !== '' && it.value() < it.valueOf(path.validFrom) ? { kind: 'endBeforeStart' } : undefined));
  applyEach(path.trainings, trainingRules);
});

/** Days and trainings as the API takes them. */
export const contentOf = ({ validFrom, validTo, trainings }: ContactDraft) => ({
  validFrom,
  validTo: validTo || null,
  trainings: trainings.map(({ title, attendedOn }) => ({ title: title.trim(), attendedOn })),
});

/** A contact person of a cell as the API takes them. */
export const contactOf = (draft: ContactDraft, { department, topic }: CoverageCell): NewTopicContact => ({
  department,
  topic,
  person: draft.person,
  ...contentOf(draft),
});

/** Somebody as they were, to be entered again. */
export const sameAgain = (
  { person, validFrom, validTo, trainings }: TopicContact,
  { department, topic }: CoverageCell,
): NewTopicContact => ({
  department,
  topic,
  person: person.id,
  validFrom,
  validTo,
  trainings: [...trainings],
});
