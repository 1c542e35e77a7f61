import { InvalidInput } from '../../errors/app-error.ts';
import { commonPasswords } from './common-passwords.ts';
import { passwordObjection, type PasswordObjection } from './password-rules.ts';

/** Which passwords this installation takes. */
export class PasswordPolicy {
  readonly minimumLength: number;

  constructor(minimumLength: number) {
    this.minimumLength = minimumLength;
  }

  /** What speaks against the password. */
  async objection(
    password: string,
    { email, name }: { readonly email: string; readonly name: string },
  ): Promise<PasswordObjection | undefined> {
    const common = await commonPasswords();
    return passwordObjection(password, { minimumLength: this.minimumLength, email, name, isCommon: (text) => common.has(text) });
  }

  /** Throws `InvalidInput` that points to the field `path`. */
  async check(password: string, person: { readonly email: string; readonly name: string }, path: string): Promise<void> {
    const objection = await this.objection(password, person);
    if (objection === undefined) return;
    const message = sentenceOf(objection, this.minimumLength);
    throw new InvalidInput(message, { issues: [{ path, message }] });
  }
}

function sentenceOf(objection: PasswordObjection, minimumLength: number): string {
  switch (objection) {
    case 'too-short':
      return `A password needs at least ${minimumLength} characters. A few words are easiest to remember.`;
    case 'own-name':
      return 'The password must not be the own name or e-mail address. Choose something that others do not know.';
    case 'common':
      return 'The password is one of the most common ones, or hardly more than that. Choose another one.';
  }
}

/** Outside the demo, whose accounts everybody may use, at least twelve characters. */
export const passwordPolicy = (demo: boolean): PasswordPolicy => new PasswordPolicy(demo ? 4 : 12);
