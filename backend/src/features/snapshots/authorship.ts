/** In whose name something was recorded where no organisation stands behind it. */
export const OFFICE = 'Verwaltung';

/** Fields of kept answers that name the person who wrote or recorded something. */
const AUTHORS: ReadonlySet<string> = new Set(['reportedBy', 'answeredBy', 'recordedBy', 'correctedBy', 'writtenBy']);

/** The content with the office or organisation in place of persons, at any depth: a person can be erased, and a snapshot cannot be changed. */
export function authoredBy<Content>(office: string, content: Content): Content {
  return named(office, content) as Content;
}

function named(office: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => named(office, each));
  // Days and moments are objects too; they become text when they are written.
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, inside]) => [
      field,
      AUTHORS.has(field) && typeof inside === 'string' ? office : named(office, inside),
    ]),
  );
}
