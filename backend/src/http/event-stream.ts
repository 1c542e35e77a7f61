import { createSession } from 'better-sse';
import type { Request, Response } from 'express';

/**
 * The answer of a route that goes on telling (server-sent events): each thing that `events` yields is sent as JSON when it comes. `left` is
 * aborted when the listener leaves; the stream ends when `events` do, and browsers then come back by themselves.
 */
export class EventStream<Event = unknown> {
  readonly events: (left: AbortSignal) => AsyncIterable<Event>;

  constructor(events: (left: AbortSignal) => AsyncIterable<Event>) {
    this.events = events;
  }
}

/**
 * Packed, an event would wait for the next ones until there is enough to pack. And the connection ends with the stream: kept for further
 * requests, it would keep the program from ending for as long as it waits for these.
 */
const HEADERS = { 'Cache-Control': 'private, no-store, no-transform', Connection: 'close' };

/** Sends the events, each in the shape that `shaped` gives it, until they end or nobody listens any more. */
export async function sendEvents(
  request: Request,
  response: Response,
  { events }: EventStream,
  shaped: (event: unknown) => unknown,
): Promise<void> {
  if (request.method === 'HEAD') {
    response.type('text/event-stream').end();
    return;
  }
  const leaving = new AbortController();
  const session = await createSession(request, response, { headers: HEADERS });
  session.once('disconnected', () => leaving.abort());
  try {
    for await (const event of events(leaving.signal)) if (session.isConnected) session.push(shaped(event));
  } catch (error) {
    // Too late for a problem document. The browser comes back, and is told then.
    request.log.error({ err: error }, 'an event stream broke off');
  } finally {
    response.end();
  }
}
