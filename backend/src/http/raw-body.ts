import express, { type Request, type RequestHandler, type Response } from 'express';
import { PayloadTooLarge, UnsupportedMediaType } from '../errors/app-error.ts';

/** A body that is a file. */
export interface RawBody {
  /** Content types that are taken. */
  readonly types: readonly string[];
  readonly maximumBytes: number;
}

/** Reads the bytes into `request.body`. Throws `UnsupportedMediaType` and `PayloadTooLarge`. */
export async function readRawBody(request: Request, response: Response, { types, maximumBytes }: RawBody): Promise<void> {
  if (typeof request.is([...types]) !== 'string') throw new UnsupportedMediaType(`Send one of ${types.join(', ')}.`);
  // Nothing is unpacked: a small file could become a large one.
  const parse: RequestHandler = express.raw({ type: [...types], limit: maximumBytes, inflate: false });
  try {
    await new Promise<void>((resolve, reject) =>
      parse(request, response, (error?: unknown) => {
        if (error === undefined) resolve();
        else reject(error instanceof Error ? error : new Error('The body could not be read.', { cause: error }));
      }),
    );
  } catch (error) {
    const refused = typeof error === 'object' && error !== null && 'status' in error && error.status === 413;
    if (!refused) throw error;
    throw new PayloadTooLarge(`The file is too large: at most ${Math.round(maximumBytes / 1000)} kB.`, { cause: error });
  }
}
