import { AtMost } from './at-most.ts';

describe('What may be done by two at once', () => {
  /** Works that end when they are told to, and what has happened. */
  const trial = () => {
    const inTurn = new AtMost(2);
    const happened: string[] = [];
    const ends = new Map<string, (error?: Error) => void>();
    const begin = (name: string): Promise<string> =>
      inTurn.run(async () => {
        happened.push(`begins ${name}`);
        await new Promise<void>((resolve, reject) => ends.set(name, (error) => (error === undefined ? resolve() : reject(error))));
        return name;
      });
    return { begin, happened, end: (name: string, error?: Error) => ends.get(name)?.(error) };
  };

  it('waits for its turn in the order in which it came', async () => {
    const { begin, happened, end } = trial();
    const [first, second, third, fourth] = ['a', 'b', 'c', 'd'].map(begin) as [
      Promise<string>,
      Promise<string>,
      Promise<string>,
      Promise<string>,
    ];
    await Promise.resolve();
    expect(happened).toEqual(['begins a', 'begins b']);
    end('b');
    expect(await second).toBe('b');
    await Promise.resolve();
    expect(happened).toEqual(['begins a', 'begins b', 'begins c']);
    for (const [name, work] of [
      ['a', first],
      ['c', third],
    ] as const) {
      end(name);
      await work;
      await Promise.resolve();
    }
    end('d');
    expect(await fourth).toBe('d');
  });

  it('gives its turn on when it fails', async () => {
    const { begin, happened, end } = trial();
    const [first, , third] = ['a', 'b', 'c'].map(begin) as [Promise<string>, Promise<string>, Promise<string>];
    await Promise.resolve();
    end('a', new Error('lost'));
    await expectAsync(first).toBeRejectedWithError('lost');
    await Promise.resolve();
    expect(happened).toContain('begins c');
    end('c');
    expect(await third).toBe('c');
  });
});
