/** One wrong place in an input. `path` is dotted (`quarter`, `targets.0.value`). */
export interface InputIssue {
  readonly path: string;
  readonly message: string;
  /** Which reason it is, where programs tell reasons apart. */
  readonly code?: string;
  /** What a sentence about the reason needs. */
  readonly params?: Readonly<Record<string, unknown>>;
}

/** An error that knows what it means. Its message says what is wrong and what to do; it may be shown to people. */
export abstract class AppError extends Error {
  abstract readonly status: number;
  abstract readonly code: string;
  readonly issues: readonly InputIssue[] | undefined;

  constructor(message: string, options: ErrorOptions & { issues?: readonly InputIssue[] } = {}) {
    super(message, options);
    this.name = new.target.name;
    this.issues = options.issues;
  }
}

/** Something was asked for that does not exist. */
export class NotFound extends AppError {
  override readonly status = 404;
  override readonly code = 'not-found';
}

/** The input does not have the expected shape; `issues` says where. */
export class InvalidInput extends AppError {
  override readonly status = 400;
  override readonly code = 'invalid-input';
}

/** Nobody is signed in, and somebody has to be. */
export class SignInRequired extends AppError {
  override readonly status = 401;
  override readonly code: string = 'sign-in-required';
}

/** What was given to sign in does not fit. Says no more than that. */
export class SignInRefused extends AppError {
  override readonly status = 401;
  override readonly code: 'sign-in-refused' | 'second-factor-required' | 'second-factor-refused';

  constructor(code: SignInRefused['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** The person who is signed in may not do this. */
export class Forbidden extends AppError {
  override readonly status = 403;
  override readonly code = 'forbidden';
}

/** More than is taken. */
export class PayloadTooLarge extends AppError {
  override readonly status = 413;
  override readonly code = 'payload-too-large';
}

/** A file of a kind that is not taken, or one that is not what it says. */
export class UnsupportedMediaType extends AppError {
  override readonly status = 415;
  override readonly code = 'unsupported-media-type';
}

/** Too often in too short a time. */
export class TooManyAttempts extends AppError {
  override readonly status = 429;
  override readonly code = 'too-many-attempts';
  /** Seconds after which it may be tried again. */
  readonly retryAfter: number;

  constructor(message: string, retryAfter: number) {
    super(message);
    this.retryAfter = retryAfter;
  }
}

/** A rule of the domain forbids it. */
export class RuleViolation extends AppError {
  override readonly status = 409;
  override readonly code = 'rule-violation';
}

/** Something else exists already or was changed meanwhile. */
export class Conflict extends AppError {
  override readonly status = 409;
  override readonly code = 'conflict';
}

/** A service that is needed for the answer is not there right now. */
export class Unavailable extends AppError {
  override readonly status = 503;
  override readonly code = 'unavailable';
}
