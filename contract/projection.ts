/** That an organisation belongs to a body. Named once for each pair. */
export interface Affiliation {
  readonly organisation: string;
  readonly body: string;
}

/** That two organisations lead or support the same measures; `a` stands before `b` in the alphabet. */
export interface JointWork {
  readonly a: string;
  readonly b: string;
  /** Codes of the measures. */
  readonly measures: readonly string[];
}

/** What links two organisations; `a` stands before `b` in the alphabet. At least one of the two numbers is above zero. */
interface OrganisationTie {
  readonly a: string;
  readonly b: string;
  /** Bodies to which both belong. */
  readonly bodies: number;
  /** Measures that both lead or support. */
  readonly measures: number;
}

/**
 * The network of the organisations alone: who is linked by bodies to which both belong, or by measures that they do together. The projection
 * of a two-mode network on one of its modes (Borgatti and Everett 1997). A rule that browser and server share: a hundred thousand such ties follow
 * from five thousand affiliations, and need not be sent.
 */
export function organisationTies(affiliations: readonly Affiliation[], joint: readonly JointWork[]): OrganisationTie[] {
  const codes = [...new Set([...affiliations.map(({ organisation }) => organisation), ...joint.flatMap(({ a, b }) => [a, b])])].sort();
  const place = new Map(codes.map((code, at) => [code, at]));
  const shared = new Uint16Array(codes.length * codes.length);
  for (const members of Map.groupBy(affiliations, ({ body }) => body).values()) {
    const places = members.map(({ organisation }) => place.get(organisation) ?? 0).sort((a, b) => a - b);
    for (const [i, a] of places.entries())
      for (const b of places.slice(i + 1)) {
        const at = a * codes.length + b;
        shared[at] = (shared[at] ?? 0) + 1;
      }
  }
  const together = new Map(joint.map(({ a, b, measures }) => [(place.get(a) ?? 0) * codes.length + (place.get(b) ?? 0), measures.length]));
  const ties: OrganisationTie[] = [];
  for (const [i, a] of codes.entries())
    for (let j = i + 1; j < codes.length; j += 1) {
      const at = i * codes.length + j;
      const [bodies, measures] = [shared[at] ?? 0, together.get(at) ?? 0];
      if (bodies > 0 || measures > 0) ties.push({ a, b: codes[j] ?? '', bodies, measures });
    }
  return ties;
}
