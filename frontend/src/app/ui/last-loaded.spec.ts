import { resource, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { lastLoaded } from './last-loaded';

describe('what was loaded last', () => {
  const setUp = () => {
    const question = signal('a');
    const answers = new Map([['a', 'the answer to a']]);
    let fail: Error | undefined;
    const asked = TestBed.runInInjectionContext(() =>
      resource({
        params: () => question(),
        loader: ({ params }) => {
          const answer = answers.get(params);
          // An answer that never comes, or a failure with the status that the spec gives.
          return fail === undefined
            ? answer === undefined
              ? new Promise<string>(() => undefined)
              : Promise.resolve(answer)
            : Promise.reject(fail);
        },
      }),
    );
    const shown = TestBed.runInInjectionContext(() => lastLoaded(asked));
    const settle = async (): Promise<void> => {
      TestBed.tick();
      await new Promise((done) => setTimeout(done));
      TestBed.tick();
    };
    const failWith = (status: number) => (fail = Object.assign(new Error('failed'), { status }));
    return { question, shown, settle, failWith };
  };

  it('stays while the next answer is on its way', async () => {
    const { question, shown, settle } = setUp();
    await settle();
    expect(shown()).toBe('the answer to a');
    question.set('b');
    await settle();
    expect(shown()).toBe('the answer to a');
  });

  it('stays while there is no connection', async () => {
    const { question, shown, settle, failWith } = setUp();
    await settle();
    expect(shown()).toBe('the answer to a');
    failWith(0);
    question.set('b');
    await settle();
    expect(shown()).toBe('the answer to a');
  });

  it('goes when the question was wrong', async () => {
    const { question, shown, settle, failWith } = setUp();
    await settle();
    expect(shown()).toBe('the answer to a');
    failWith(404);
    question.set('b');
    await settle();
    expect(shown()).toBeUndefined();
  });
});
