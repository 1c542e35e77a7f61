import type { Server } from 'node:http';

/** How long requests that are under way may take once the program was told to end. */
const SECONDS_TO_FINISH = 10;

/** How long a client may take: for the head of a request, for all of it, and until it asks again on the same connection; milliseconds. */
const TIMEOUTS = { headersTimeout: 15_000, requestTimeout: 60_000, keepAliveTimeout: 10_000 };

/** Listens; a port that is taken is said in a sentence. */
export function listen(server: Server, { host, port }: { readonly host: string; readonly port: number }): Promise<void> {
  Object.assign(server, TIMEOUTS);
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const message =
        error.code === 'EADDRINUSE'
          ? `Port ${port} is taken by another program. End that one, or set PORT to another number.`
          : `Cannot listen on ${host}:${port}: ${error.message}`;
      reject(new Error(message, { cause: error }));
    });
    server.listen(port, host, resolve);
  });
}

/** Takes no new requests and lets those under way finish. */
export async function closeServer(server: Server): Promise<void> {
  setTimeout(() => server.closeAllConnections(), SECONDS_TO_FINISH * 1000).unref();
  server.closeIdleConnections();
  await new Promise((resolve) => server.close(resolve));
}

const EVERY_ADDRESS = ['0.0.0.0', '::'];

/** The address that a person on this computer types. */
export const shownAddressOf = (host: string, port: number): string =>
  `http://${['127.0.0.1', ...EVERY_ADDRESS].includes(host) ? 'localhost' : host}:${port}`;

/** The address under which the program reaches itself. */
export const loopbackOf = (host: string, port: number): string => `http://${EVERY_ADDRESS.includes(host) ? '127.0.0.1' : host}:${port}`;
