import { Conflict, InvalidInput } from './errors/app-error.ts';

/** The version that a change was made from: in the body, or in `If-Match`. Throws `InvalidInput` when neither is there. */
export function expectedVersion(inBody: number | undefined, ifMatch: number | undefined): number {
  const version = inBody ?? ifMatch;
  if (version === undefined)
    throw new InvalidInput('A change says which version it was made from: "version" in the body, or If-Match.', {
      issues: [{ path: 'version', message: 'The version that was changed is missing.' }],
    });
  return version;
}

/** Throws `Conflict` when somebody else has changed the object since. `what` begins the sentence. */
export function checkVersion(what: string, current: number, expected: number): void {
  if (current !== expected)
    throw new Conflict(`${what} was changed by somebody else meanwhile (version ${current}, not ${expected}). Load it again first.`);
}
