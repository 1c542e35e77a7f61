/** Reads a stream of server-sent events, one after the other, as a browser does. */
export class EventReader<Event> {
  readonly #leaving = new AbortController();
  #response: Response | undefined;
  #reader: ReadableStreamDefaultReader<string> | undefined;
  #unread = '';

  /** Begins to listen. Answers the status and what kind of answer it is. */
  async listen(address: string, cookie: string): Promise<{ status: number; contentType: string | null }> {
    const { signal } = this.#leaving;
    this.#response = await fetch(address, { headers: { cookie, accept: 'text/event-stream' }, signal });
    this.#reader = this.#response.body?.pipeThrough(new TextDecoderStream()).getReader();
    return { status: this.#response.status, contentType: this.#response.headers.get('content-type') };
  }

  /** The next event; undefined when the stream has ended. */
  async next(): Promise<Event | undefined> {
    for (;;) {
      const end = this.#unread.indexOf('\n\n');
      if (end >= 0) {
        const block = this.#unread.slice(0, end);
        this.#unread = this.#unread.slice(end + 2);
        const data = block.split('\n').flatMap((line) => (line.startsWith('data:') ? line.slice(5) : []));
        if (data.length > 0) return JSON.parse(data.join('\n')) as Event;
        continue;
      }
      const read = await this.#reader?.read();
      if (read === undefined || read.done) return undefined;
      this.#unread += read.value;
    }
  }

  leave(): void {
    this.#leaving.abort();
  }
}
