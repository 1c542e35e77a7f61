import { provideHttpClient } from '@angular/common/http';
import { Component, input } from '@angular/core';
import { aPriorityResult } from '../../../testing/priority-results';
import { render } from '../../../testing/render';
import { LISTENING, liveResult } from './live-result';

/** An event stream that the spec sends. */
class FakeSource {
  readonly address: string;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  onmessage: ((event: MessageEvent<string>) => void) | null = null;
  readyState = 0;
  closed = false;

  constructor(address: string) {
    this.address = address;
  }

  send(value: unknown): void {
    this.onmessage?.(new MessageEvent('message', { data: JSON.stringify(value) }));
  }

  close(): void {
    this.closed = true;
  }
}

@Component({
  selector: 'gb-listener',
  template: `{{ live.result()?.voters ?? 'nichts' }} {{ live.connected() ? 'verbunden' : 'getrennt' }}`,
})
class Listener {
  readonly code = input.required<string>();
  protected readonly live = liveResult(() => this.code());
}

describe('following a result', () => {
  const listen = async () => {
    const sources: FakeSource[] = [];
    const listening = (address: string) => {
      const source = new FakeSource(address);
      sources.push(source);
      return source as unknown as EventSource;
    };
    const page = await render(
      Listener,
      { code: 'P-001' },
      { providers: [provideHttpClient(), { provide: LISTENING, useValue: listening }] },
    );
    const source = (at = 0): FakeSource => {
      const found = sources[at];
      if (found === undefined) throw new Error(`There is no line ${at}.`);
      return found;
    };
    const text = async () => {
      await page.fixture.whenStable();
      return page.text();
    };
    return { ...page, sources, source, text };
  };

  it('shows each result that comes', async () => {
    const { source, text } = await listen();
    expect(source().address).toBe('/api/v1/priority-rounds/P-001/live');
    expect(await text()).toBe('nichts getrennt');
    source().onopen?.();
    source().send(aPriorityResult({ voters: 30 }));
    source().send(aPriorityResult({ voters: 31 }));
    expect(await text()).toBe('31 verbunden');
  });

  it('keeps the last result while the line is lost, and leaves it to the browser to take it up again', async () => {
    const { source, sources, text } = await listen();
    source().onopen?.();
    source().send(aPriorityResult({ voters: 31 }));
    source().onerror?.();
    expect(await text()).toBe('31 getrennt');
    source().onopen?.();
    expect(await text()).toBe('31 verbunden');
    expect(sources.length).toBe(1);
  });

  it('opens a new line when the browser has given up', async () => {
    jasmine.clock().install();
    try {
      const { source, sources } = await listen();
      source().readyState = 2;
      source().onerror?.();
      jasmine.clock().tick(4999);
      expect(sources.length).toBe(1);
      jasmine.clock().tick(1);
      expect(sources.length).toBe(2);
      expect(source(1).closed).toBeFalse();
    } finally {
      jasmine.clock().uninstall();
    }
  });

  it('ends when the page is left', async () => {
    const { source, fixture } = await listen();
    fixture.destroy();
    expect(source().closed).toBeTrue();
  });
});
