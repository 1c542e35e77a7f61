import express, { type Request, type RequestHandler, type Response } from 'express';

/** Largest request that is read as JSON, in bytes: forms are small, files have ways of their own. */
const LARGEST_BODY = 256 * 1024;

/** Reads JSON of ordinary size, before any route. */
export const jsonBody = (): RequestHandler => express.json({ limit: LARGEST_BODY });

/** Reads a larger one into `request.body`, for the routes that say so, once it is known that the person may send it. */
export async function readLargeBody(request: Request, response: Response, maximumBytes: number): Promise<void> {
  const parse: RequestHandler = express.json({ limit: maximumBytes });
  await new Promise<void>((resolve, reject) =>
    parse(request, response, (error?: unknown) => {
      if (error === undefined) resolve();
      else reject(error instanceof Error ? error : new Error('The body could not be read.', { cause: error }));
    }),
  );
}
