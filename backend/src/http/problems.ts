import type { Problem } from '#contract/common.ts';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import { STATUS_CODES } from 'node:http';
import { AppError, NotFound, TooManyAttempts } from '../errors/app-error.ts';

const TYPES = 'https://gesamtbild.example/problems/';

/** Answers whatever no route answered. */
export const noSuchAddress: RequestHandler = (request) => {
  throw new NotFound(`There is no ${request.method} ${request.originalUrl.split('?')[0]}.`);
};

/** The one place where errors become answers. What we did not foresee is logged with its stack and shown without. */
export const answerWithProblem: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  // request-log.ts gives every request a text.
  const problem = problemOf(error, request.id as string);
  if (error instanceof TooManyAttempts) response.setHeader('Retry-After', String(error.retryAfter));
  if (problem.status >= 500) request.log.error({ err: error }, 'request failed');
  response.status(problem.status).set('Cache-Control', 'no-store').type('application/problem+json').send(JSON.stringify(problem));
};

function problemOf(error: unknown, instance: string): Problem {
  if (error instanceof AppError) {
    return {
      type: TYPES + error.code,
      title: STATUS_CODES[error.status] ?? 'Error',
      status: error.status,
      detail: error.message,
      instance,
      ...(error.issues === undefined ? {} : { issues: [...error.issues] }),
    };
  }
  const status = statusOfExpress(error);
  return {
    type: status === 500 ? 'about:blank' : `${TYPES}bad-request`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail: status === 500 ? 'Something went wrong on our side. The log has more under this request id.' : 'The request could not be read.',
    instance,
  };
}

/** Express and its parsers mark the requests that they refuse (a malformed address, a body too large) with a status. */
function statusOfExpress(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
  return status >= 400 && status < 500 ? status : 500;
}
