/** One wrong place in an input. `path` is dotted (`quarter`, `targets.0.value`). */
export interface InputIssue {
  readonly path: string;
  readonly message: string;
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
