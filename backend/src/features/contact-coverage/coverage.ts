import type { ReferenceItem } from '../reference-data/reference-item.ts';
import { isOn } from '../bodies/life.ts';
import { bestOf, byStanding, standingOn, type TrainingStanding } from './coverage-state.ts';
import type { CoverageState, NamedTopicContact } from './topic-contact.ts';

/** How many cells are in which state. */
type StateCounts = Readonly<Record<CoverageState, number>>;

/** A contact person and how they stand with their training. */
export type StandingContact = NamedTopicContact & TrainingStanding;

/** One department and one topic on a day. */
export interface Cell extends TrainingStanding {
  readonly department: string;
  readonly topic: string;
  /** On the day, best trained first. */
  readonly contacts: readonly StandingContact[];
  /** Of those before, the last one. */
  readonly last: StandingContact | null;
  /** Those to come, soonest first. */
  readonly coming: readonly StandingContact[];
}

/** Which departments have contact persons for which topics on a day. */
export interface Coverage {
  readonly departments: readonly ReferenceItem[];
  readonly topics: readonly (ReferenceItem & { readonly counts: StateCounts })[];
  readonly cells: readonly Cell[];
  readonly counts: StateCounts;
}

/**
 * The coverage on a day. Departments and topics that are not active are there only where they have contact persons on that day, and do not
 * count: nobody expects anything new of them.
 */
export function coverageOn(
  day: string,
  departments: readonly ReferenceItem[],
  topics: readonly ReferenceItem[],
  contacts: readonly NamedTopicContact[],
): Coverage {
  const onDay = contacts.filter((contact) => isOn(contact, day));
  const shownDepartments = departments.filter(({ code, active }) => active || onDay.some(({ department }) => department === code));
  const shownTopics = topics.filter(({ code, active }) => active || onDay.some(({ topic }) => topic === code));
  const byCell = Map.groupBy(contacts, ({ department, topic }) => `${department}/${topic}`);
  const cells = shownDepartments.flatMap((department) =>
    shownTopics.flatMap((topic) => {
      const cell = cellOf(day, department, topic, byCell.get(`${department.code}/${topic.code}`) ?? []);
      return (department.active && topic.active) || cell.contacts.length > 0 ? [cell] : [];
    }),
  );
  const isCounted = ({ department, topic }: Cell) =>
    departments.some(({ code, active }) => active && code === department) && topics.some(({ code, active }) => active && code === topic);
  const counted = cells.filter(isCounted);
  return {
    departments: shownDepartments,
    topics: shownTopics.map((topic) => ({ ...topic, counts: countsOf(counted.filter((cell) => cell.topic === topic.code)) })),
    cells,
    counts: countsOf(counted),
  };
}

function cellOf(day: string, department: ReferenceItem, topic: ReferenceItem, all: readonly NamedTopicContact[]): Cell {
  const standing = all.map((contact) => ({ ...contact, ...standingOn(day, contact.trainings, topic.trainingMonths ?? null) }));
  const contacts = standing.filter((contact) => isOn(contact, day)).toSorted(byStanding);
  const before = standing.filter(({ validTo }) => validTo !== null && validTo < day);
  return {
    department: department.code,
    topic: topic.code,
    ...pick(bestOf(contacts)),
    contacts,
    last: before.toSorted((one, other) => (one.validTo ?? '').localeCompare(other.validTo ?? '')).at(-1) ?? null,
    coming: standing.filter(({ validFrom }) => validFrom > day).toSorted((one, other) => one.validFrom.localeCompare(other.validFrom)),
  };
}

const pick = ({ state, trainedUntil }: TrainingStanding): TrainingStanding => ({ state, trainedUntil });

const countsOf = (cells: readonly TrainingStanding[]): StateCounts => {
  const of = (wanted: CoverageState) => cells.filter(({ state }) => state === wanted).length;
  return { trained: of('trained'), expiring: of('expiring'), expired: of('expired'), untrained: of('untrained'), gap: of('gap') };
};
