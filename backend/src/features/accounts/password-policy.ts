import { InvalidInput } from '../../errors/app-error.ts';
import { commonPasswords } from './common-passwords.ts';
import { passwordObjection } from './password-rules.ts';

/** Which passwords this installation takes. */
export class PasswordPolicy {
  readonly minimumLength: number;

  constructor(minimumLength: number) {
    this.minimumLength = minimumLength;
  }

  /** Throws `InvalidInput` that points to the field `path`. */
  async check(password: string, { email, name }: { readonly email: string; readonly name: string }, path: string): Promise<void> {
    const common = await commonPasswords();
    const objection = passwordObjection(password, {
      minimumLength: this.minimumLength,
      email,
      name,
      isCommon: (text) => common.has(text),
    });
    if (objection !== undefined) throw new InvalidInput(objection, { issues: [{ path, message: objection }] });
  }
}
