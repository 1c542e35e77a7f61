import { writeDate } from '../../files/cell-text.ts';
import type { CellKind } from '../../files/table.ts';
import type { ReferenceItem } from '../reference-data/reference-item.ts';
import type { Coverage, StandingContact } from './coverage.ts';
import type { CoverageState } from './topic-contact.ts';

// The words of the page (`contactCoverage` in the translation files, which a spec compares), because files are made where these cannot be read.

/** How a department stands with a topic. */
export const STATE_WORDS: Readonly<Record<CoverageState, string>> = {
  trained: 'geschult',
  expiring: 'Schulung läuft ab',
  expired: 'Schulung abgelaufen',
  untrained: 'ohne Schulung',
  gap: 'Lücke',
};

/** Who was erased. */
export const FORMER_PERSON = 'frühere Ansprechperson';

const COLUMNS: readonly (readonly [heading: string, kind: CellKind])[] = [
  ['Amt oder Fachbereich', 'text'],
  ['Thema', 'text'],
  ['Stand', 'text'],
  ['Ansprechperson', 'text'],
  ['Funktion', 'text'],
  ['Seit', 'date'],
  ['Bis', 'date'],
  ['Schulung', 'text'],
  ['Teilgenommen am', 'date'],
  ['Schulung gilt bis', 'date'],
];

/** A table with a row for each contact person, and one for each gap. */
interface CoverageTable {
  readonly headings: readonly string[];
  readonly kinds: readonly CellKind[];
  readonly rows: readonly (readonly string[])[];
}

/** The coverage as a table for spreadsheets. */
export function coverageTable({ departments, topics, cells }: Coverage): CoverageTable {
  const rows = cells.flatMap(({ department, topic, contacts, state }) => {
    const cell = [nameIn(departments, department), nameIn(topics, topic)];
    return contacts.length === 0
      ? [[...cell, STATE_WORDS[state], '', '', '', '', '', '', '']]
      : contacts.map((contact) => [...cell, ...cellsOf(contact)]);
  });
  return { headings: COLUMNS.map(([heading]) => heading), kinds: COLUMNS.map(([, kind]) => kind), rows };
}

const nameIn = (items: readonly ReferenceItem[], code: string): string => items.find((item) => item.code === code)?.name.de ?? code;

function cellsOf({ person, validFrom, validTo, trainings, state, trainedUntil }: StandingContact): string[] {
  const [newest] = trainings;
  return [
    STATE_WORDS[state],
    person.name ?? FORMER_PERSON,
    person.function ?? '',
    writeDate(validFrom),
    writeDate(validTo),
    newest?.title ?? '',
    writeDate(newest?.attendedOn ?? null),
    writeDate(trainedUntil),
  ];
}
