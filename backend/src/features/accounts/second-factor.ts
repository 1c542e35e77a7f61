import { createHash } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { Credentials } from './account.ts';
import type { Seal } from './seal.ts';

/** Writes of the second factor. */
export interface SecondFactorStore {
  /** Remembers the time step; `false` when that step or a later one was used before. */
  takeStep(accountId: string, step: number): Promise<boolean>;
  /** Uses up a recovery code; `false` when there is none like it. */
  takeRecoveryCode(accountId: string, codeHash: string, now: Date): Promise<boolean>;
  /** Keeps a sealed secret that still has to be confirmed; `false` when another one has been confirmed. */
  begin(accountId: string, sealedSecret: string): Promise<boolean>;
  /** The sealed secret that still has to be confirmed. */
  pendingSecret(accountId: string): Promise<string | undefined>;
  confirm(accountId: string, now: Date): Promise<void>;
  /** Replaces all recovery codes. */
  setRecoveryCodes(accountId: string, codeHashes: readonly string[]): Promise<void>;
  /** With its recovery codes. */
  remove(accountId: string): Promise<void>;
}

/** Checks codes of the second factor: of an app (RFC 6238, 30 seconds, six digits), or a recovery code. Each is good once. */
export class SecondFactor {
  readonly #store: SecondFactorStore;
  readonly #seal: Seal;

  constructor(store: SecondFactorStore, seal: Seal) {
    this.#store = store;
    this.#seal = seal;
  }

  async accepts({ accountId, totpSecret }: Pick<Credentials, 'accountId' | 'totpSecret'>, code: string, now: Date): Promise<boolean> {
    if (totpSecret === null) return false;
    const compact = code.replaceAll(/[\s-]/g, '');
    if (!/^\d{6}$/.test(compact)) return this.#store.takeRecoveryCode(accountId, hashOfRecoveryCode(compact), now);
    const step = stepOf(this.#seal.open(totpSecret), compact, now);
    return step !== undefined && this.#store.takeStep(accountId, step);
  }
}

/** The time step that the code belongs to, one before or after the present one included; `undefined` when it is none of them. */
export function stepOf(secret: string, code: string, now: Date): number | undefined {
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token: code, timestamp: now.getTime(), window: 1 });
  return delta === null ? undefined : Math.floor(now.getTime() / 30_000) + delta;
}

/** Recovery codes are random enough that a plain hash protects them. */
export const hashOfRecoveryCode = (code: string): string =>
  createHash('sha256').update(code.toLowerCase().replaceAll(/[\s-]/g, '')).digest('hex');
