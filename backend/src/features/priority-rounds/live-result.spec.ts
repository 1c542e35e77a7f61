import { changesSeen } from './live-result.ts';

describe('What is told of something that changes', () => {
  const times = { interval: 1, length: 60_000 };
  /** Sees each of these once, then the last one again and again. */
  const looking = <Seen>(seen: readonly Seen[], ends: AbortController) => {
    let looks = 0;
    return async (): Promise<Seen> => {
      const now = seen[Math.min(looks, seen.length - 1)] as Seen;
      looks += 1;
      if (looks > seen.length + 2) ends.abort();
      return Promise.resolve(now);
    };
  };
  const all = async <Seen>(events: AsyncIterable<Seen>): Promise<Seen[]> => {
    const told: Seen[] = [];
    for await (const event of events) told.push(event);
    return told;
  };

  it('is each state once, until it becomes another one', async () => {
    const ends = new AbortController();
    const seen = [{ voters: 1 }, { voters: 1 }, { voters: 2 }, { voters: 1 }];
    expect(await all(changesSeen(looking(seen, ends), times, ends.signal))).toEqual([{ voters: 1 }, { voters: 2 }, { voters: 1 }]);
  });

  it('is nothing where it has ended already', async () => {
    const ends = new AbortController();
    ends.abort();
    expect(await all(changesSeen(looking(['a'], ends), times, ends.signal))).toEqual([]);
  });

  it('ends in the midst of waiting, without an error', async () => {
    const ends = new AbortController();
    const events = changesSeen(() => Promise.resolve('a'), { interval: 60_000, length: 60_000 }, ends.signal);
    expect(await events.next()).toEqual({ value: 'a', done: false });
    const next = events.next();
    ends.abort();
    expect(await next).toEqual({ value: undefined, done: true });
  });

  it('breaks off with the error of a look', async () => {
    const events = changesSeen(() => Promise.reject(new Error('lost')), times, new AbortController().signal);
    await expectAsync(events.next()).toBeRejectedWithError('lost');
  });
});
