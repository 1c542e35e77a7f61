import type { InputIssue } from '../../errors/app-error.ts';
import type { OrganisationContent } from './organisation.ts';
import { pointProblem, type Polygons } from './organisation-point.ts';

/** A membership on behalf of an organisation. */
export interface MembershipTerm {
  /** Name of the body. */
  readonly body: string;
  /** Last day; null while nothing ends it. */
  readonly validTo: string | null;
}

/** What the content is checked against. */
export interface OrganisationFacts {
  /** `undefined` for a new one. */
  readonly before: OrganisationContent | undefined;
  readonly fieldsOfAction: ReadonlySet<string>;
  readonly targetGroups: ReadonlySet<string>;
  /** Boundary of the whole; `undefined` where none is known. */
  readonly whole: { readonly name: string; readonly boundary: Polygons } | undefined;
  /** Memberships of the organisation in bodies. */
  readonly memberships: readonly MembershipTerm[];
}

/** What is wrong with the content, each on its field. What stood there before may stay. */
export function* organisationIssues(after: OrganisationContent, facts: OrganisationFacts): Generator<InputIssue> {
  yield* referenceIssues(after, facts);
  yield* pointIssues(after, facts);
  yield* closingIssues(after, facts);
}

function* referenceIssues(after: OrganisationContent, { before, fieldsOfAction, targetGroups }: OrganisationFacts): Generator<InputIssue> {
  const lists = [
    { path: 'targetGroups', what: 'target group', known: targetGroups },
    { path: 'fieldsOfAction', what: 'field of action', known: fieldsOfAction },
  ] as const;
  for (const { path, what, known } of lists)
    for (const given of after[path])
      if (!known.has(given) && before?.[path].includes(given) !== true)
        yield { path, message: `There is no ${what} "${given}".`, code: 'unknown', params: { given } };
}

function* pointIssues({ point }: OrganisationContent, { before, whole }: OrganisationFacts): Generator<InputIssue> {
  if (point === null || whole === undefined) return;
  if (point.latitude === before?.point?.latitude && point.longitude === before.point.longitude) return;
  const code = pointProblem(point, whole.boundary);
  if (code === 'point-outside')
    yield { path: 'point', message: `The point lies outside of ${whole.name}.`, code, params: { place: whole.name } };
  else if (code === 'point-swapped')
    yield { path: 'point', message: 'Latitude and longitude seem to have changed places.', code, params: {} };
}

function* closingIssues({ closedOn }: OrganisationContent, { before, memberships }: OrganisationFacts): Generator<InputIssue> {
  if (closedOn === null || closedOn === before?.closedOn) return;
  const after = memberships.find(({ validTo }) => validTo === null || validTo > closedOn);
  if (after === undefined) return;
  const { body: name, validTo: day } = after;
  const until = day === null ? 'has no end' : `goes on until ${day}`;
  yield {
    path: 'closedOn',
    message: `Its membership in "${name}" ${until}. End it first.`,
    code: 'membership-after',
    params: { name, day },
  };
}
