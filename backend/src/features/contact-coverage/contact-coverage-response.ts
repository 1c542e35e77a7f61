import type { ContactCoverage, TopicContact } from '#contract/contact-coverage.ts';
import type { Coverage, StandingContact } from './coverage.ts';

/** The coverage on a day as the API answers it. */
export const toContactCoverage = ({ departments, topics, cells, counts }: Coverage, asOf: string): ContactCoverage => ({
  asOf,
  departments: departments.map(({ code, name, position, active, version }) => ({ code, name, position, active, version })),
  topics: topics.map(({ code, name, position, active, version, trainingMonths, counts: own }) => ({
    code,
    name,
    position,
    active,
    version,
    trainingMonths: trainingMonths ?? null,
    ...own,
  })),
  cells: cells.map(({ contacts, last, coming, ...cell }) => ({
    ...cell,
    contacts: contacts.map(toContact),
    last: last === null ? null : toContact(last),
    coming: coming.map(toContact),
  })),
  counts,
  demo: cells.some(({ contacts }) => contacts.some(({ demo }) => demo)),
});

const toContact = ({ id, person, validFrom, validTo, trainings, state, trainedUntil, version }: StandingContact): TopicContact => ({
  id,
  person,
  validFrom,
  validTo,
  trainings: [...trainings],
  state,
  trainedUntil,
  version,
});
