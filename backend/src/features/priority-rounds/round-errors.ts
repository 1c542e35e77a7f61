import { NotFound } from '../../errors/app-error.ts';

/** The error for a code that no round has. */
export const noSuchRound = (code: string): NotFound => new NotFound(`There is no priority round "${code}".`);

/** The error for a token that belongs to no link. */
export const noSuchLink = (): NotFound =>
  new NotFound('This link is not valid. Check whether it was typed or photographed completely, or ask for another one.');
