import { hash, verify } from '@node-rs/argon2';

/** argon2id (the library's default) with the second of the two settings that RFC 9106 recommends: 64 MiB, 3 passes; one lane for a small server. */
const ARGON2ID = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };

/** Turns a password into what may be stored. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), ARGON2ID);

/**
 * Whether the password belongs to the hash. Without a hash (no such account, or none with a password) it takes the same time and says no.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const matches = await verify(stored ?? (await decoy()), password.normalize('NFKC'));
  return matches && stored !== null;
}

let decoyHash: Promise<string> | undefined;

const decoy = (): Promise<string> => (decoyHash ??= hashPassword('the password of nobody'));
