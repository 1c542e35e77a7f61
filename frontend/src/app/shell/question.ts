/** A question to a list of the server, in parts; those that are absent or empty are not asked. */
export type Question = Readonly<Record<string, string | undefined>>;

/** The parts that are asked. */
export const given = (question: Question): Record<string, string> =>
  Object.fromEntries(Object.entries(question).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''));
